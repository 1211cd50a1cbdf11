package org.vtck.generators.smt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.proof.Saying;
import org.vtck.spec.proof.Symbols;

/** What expressions and clauses denote on one function whose lists are followed as far as some number of entries. */
final class Meaning {
    /** Bits that tell one {@link Saying} from another. */
    static final int SAYING = 4;

    private final SpecModel model;
    private final Definitions definitions = new Definitions();
    private final World world;
    private final Members members;
    private final int depth;
    private final Map<String, Walk> walks = new LinkedHashMap<>();
    private final Map<String, Value> named = new HashMap<>();

    Meaning(SpecModel model, int depth) {
        this.depth = depth;
        this.world = new World(model, definitions);
        this.members = new Members(model, this);
        this.model = model;
    }

    SpecModel model() {
        return model;
    }

    Definitions definitions() {
        return definitions;
    }

    World world() {
        return world;
    }

    Members members() {
        return members;
    }

    /** Whether no list that was followed so far is longer than was followed. */
    String fits() {
        return Terms.and(walks.values().stream().map(Walk::fits).toList());
    }

    /** Whether some list was followed. */
    boolean walks() {
        return !walks.isEmpty();
    }

    Walk walk(CapabilityList list) {
        Walk known = walks.get(list.name());
        if (known == null) {
            Value.Truth when =
                    list.head().when().map(w -> truth(w, Bound.NONE).plain()).orElse(Value.Truth.TRUE);
            known = new Walk.Maker(list, world, definitions).walk(when, depth);
            walks.put(list.name(), known);
        }
        return known;
    }

    Value value(Expr expr, Bound bound) {
        return expr.accept(new Expressions(this, bound));
    }

    Value.Truth truth(Expr expr, Bound bound) {
        return value(expr, bound) instanceof Value.Truth truth ? truth : Value.Truth.UNKNOWN;
    }

    Value definition(Definition definition) {
        Value known = named.get(definition.name());
        if (known == null) {
            known = definitions.share(definition.name(), value(definition.body(), Bound.NONE));
            named.put(definition.name(), known);
        }
        return known;
    }

    /** What a clause says: a name for {@value #SAYING} bits, the ordinal of a {@link Saying}. SEMANTICS.md §5. */
    String saying(Clause clause) {
        if (!(clause.body() instanceof Clause.Body.Predicate predicate)) {
            throw new NotExpressible("its body is no predicate over bytes");
        }
        Value.Truth required = Value.Truth.TRUE;
        for (Scope scope : clause.scope().stream().toList()) {
            required = required(required, scope.requirements());
        }
        required = required(required, clause.requirements());
        Value.Truth body = definitions.share(clause.id() + " body", truth(predicate.condition(), Bound.NONE));
        String active = clause.profile().map(Symbols::active).orElse(Terms.TRUE);
        String result = clause.obligation().isPermission() ? permission(body) : duty(body);
        result = Terms.ite(required.holds(), result, bits(Saying.INCONCLUSIVE));
        String applies = Terms.and(active, Terms.not(required.fails()));
        return definitions.bits(clause.id(), SAYING, Terms.ite(applies, result, bits(Saying.NOT_APPLICABLE)));
    }

    private Value.Truth required(Value.Truth before, List<Scope.Requirement> requirements) {
        Value.Truth all = before;
        for (Scope.Requirement requirement : requirements) {
            all = all.and(truth(requirement.condition(), Bound.NONE).plain());
        }
        return definitions.share("what it requires", all);
    }

    private static String duty(Value.Truth body) {
        String held = Terms.ite(body.vacuous(), bits(Saying.NOT_APPLICABLE), bits(Saying.HOLDS));
        return Terms.ite(body.fails(), bits(Saying.FAILS), Terms.ite(body.holds(), held, bits(Saying.INCONCLUSIVE)));
    }

    private static String permission(Value.Truth body) {
        String otherwise = Terms.ite(body.isKnown(), bits(Saying.NOT_USED), bits(Saying.NOT_KNOWN_WHETHER_USED));
        return Terms.ite(body.fully(), bits(Saying.USED), otherwise);
    }

    static String bits(Saying saying) {
        return Terms.bits(saying.ordinal(), SAYING);
    }
}
