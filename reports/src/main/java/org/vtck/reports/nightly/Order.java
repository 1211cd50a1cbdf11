package org.vtck.reports.nightly;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.vtck.conformance.run.Examiner;
import org.vtck.reports.log.Report;
import org.vtck.reports.text.FunctionKind;
import org.vtck.spec.model.SpecModel;

/**
 * What a night is to do, and with what.
 *
 * @param kind says what functions show themselves to be
 * @param seed of everything that is drawn at random
 * @param tries of each property of the campaign
 * @param machines how many are drawn to be compared with QEMU
 * @param regressions folder of the campaign's regression cases
 * @param corpus folders and files of dumps
 * @param waiving puts the verdicts that a report gets under the user's waivers
 * @param tool version of vtck
 * @param build hash of vtck's code; empty if it is not known
 */
public record Order(
        SpecModel model,
        Examiner examiner,
        FunctionKind kind,
        Instant began,
        long seed,
        long tries,
        int machines,
        Path regressions,
        List<String> corpus,
        UnaryOperator<Report> waiving,
        OutFolder out,
        String tool,
        String build,
        BooleanSupplier interrupted) {
    public Order {
        corpus = List.copyOf(corpus);
    }

    /** Whether the user wants the night to end. */
    public boolean stops() {
        return interrupted.getAsBoolean();
    }
}
