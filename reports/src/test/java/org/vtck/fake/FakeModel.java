package org.vtck.fake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Assumption;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Clause.Body;
import org.vtck.spec.model.Clause.Party;
import org.vtck.spec.model.Document;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Traits;
import org.vtck.spec.source.Place;

/** A specification of five clauses about imaginary devices. */
public final class FakeModel {
    private static final Document BOOK = new Document("book", "book-v1", "The book of devices", Place.NOWHERE);
    private static final Expr TRUE = new Expr.Bool(true, Place.NOWHERE);

    public static final Clause VENDOR =
            clause("fake.device.vendor", Obligation.MUST, new Body.Predicate(TRUE), Optional.empty());
    public static final Clause EVEN =
            clause("fake.device.even", Obligation.SHOULD, new Body.Predicate(TRUE), Optional.empty());
    public static final Clause LIVE =
            clause("fake.device.live", Obligation.MUST_NOT, new Body.Probe(TRUE), Optional.empty());
    public static final Clause MAY =
            clause("fake.device.may", Obligation.MAY, new Body.Predicate(TRUE), Optional.empty());
    public static final Clause WHOLE = clause(
            "fake.machine.whole",
            Obligation.MUST,
            new Body.Predicate(TRUE),
            Optional.of(new Scope("machine", true, List.of(), List.of(), Place.NOWHERE)));

    private FakeModel() {}

    public static SpecModel model() {
        return new SpecModel(
                "1.4",
                List.of("1.3", "1.4"),
                "0".repeat(64),
                List.of(new Module("fake", Optional.empty(), Optional.empty(), Optional.empty(), Place.NOWHERE)),
                List.of(new Profile("group_id", "a proposal", Optional.empty(), Place.NOWHERE)),
                List.of(BOOK),
                List.of(),
                List.of(header()),
                List.of(),
                List.of(new Assumption("A1", "numbers are little-endian", "fake", Place.NOWHERE)),
                List.of(),
                List.of(),
                List.of(VENDOR, EVEN, LIVE, MAY, WHOLE),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Structure header() {
        return new Structure(
                "fake_header",
                Structure.Kind.STRUCT,
                List.of(word("vendor_id"), word("device_id")),
                new Home.Header(Optional.empty()),
                "fake",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Place.NOWHERE);
    }

    private static Field word(String name) {
        return new Field(
                name,
                new FieldType.Scalar(2, ByteOrder.LITTLE),
                new Traits(
                        Access.READ_ONLY,
                        Traits.NONE.value(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                OptionalInt.empty(),
                java.util.Map.of(),
                Optional.empty(),
                Place.NOWHERE);
    }

    private static Clause clause(String id, Obligation obligation, Body body, Optional<Scope> scope) {
        return new Clause(
                id,
                Party.DEVICE,
                obligation,
                scope,
                new Clause.Citation(BOOK, "4.1.2 Devices", Optional.of("Of devices"), Optional.of(7)),
                obligation == Obligation.MUST ? List.of("A1") : List.of(),
                List.of(),
                List.of(),
                Optional.of("look at the vendor's own page"),
                body,
                "fake",
                Optional.empty(),
                Optional.of("A device tells the truth about itself."),
                Place.NOWHERE);
    }
}
