package org.vtck.cli;

import java.util.Arrays;
import java.util.List;
import org.vtck.spec.model.Relation;
import org.vtck.spec.model.SpecModel;

/** What {@code vtck pair --by} pairs by. */
enum PairingKey {
    GROUP_ID("group-id", "failover_pair"),
    MAC("mac", "failover_pair_by_mac");

    private final String word;
    private final String relation;

    PairingKey(String word, String relation) {
        this.word = word;
        this.relation = relation;
    }

    /** The key that a user means. */
    static PairingKey of(String by) {
        List<String> words = Arrays.stream(values()).map(k -> k.word).toList();
        return Arrays.stream(values())
                .filter(k -> k.word.equals(by))
                .findFirst()
                .orElseThrow(() -> NearMiss.unknown("key after --by", by, words));
    }

    /**
     * Refuses what cannot be paired by this.
     *
     * @throws UsageException if an input is a dump, which holds no such key
     */
    void check(List<String> inputs) {
        if (this == MAC && inputs.stream().anyMatch(i -> !i.startsWith(EmulatedSource.PREFIX))) {
            throw new UsageException("a dump holds no MAC address: expected an emulated machine whose devices have mac="
                    + " for --by mac, found a dump");
        }
    }

    /** The relation of a model that says who pairs. */
    Relation relation(SpecModel model) {
        return model.relation(relation)
                .orElseThrow(() -> new UsageException("expected sources that state the relation `" + relation
                        + "`, found " + model.relations().size() + " others"));
    }
}
