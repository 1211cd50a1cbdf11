package org.vtck.conformance.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.conformance.input.InputException;
import org.vtck.conformance.run.ExitStatus;

final class CampaignTest {
    private static final long SEED = 42;

    @TempDir
    private Path folder;

    @BeforeEach
    void forget() {
        Planted.SEEN.clear();
    }

    @Test
    void a_seed_makes_the_same_samples_again_and_another_seed_makes_others() {
        List<Integer> first = samples(SEED, 1_500, Shard.WHOLE);
        assertThat(first).hasSize(1_500);
        assertThat(samples(SEED, 1_500, Shard.WHOLE)).isEqualTo(first);
        assertThat(samples(SEED + 1, 1_500, Shard.WHOLE)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7})
    void all_shards_together_try_what_one_run_tries(int shards) {
        List<Integer> whole = samples(SEED, 4_700, Shard.WHOLE);
        List<Integer> union = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            union.addAll(samples(SEED, 4_700, new Shard(i, shards)));
        }
        assertThat(union).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void the_digests_of_shards_add_up_to_that_of_the_whole() {
        List<SuiteProperty> properties = Suites.of(Planted.Recording.class);
        long sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += run(properties, SEED, 4_700, new Shard(i, 3)).tried().get(0).digest();
        }
        Tried whole = run(properties, SEED, 4_700, Shard.WHOLE).tried().get(0);
        assertThat(sum).isEqualTo(whole.digest()).isNotZero();
        assertThat(whole.blocks()).isEqualTo(5);
        assertThat(whole.tries()).isEqualTo(4_700);
    }

    @Test
    void a_smaller_campaign_tries_a_beginning_of_a_larger_one() {
        List<Integer> larger = samples(SEED, 3_000, Shard.WHOLE);
        assertThat(samples(SEED, 2_000, Shard.WHOLE)).isEqualTo(larger.subList(0, 2_000));
    }

    @Test
    void edge_cases_are_in_block_0_alone() {
        List<Integer> all = samples(SEED, 2_000, Shard.WHOLE);
        assertThat(all.subList(0, 1_000)).contains(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(all.subList(1_000, 2_000)).doesNotContain(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Test
    void a_failure_shows_the_shrunk_sample_and_keeps_it() {
        Campaign.Result result = run(sabotaged("numbers_are_small"), SEED, 2_000, Shard.WHOLE);
        assertThat(result.status()).isEqualTo(ExitStatus.FAILED);
        Failure failure = result.tried().get(0).failure().orElseThrow();
        assertThat(failure.error()).isEqualTo("1000 is large");
        Failure.Sample sample = failure.sample().orElseThrow();
        assertThat(sample.shrunk()).isEqualTo("1000");
        assertThat(sample.stored().orElseThrow())
                .exists()
                .content()
                .contains("property = Sabotaged.numbers_are_small", "sample = 1000\n", "seed = 42\n");
    }

    @Test
    void the_block_alone_fails_as_it_did_in_the_whole_campaign() {
        List<SuiteProperty> property = sabotaged("texts_are_short");
        Failure whole =
                run(property, SEED, 5_000, Shard.WHOLE).tried().get(0).failure().orElseThrow();
        Shard alone = new Shard(whole.block().number(), Block.count(5_000));
        assertThat(run(property, SEED, 5_000, alone).tried().get(0).failure()).contains(whole);
    }

    @Test
    void a_regression_case_is_tried_first_whatever_the_seed_is() {
        run(sabotaged("texts_are_short"), SEED, 1_000, Shard.WHOLE);
        Campaign.Result next = run(sabotaged("texts_are_short"), SEED + 1, 1, Shard.WHOLE);
        assertThat(next.replayed()).singleElement().satisfies(r -> {
            assertThat(r.outcome()).isEqualTo(Replayed.Outcome.FAILS);
            assertThat(r.error()).isEqualTo("`AAAAAAAA` is long");
        });
        assertThat(next.tried().get(0).failure()).isEmpty();
        assertThat(next.status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void a_case_of_a_property_that_has_been_mended_passes() throws IOException {
        new Regressions(folder)
                .keep(caseOf("Recording.remembers", SampleData.of(List.of(7)).orElseThrow()));
        Campaign.Result result = run(Suites.of(Planted.Recording.class), SEED, 1, Shard.WHOLE);
        assertThat(result.replayed()).extracting(Replayed::outcome).containsExactly(Replayed.Outcome.PASSES);
        assertThat(Planted.SEEN).startsWith(7).hasSize(2);
        assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void a_sample_that_is_no_data_is_made_again_from_its_seed() {
        List<SuiteProperty> property = sabotaged("opaque_values_are_small");
        run(property, SEED, 1_000, Shard.WHOLE);
        Campaign.Result next = run(property, SEED + 1, 1, Shard.WHOLE);
        assertThat(next.replayed()).singleElement().satisfies(r -> {
            assertThat(r.regression().data()).isEmpty();
            assertThat(r.outcome()).isEqualTo(Replayed.Outcome.FAILS);
            assertThat(r.error()).isEqualTo("Opaque[number=1000] is large");
        });
    }

    @Test
    void a_case_without_data_whose_seed_makes_another_sample_is_stale() throws IOException {
        new Regressions(folder).keep(caseOf("Recording.remembers", ""));
        Campaign.Result result = run(Suites.of(Planted.Recording.class), SEED, 1, Shard.WHOLE);
        assertThat(result.replayed()).extracting(Replayed::outcome).containsExactly(Replayed.Outcome.STALE);
        assertThat(result.status()).isEqualTo(ExitStatus.GOOD);
    }

    @Test
    void a_property_that_fails_before_it_has_a_sample_fails() {
        Campaign.Result result = run(sabotaged("never_gets_a_sample"), SEED, 10, Shard.WHOLE);
        Failure failure = result.tried().get(0).failure().orElseThrow();
        assertThat(failure.error()).contains("the provider is broken");
        assertThat(failure.sample()).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(result.status()).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void a_campaign_that_is_stopped_ends_between_two_tries_and_says_so() {
        Campaign.Result result =
                run(Suites.of(Planted.Recording.class), SEED, 5_000, Shard.WHOLE, () -> Planted.SEEN.size() >= 1_300);
        assertThat(result.stopped()).isTrue();
        assertThat(result.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(result.tried().get(0).tries()).isEqualTo(1_300);
        assertThat(result.tried().get(0).blocks()).isEqualTo(1);
    }

    @Test
    void shrinking_is_stopped_too_and_the_sample_that_failed_first_is_kept() {
        Campaign.Result result = run(
                Suites.of(Planted.Endless.class),
                SEED,
                100,
                Shard.WHOLE,
                () -> Planted.Endless.SHRINKING.getCount() == 0);
        Planted.Endless.NEVER.countDown();
        assertThat(result.status()).isEqualTo(ExitStatus.INTERRUPTED);
        Failure failure = result.tried().get(0).failure().orElseThrow();
        Failure.Sample sample = failure.sample().orElseThrow();
        assertThat(failure.error()).isEqualTo(sample.original() + " is large");
        assertThat(sample.shrunk()).isEqualTo(sample.original());
        assertThat(sample.stored().orElseThrow()).content().contains("sample = " + sample.original() + "\n");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_shard_without_blocks_has_judged_nothing() {
        Campaign.Result result = run(Suites.of(Planted.Recording.class), SEED, 1_000, new Shard(1, 2));
        assertThat(result.status()).isEqualTo(ExitStatus.NOT_JUDGED);
    }

    @Test
    void nothing_is_printed() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            run(sabotaged("numbers_are_small"), SEED, 1_000, Shard.WHOLE);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }

    @Test
    void the_suites_that_come_with_vtck_are_found() {
        assertThat(Suites.shipped())
                .extracting(SuiteProperty::name)
                .contains(
                        "EmulationProperties.enumeration_and_decoding_give_back_what_was_put_in",
                        "PairingProperties.the_text_of_a_dump_pairs_as_the_machine_does")
                .isSorted();
    }

    /** Expected values by Python: {@code int.from_bytes(sha256(text).digest()[:8], 'big', signed=True)}. */
    @Test
    void the_seed_of_a_block_never_changes() {
        assertThat(new Block(0, 1).seed(42, "A.b")).isEqualTo(1_023_300_822_628_572_054L);
        assertThat(new Block(3, 1).seed(42, "A.b")).isEqualTo(286_940_409_790_243_140L);
        assertThat(new Block(1_000_000, 1).seed(-1, "PairingProperties.x")).isEqualTo(7_456_858_155_071_640_155L);
    }

    @Test
    void a_file_that_is_no_case_is_refused() throws IOException {
        Files.writeString(folder.resolve("a.properties"), "property = x\n");
        assertThatThrownBy(() -> new Regressions(folder).cases())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("a.properties")
                .hasMessageContaining("expected a regression case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" leading blank", "back\\slash = : # !", "two\nlines\rand\ttabs", "\u00e4\u6f22\ud83d\ude00", ""
            })
    void a_case_comes_back_as_it_was_kept(String text) throws IOException {
        RegressionCase kept = new RegressionCase("A.b", text, text, new RegressionCase.Origin(-3, 7, 9), "AAA=");
        new Regressions(folder).keep(kept);
        assertThat(new Regressions(folder).cases()).containsExactly(kept);
    }

    private static RegressionCase caseOf(String property, String data) {
        return new RegressionCase(property, "7", "", new RegressionCase.Origin(1, 1, 1), data);
    }

    private static List<SuiteProperty> sabotaged(String method) {
        return Suites.of(Planted.Sabotaged.class).stream()
                .filter(p -> p.answersTo(method))
                .toList();
    }

    private List<Integer> samples(long seed, long tries, Shard shard) {
        Planted.SEEN.clear();
        run(Suites.of(Planted.Recording.class), seed, tries, shard);
        return List.copyOf(Planted.SEEN);
    }

    private Campaign.Result run(List<SuiteProperty> properties, long seed, long tries, Shard shard) {
        return run(properties, seed, tries, shard, () -> false);
    }

    private Campaign.Result run(
            List<SuiteProperty> properties, long seed, long tries, Shard shard, BooleanSupplier stops) {
        CampaignWatcher watcher = new CampaignWatcher() {
            @Override
            public void progress(long triesDone, long triesOf) {
                assertThat(triesDone).isPositive().isLessThanOrEqualTo(triesOf);
            }

            @Override
            public boolean stops() {
                return stops.getAsBoolean();
            }
        };
        Campaign.Request request = new Campaign.Request(tries, seed, shard);
        return new Campaign(properties, request, new Regressions(folder), watcher).run();
    }
}
