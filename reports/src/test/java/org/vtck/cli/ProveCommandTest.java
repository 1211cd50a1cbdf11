package org.vtck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveCommandTest {
    private static final String CLAUSE = "group_id.device.zero_location";
    private static final String STATED = "c.cap.bar == 0 && c.cap.offset == 0 && c.cap.length == 0";

    @TempDir
    private Path folder;

    @Test
    void claims_about_one_clause_hold() {
        Shell.Ran ran = Shell.real().run("spec", "prove", "--only", CLAUSE);

        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .contains("2 of 2  clauses can hold and can fail")
                .contains("clauses do not contradict each other")
                .endsWith("claims hold\n");
    }

    @Test
    void a_contradiction_is_shown_with_a_function_and_its_bytes_marked() throws IOException {
        String sources = changed("c.cap.cap_len == 16");

        Shell.Ran ran = Shell.real().run("spec", "prove", "--spec", sources, "--only", CLAUSE);

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out())
                .contains("REFUTED: no function is judged by both `" + CLAUSE)
                .contains("claim compatible/" + CLAUSE + "+group_id.device.cap_len.judged")
                .contains("^^")
                .containsPattern("FAIL: 3 of \\d+ claims are refuted");
    }

    @Test
    void a_clause_that_says_nothing_is_refuted_and_json_says_the_same() throws IOException {
        Shell.Ran ran = Shell.real()
                .run("spec", "prove", "--spec", changed("c.cap.bar <= 0xff"), "--only", CLAUSE, "--format", "json");

        assertThat(ran.status()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(ran.out());
        try (InputStream schema = Objects.requireNonNull(getClass().getResourceAsStream("/vtck-proof.schema.json"))) {
            assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(schema)
                            .validate(json))
                    .isEmpty();
        }
        assertThat(json.at("/summary/refuted").asInt()).isEqualTo(1);
        assertThat(json.at("/claims")).anySatisfy(claim -> {
            assertThat(claim.at("/name").asText()).isEqualTo("possible/" + CLAUSE + ".fail");
            assertThat(claim.at("/result").asText()).isEqualTo("refuted");
            assertThat(claim.at("/depth").asInt()).isEqualTo(16);
        });
    }

    @Test
    void a_solver_that_may_do_nothing_gives_up_and_the_status_says_so() {
        Shell.Ran ran = Shell.real().run("spec", "prove", "--only", CLAUSE, "--effort", "1");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.out())
                .contains("UNKNOWN: some function makes `" + CLAUSE)
                .contains("INCOMPLETE: the solver gave up on");
    }

    @Test
    void a_clause_without_a_term_proves_nothing_and_says_why() {
        Shell.Ran ran = Shell.real().run("spec", "prove", "--only", "group_id.device.read_only");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains("nothing is claimed about group_id.device.read_only: it needs a live device");
    }

    @Test
    void a_clause_that_does_not_exist_is_refused_with_the_one_that_was_meant() {
        Shell.Ran ran = Shell.real().run("spec", "prove", "--only", "group_id.device.zero_locaton");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err().strip()).contains("did you mean `" + CLAUSE + "`?").doesNotContain("\n");
    }

    @Test
    void claims_are_written_as_files_for_any_solver() throws IOException {
        String into = folder.resolve("claims").toString();

        assertThat(Shell.real().run("generate", "smt", "-o", into).status()).isZero();

        assertThat(Files.readString(Path.of(into, "possible", CLAUSE + ".fail.smt2")))
                .startsWith("; some function makes `" + CLAUSE + "` FAIL\n")
                .contains("(set-info :status sat)\n", "(set-logic QF_ABV)\n", "(check-sat)\n");
        assertThat(Files.readString(Path.of(into, "not-expressible.txt")))
                .contains("group_id.device.read_only: it needs a live device\n");
    }

    private String changed(String to) throws IOException {
        Path shipped = Path.of(System.getProperty("vtck.root"), "spec", "src", "main", "caplayout");
        Path sources = folder.resolve("sources");
        try (Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = sources.resolve(shipped.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
        Path group = sources.resolve("proposal/group_id.caplayout");
        String text = Files.readString(group);
        assertThat(text).containsOnlyOnce(STATED);
        Files.writeString(group, text.replace(STATED, to));
        return sources.toString();
    }
}
