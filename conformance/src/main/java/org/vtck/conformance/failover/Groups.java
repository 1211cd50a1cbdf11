package org.vtck.conformance.failover;

import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/** Group ids: the relation of the model that says what they are, and how people write them. */
final class Groups {
    private static final String RELATION = "failover_pair";

    private Groups() {}

    static Relation relation(SpecModel model) {
        return model.relations().stream()
                .filter(r -> r.name().equals(RELATION))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the model has no relation `" + RELATION + "`"));
    }

    static String text(long group) {
        return group >= 0 && group < 10 ? Long.toString(group) : "0x" + Long.toHexString(group);
    }
}
