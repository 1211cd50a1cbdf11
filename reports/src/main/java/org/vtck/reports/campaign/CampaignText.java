package org.vtck.reports.campaign;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vtck.conformance.campaign.Campaign;
import org.vtck.conformance.campaign.Failure;
import org.vtck.conformance.campaign.Replayed;
import org.vtck.conformance.campaign.Shard;
import org.vtck.conformance.campaign.Tried;
import org.vtck.conformance.input.Printable;
import org.vtck.reports.text.Page;

/** A campaign on the terminal. */
public final class CampaignText {
    /** How much of a sample or an error is shown, characters; the regression case has all of it. */
    private static final int MOST_SHOWN = 2_000;

    private final Page page;
    private final Campaign.Result result;

    private CampaignText(PrintWriter out, Campaign.Result result) {
        this.page = new Page(out);
        this.result = result;
    }

    /** Prints what a campaign came to. */
    public static void print(PrintWriter out, Campaign.Result result) {
        new CampaignText(out, result).all();
    }

    private void all() {
        Campaign.Request request = result.request();
        page.line("vtck campaign --seed " + request.seed() + ", " + count(request.tries(), "try", "tries")
                + " of each property" + (request.shard().equals(Shard.WHOLE) ? "" : ", shard " + request.shard()));
        page.blank();
        result.replayed().forEach(this::replayed);
        page.blank();
        result.tried().forEach(this::tried);
        page.blank();
        summary();
        page.finish();
    }

    private void replayed(Replayed replayed) {
        String word = switch (replayed.outcome()) {
            case PASSES -> "ok";
            case FAILS -> "FAIL";
            case STALE -> "stale";
        };
        page.wrapped(lead(word), "regression case of " + replayed.regression().property());
        if (replayed.outcome() == Replayed.Outcome.FAILS) {
            detail("sample", replayed.regression().sample());
            detail("error", replayed.error());
        } else if (replayed.outcome() == Replayed.Outcome.STALE) {
            detail("note", "its seed makes another sample now, so it shows nothing; delete the file");
        }
    }

    private void tried(Tried tried) {
        page.line(lead(word(tried)) + tried.property() + ", " + count(tried.tries(), "try", "tries"));
        tried.failure().ifPresent(this::failure);
    }

    private static String lead(String word) {
        return String.format(Locale.ROOT, "  %-5s ", word);
    }

    private static String word(Tried tried) {
        if (tried.failure().isPresent()) {
            return "FAIL";
        }
        return tried.tries() == 0 ? "-" : "ok";
    }

    private void failure(Failure failure) {
        failure.sample().ifPresent(sample -> {
            detail("sample", sample.shrunk());
            if (!sample.original().equals(sample.shrunk())) {
                detail("before shrinking", sample.original());
            }
        });
        detail("error", failure.error());
        failure.sample().ifPresent(sample -> detail("stored", stored(sample)));
        page.line("        replay: " + ReplayCommand.of(result, failure));
    }

    private static String stored(Failure.Sample sample) {
        return sample.stored()
                .map(Object::toString)
                .orElse("nowhere: the folder of regression cases cannot be written");
    }

    private void detail(String name, String text) {
        List<String> lines = shown(text).lines().toList();
        page.line("        " + name + ": "
                + lines.stream().findFirst().map(Printable::escaped).orElse(""));
        lines.stream().skip(1).forEach(line -> page.line("          " + Printable.escaped(line.strip())));
    }

    private static String shown(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + " ...";
    }

    private void summary() {
        long tries = result.tried().stream().mapToLong(Tried::tries).sum();
        long failing = result.tried().stream()
                .map(Tried::failure)
                .flatMap(Optional::stream)
                .count();
        long regressions = result.replayed().stream()
                .filter(r -> r.outcome() == Replayed.Outcome.FAILS)
                .count();
        page.wrapped(
                "",
                count(result.tried().size(), "property", "properties") + ", " + count(tries, "try", "tries") + ": "
                        + (failing == 0 ? "none fails" : failing + " fail") + "; "
                        + count(result.replayed().size(), "regression case", "regression cases") + ": "
                        + (regressions == 0 ? "none fails" : regressions + " fail")
                        + (result.stopped() ? "; INTERRUPTED" : ""));
    }

    private static String count(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
