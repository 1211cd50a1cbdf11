package org.vtck.generators.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.vtck.generators.output.Output;
import org.vtck.generators.text.JavaFile;
import org.vtck.generators.text.Names;
import org.vtck.generators.text.Text;
import org.vtck.spec.model.Enumeration;
import org.vtck.spec.model.Interval;
import org.vtck.spec.runtime.Truths;

/** Writes which values of an enumeration have a name under the active profiles. */
final class EnumerationsWriter {
    private final Plan plan;
    private final JavaFile file = new JavaFile(Plan.PACKAGE, "Enumerations");

    EnumerationsWriter(Plan plan) {
        this.plan = plan;
    }

    void into(Output output) {
        Text body = file.body();
        body.doc("The named values of the model's enumerations; {@code active} are bits of {@link Profiles}.");
        body.line("final class Enumerations {");
        body.line("private Enumerations() {}").blank();
        for (Enumeration enumeration : plan.model().enumerations()) {
            body.doc("Whether {@code " + enumeration.name() + "} names a value.");
            body.line("static boolean " + Names.value(enumeration.name()) + "(long value, long active) {");
            List<String> parts = parts(enumeration);
            for (int i = 0; i < parts.size(); i++) {
                String line = parts.get(i) + (i + 1 == parts.size() ? ";" : "");
                if (i == 0) {
                    body.line("return " + line);
                } else {
                    body.more("|| " + line);
                }
            }
            body.line("}").blank();
        }
        body.line("}");
        file.into(output);
    }

    private List<String> parts(Enumeration enumeration) {
        TreeSet<Long> always = new TreeSet<>(Long::compareUnsigned);
        List<String> parts = new ArrayList<>();
        for (Enumeration.Constant constant : enumeration.constants()) {
            Optional<String> profile = plan.profileOf(constant.module());
            if (profile.isEmpty()) {
                always.add(constant.value());
            } else {
                parts.add("value == " + NumberCode.literal(constant.value()) + " && (active & "
                        + Plan.profileConstant(profile.get()) + ") != 0");
            }
        }
        List<String> all = new ArrayList<>();
        for (Interval interval : merged(List.copyOf(always))) {
            all.add(
                    interval.low() == interval.high()
                            ? "value == " + NumberCode.literal(interval.low())
                            : file.member(Truths.class, "within") + "(value, "
                                    + NumberCode.literal(interval.low()) + ", "
                                    + NumberCode.literal(interval.high()) + ")");
        }
        all.addAll(parts);
        return all.isEmpty() ? List.of("false") : all;
    }

    private static List<Interval> merged(List<Long> values) {
        List<Interval> merged = new ArrayList<>();
        for (long value : values) {
            Interval last = merged.isEmpty() ? new Interval(1, 0) : merged.get(merged.size() - 1);
            if (!merged.isEmpty() && value == last.high() + 1) {
                merged.set(merged.size() - 1, new Interval(last.low(), value));
            } else {
                merged.add(new Interval(value, value));
            }
        }
        return merged;
    }
}
