package org.vtck.generators.smt;

import java.util.Map;
import org.vtck.generators.output.Generator;
import org.vtck.generators.output.Output;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Symbols;

/** One file for each claim, to be given to any solver as it is; {@code status} says what the solver should answer. */
public final class SmtGenerator implements Generator {
    @Override
    public void generate(SpecModel model, Output output) {
        for (Claim claim : Claims.of(model)) {
            if (claim.kind() != Claim.Kind.COMPATIBLE) {
                output.add(claim.name() + ".smt2", file(claim));
            }
        }
        StringBuilder missing = new StringBuilder();
        for (Map.Entry<String, String> clause : Claims.inexpressible(model).entrySet()) {
            missing.append(clause.getKey())
                    .append(": ")
                    .append(clause.getValue())
                    .append('\n');
        }
        output.add("not-expressible.txt", missing.toString());
    }

    private static String file(Claim claim) {
        int depth = claim.depths().get(0);
        boolean shows = claim.expected() == Claim.Answer.SATISFIABLE;
        return "; " + claim.sentence() + "\n"
                + (shows ? "; lists are followed as far as " + depth + " entries\n" : "")
                + "(set-info :smt-lib-version 2.6)\n"
                + "(set-info :status " + claim.expected().word() + ")\n"
                + (shows ? "(set-option :produce-models true)\n" : "")
                + "(set-logic QF_ABV)\n"
                + claim.script().apply(depth)
                + "(check-sat)\n"
                + (shows ? "(get-value (" + Symbols.SPACE + "))\n" : "");
    }
}
