package org.vtck.generators.smt;

import java.util.ArrayList;
import java.util.List;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.proof.Claim;
import org.vtck.spec.proof.Claim.Answer;
import org.vtck.spec.proof.Claim.Kind;
import org.vtck.spec.proof.Symbols;

/** No entry is an instance of two structures: shown of one entry at any place, and so of lists of any length. */
final class GuardClaims {
    private final SpecModel model;

    GuardClaims(SpecModel model) {
        this.model = model;
    }

    List<Claim> all() {
        List<Claim> claims = new ArrayList<>();
        List<Structure> structures = model.structures();
        for (int i = 0; i < structures.size(); i++) {
            for (int k = i + 1; k < structures.size(); k++) {
                if (structures.get(i).home() instanceof Home.Capability a
                        && structures.get(k).home() instanceof Home.Capability b
                        && a.list().equals(b.list())
                        && a.id() == b.id()) {
                    claims.add(disjoint(structures.get(i), structures.get(k)));
                }
            }
        }
        return claims;
    }

    private Claim disjoint(Structure a, Structure b) {
        String names = "`" + a.name() + "` and `" + b.name() + "`";
        Claim reached = new Claim(
                Kind.GUARDS_DISJOINT,
                "disjoint/" + a.name() + "+" + b.name() + ".reached",
                "no walk comes to an entry that both " + names + " accept",
                List.of(),
                Answer.UNSATISFIABLE,
                List.of(1, 4),
                depth -> reached(depth, a, b),
                List.of(),
                List.of());
        boolean follows = follows(a, b);
        return new Claim(
                Kind.GUARDS_DISJOINT,
                "disjoint/" + a.name() + "+" + b.name(),
                "no entry is accepted by both " + names,
                List.of(),
                Answer.UNSATISFIABLE,
                List.of(follows ? 16 : 0),
                depth -> anywhere(depth, a, b),
                List.of(),
                List.of(reached));
    }

    private boolean follows(Structure a, Structure b) {
        Meaning meaning = new Meaning(model, 1);
        accepted(meaning, a, b);
        return meaning.walks();
    }

    private String anywhere(int depth, Structure a, Structure b) {
        Meaning meaning = new Meaning(model, depth);
        String both = accepted(meaning, a, b);
        meaning.definitions().require(meaning.fits());
        meaning.definitions().require(both);
        return meaning.definitions().text();
    }

    private static String accepted(Meaning meaning, Structure a, Structure b) {
        CapabilityList list = meaning.members().list(((Home.Capability) a.home()).list());
        Walk.Entry entry = anEntry(meaning, list);
        return Terms.and(
                meaning.members().accepts(a, list, entry).holds(),
                meaning.members().accepts(b, list, entry).holds());
    }

    /** An entry that may be anywhere in the list's range. */
    static Walk.Entry anEntry(Meaning meaning, CapabilityList list) {
        Definitions text = meaning.definitions();
        Layout header = meaning.members().layout(list.entry());
        text.line("(declare-const " + Symbols.PLACE + " (_ BitVec 16))");
        text.require(Terms.atMost(Terms.offset(list.first()), Symbols.PLACE));
        text.require(Terms.atMost(Symbols.PLACE, Terms.offset(list.last() + 1 - header.fixedBytes())));
        Value.Number id = meaning.world().leaf(header.leaf(list.idField()).orElseThrow(), Symbols.PLACE);
        String broken = list.brokenId().isPresent()
                ? Terms.and(
                        id.isKnown(),
                        Terms.equal(id.bits(), Terms.number(list.brokenId().getAsInt())))
                : Terms.FALSE;
        return new Walk.Entry(Terms.TRUE, Symbols.PLACE, id, broken);
    }

    private String reached(int depth, Structure a, Structure b) {
        Meaning meaning = new Meaning(model, depth);
        CapabilityList list = meaning.members().list(((Home.Capability) a.home()).list());
        Definitions text = meaning.definitions();
        text.line("(declare-const " + Symbols.PLACE + " (_ BitVec 16))");
        List<String> somewhere = new ArrayList<>();
        for (Walk.Entry entry : meaning.walk(list).entries()) {
            somewhere.add(Terms.and(
                    entry.here(),
                    Terms.equal(entry.at(), Symbols.PLACE),
                    meaning.members().accepts(a, list, entry).holds(),
                    meaning.members().accepts(b, list, entry).holds()));
        }
        ClauseClaims.whole(model, text);
        text.require(meaning.fits());
        text.require(Terms.or(somewhere));
        return text.text();
    }
}
