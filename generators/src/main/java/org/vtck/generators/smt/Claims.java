package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Sayings;
import org.vtck.spec.proof.Symbols;

/** All that is to be proved about a model. */
public final class Claims {
    private Claims() {}

    /** The claims, in the order in which they are to be settled. */
    public static List<Claim> of(SpecModel model) {
        List<Claim> all = new ArrayList<>();
        all.addAll(new GuardClaims(model).all());
        all.addAll(new LayoutClaims(model).all());
        all.addAll(new RangeClaims(model).all());
        all.addAll(new ClauseClaims(model).all());
        return all;
    }

    /** What is to be proved about a layout alone: that it is a bijection. */
    public static List<Claim> of(Layout layout) {
        return LayoutClaims.bijection(layout);
    }

    /** The clauses of which no term says what they say, and why; in the order of the model. */
    public static Map<String, String> inexpressible(SpecModel model) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Clause clause : model.clauses()) {
            Optional<String> reason = Inexpressible.reason(model, clause);
            reason.ifPresent(r -> reasons.put(clause.id(), r));
        }
        return reasons;
    }

    /** What all other clauses say of a function whose lists have at most {@code depth} entries. */
    public static Sayings sayings(SpecModel model, int depth) {
        Meaning meaning = new Meaning(model, depth);
        Map<String, String> names = new LinkedHashMap<>();
        for (Clause clause : model.clauses()) {
            if (Inexpressible.reason(model, clause).isEmpty()) {
                names.put(clause.id(), meaning.saying(clause));
            }
        }
        for (CapabilityList list : model.lists()) {
            meaning.walk(list);
        }
        Definitions text = meaning.definitions();
        names.forEach((clause, term) -> {
            String name = Symbols.saying(clause);
            text.line("(declare-const " + name + " " + Definitions.sort(Meaning.SAYING) + ")");
            text.line("(assert (= " + name + " " + term + "))");
        });
        text.line("(declare-const " + Symbols.FITS + " Bool)");
        text.line("(assert (= " + Symbols.FITS + " " + meaning.fits() + "))");
        return new Sayings(text.text(), List.copyOf(names.keySet()));
    }
}
