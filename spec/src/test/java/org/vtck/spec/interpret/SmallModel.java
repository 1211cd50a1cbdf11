package org.vtck.spec.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.BitField;
import org.vtck.spec.model.ByteOrder;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Document;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.Field;
import org.vtck.spec.model.FieldType;
import org.vtck.spec.model.FunctionAddress;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Length;
import org.vtck.spec.model.Module;
import org.vtck.spec.model.Obligation;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Profile;
import org.vtck.spec.model.Quantifier;
import org.vtck.spec.model.Scope;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.model.Topology;
import org.vtck.spec.model.Traits;
import org.vtck.spec.model.Variable;
import org.vtck.spec.source.Place;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * A bus that resembles PCI, stated by hand: a 64-byte header, a list with a pointer in the header, a list with a fixed head, and
 * three structures that share id 9. Not the real thing: what is real is in the sources.
 */
public final class SmallModel {
    public static final Place HERE = new Place("small.caplayout", 1, 1, 1, 2);
    public static final Expr TRUE = new Expr.Bool(true, HERE);

    public static final Structure HEADER = structure(
            "small_header",
            new Home.Header(Optional.empty()),
            le16("vendor_id"),
            le16("device_id"),
            le16("command"),
            bits("status", 2, bit("ready", 3, 1), bit("capabilities_list", 4, 1)),
            at(0x34, u8("capabilities_pointer")),
            at(0x3f, u8("last")));
    public static final Structure ENTRY = structure("entry_header", new Home.Plain(), u8("id"), u8("next"));
    public static final Structure EXPRESS_ENTRY = structure(
            "express_header", new Home.Plain(), le16("id"), bits("word", 2, bit("version", 0, 4), bit("next", 4, 12)));

    /** The domain of {@code self} is never looked at; the real list cannot be named before it exists. */
    private static final CapabilityList LIST_STUB = new CapabilityList(
            "stub",
            new CapabilityList.Head(Optional.empty(), OptionalInt.of(0), Optional.empty()),
            ENTRY,
            "id",
            "next",
            0,
            0,
            0,
            4,
            0,
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            1,
            HERE);

    public static final Structure WIDGET = vendor("widget", 1, le32("value"));
    public static final Structure GADGET = vendor("gadget", 2, le16("first"), le16("second"));
    public static final Structure SECRET = vendor("secret", 3, be32("value"));
    public static final Structure OTHER = structure(
            "vendor_specific",
            new Home.Capability("small", 9, new Home.Guard.Otherwise()),
            u8("id"),
            u8("next"),
            totalLength(u8("len")),
            array("data", new FieldType.Scalar(1, ByteOrder.LITTLE), new Length.Open()));
    public static final Structure EXPRESS = structure(
            "express_thing",
            new Home.Capability("long", 7, new Home.Guard.Always()),
            le16("id"),
            bits("word", 2, bit("version", 0, 4), bit("next", 4, 12)),
            le32("value"));

    public static final CapabilityList LIST = new CapabilityList(
            "small",
            new CapabilityList.Head(
                    Optional.of(header("capabilities_pointer")),
                    OptionalInt.empty(),
                    Optional.of(equal(header("status.capabilities_list"), number(1)))),
            ENTRY,
            "id",
            "next",
            0xfc,
            0x40,
            0xff,
            4,
            0,
            OptionalInt.of(0xff),
            OptionalLong.empty(),
            OptionalLong.empty(),
            48,
            HERE);
    public static final CapabilityList LONG = new CapabilityList(
            "long",
            new CapabilityList.Head(Optional.empty(), OptionalInt.of(0x100), Optional.empty()),
            EXPRESS_ENTRY,
            "id",
            "word.next",
            0xffc,
            0x100,
            0xfff,
            4,
            0,
            OptionalInt.empty(),
            OptionalLong.of(0),
            OptionalLong.of(0xffff_ffffL),
            960,
            HERE);

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<Topology> topologies = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    public SmallModel with(Clause... more) {
        clauses.addAll(List.of(more));
        return this;
    }

    public SmallModel with(Device device) {
        devices.add(device);
        return this;
    }

    public SmallModel with(Topology topology) {
        topologies.add(topology);
        return this;
    }

    public SmallModel with(Fault... more) {
        faults.addAll(List.of(more));
        return this;
    }

    public SpecModel model() {
        return new SpecModel(
                "1.0",
                List.of("1.0"),
                "0".repeat(64),
                List.of(
                        new Module("base", Optional.empty(), Optional.empty(), Optional.empty(), HERE),
                        new Module("hidden", Optional.empty(), Optional.of("base"), Optional.of("secrets"), HERE)),
                List.of(new Profile("secrets", "structures of kind 3", Optional.of(has(SECRET)), HERE)),
                List.of(),
                List.of(),
                List.of(HEADER, ENTRY, EXPRESS_ENTRY, WIDGET, GADGET, SECRET, OTHER, EXPRESS),
                List.of(LIST, LONG),
                List.of(),
                List.of(),
                List.of(),
                clauses,
                devices,
                topologies,
                List.of(),
                faults);
    }

    public static Clause must(String id, Expr condition) {
        return clause(id, Obligation.MUST, condition);
    }

    public static Clause clause(String id, Obligation obligation, Expr condition, Scope.Requirement... requirements) {
        return clause(id, obligation, Optional.empty(), condition, requirements);
    }

    public static Clause topologyClause(String id, Expr condition) {
        Scope machine = new Scope("machine", true, List.of(), List.of(), HERE);
        return clause(id, Obligation.MUST, Optional.of(machine), condition);
    }

    private static Clause clause(
            String id, Obligation obligation, Optional<Scope> scope, Expr condition, Scope.Requirement... required) {
        return new Clause(
                id,
                Clause.Party.DEVICE,
                obligation,
                scope,
                new Clause.Citation(
                        new Document("small", "small-1", "A small text", HERE),
                        "1",
                        Optional.empty(),
                        Optional.empty()),
                List.of(),
                List.of(required),
                List.of(),
                Optional.empty(),
                new Clause.Body.Predicate(condition),
                "base",
                Optional.empty(),
                Optional.empty(),
                HERE);
    }

    private static Structure vendor(String name, int kind, Field... more) {
        List<Field> fields = new ArrayList<>(List.of(u8("id"), u8("next"), totalLength(u8("len")), u8("kind")));
        fields.addAll(List.of(more));
        Variable self = new Variable("self", new Domain.Entries(LIST_STUB, Optional.empty()), 0);
        Leaf leaf = new Leaf("kind", 3, 1, 0, 8, ByteOrder.LITTLE, Traits.NONE);
        Expr guard = equal(new Expr.FieldValue(self, leaf, HERE), number(kind));
        Home home = new Home.Capability("small", 9, new Home.Guard.When(self, guard));
        String module = kind == 3 ? "hidden" : "base";
        return new Structure(
                name,
                Structure.Kind.STRUCT,
                fields,
                home,
                module,
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                HERE);
    }

    public static Structure structure(String name, Home home, Field... fields) {
        return new Structure(
                name,
                Structure.Kind.STRUCT,
                List.of(fields),
                home,
                "base",
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                HERE);
    }

    public static Field field(String name, FieldType type) {
        return new Field(name, type, Traits.NONE, OptionalInt.empty(), Map.of(), Optional.empty(), HERE);
    }

    public static Field u8(String name) {
        return field(name, new FieldType.Scalar(1, ByteOrder.LITTLE));
    }

    public static Field le16(String name) {
        return field(name, new FieldType.Scalar(2, ByteOrder.LITTLE));
    }

    public static Field le32(String name) {
        return field(name, new FieldType.Scalar(4, ByteOrder.LITTLE));
    }

    public static Field be32(String name) {
        return field(name, new FieldType.Scalar(4, ByteOrder.BIG));
    }

    public static Field array(String name, FieldType element, Length length) {
        return field(name, new FieldType.Array(element, length));
    }

    public static Field bits(String name, int bytes, BitField... bits) {
        return field(name, new FieldType.Bits(new FieldType.Scalar(bytes, ByteOrder.LITTLE), List.of(bits)));
    }

    public static BitField bit(String name, int low, int width) {
        return new BitField(name, low, width, Traits.NONE, HERE);
    }

    public static Field at(int offset, Field f) {
        return new Field(f.name(), f.type(), f.traits(), OptionalInt.of(offset), f.leafAccess(), f.doc(), f.place());
    }

    public static Field totalLength(Field f) {
        Traits traits = new Traits(
                Access.READ_ONLY, OptionalLong.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true);
        return new Field(f.name(), f.type(), traits, f.offset(), f.leafAccess(), f.doc(), f.place());
    }

    public static Leaf leaf(Structure structure, String path) {
        return Layouts.of(structure).leaf(path).orElseThrow();
    }

    public static Expr number(long value) {
        return new Expr.Int(value, "", HERE);
    }

    public static Expr header(String path) {
        return new Expr.HeaderField(Optional.empty(), leaf(HEADER, path), HERE);
    }

    public static Expr binary(Operator operator, Expr left, Expr right) {
        return new Expr.Binary(operator, left, right, HERE);
    }

    public static Expr equal(Expr left, Expr right) {
        return binary(Operator.EQUAL, left, right);
    }

    public static Expr and(Expr left, Expr right) {
        return binary(Operator.AND, left, right);
    }

    public static Variable each(String name, Structure structure, int slot) {
        return new Variable(name, new Domain.Instances(structure, Optional.empty()), slot);
    }

    public static Expr of(Variable variable, String path) {
        Structure structure = ((Domain.Instances) variable.domain()).structure();
        return new Expr.FieldValue(variable, leaf(structure, path), HERE);
    }

    public static Expr quantified(Quantifier quantifier, Variable variable, Expr where, Expr body) {
        return new Expr.Quantified(quantifier, variable, where, body, HERE);
    }

    public static Expr forEach(Variable variable, Expr body) {
        return quantified(Quantifier.FOR_EACH, variable, TRUE, body);
    }

    public static Expr has(Structure structure) {
        return quantified(Quantifier.AT_LEAST_ONE, each("", structure, 90), TRUE, TRUE);
    }

    /** A machine of one captured function. */
    public static Machine machine(byte... bytes) {
        return new Machine("one", Machine.Origin.CAPTURED, Machine.State.UNKNOWN, List.of(function(3, bytes)));
    }

    public static PciFunction function(int slot, byte... bytes) {
        return PciFunction.of(new FunctionAddress(0, 0, slot, 0), ConfigSpace.of(bytes), "");
    }

    /** 256 bytes with a list of widgets at 0x40 (value 5) and 0x50 (value 6). */
    public static byte[] twoWidgets() {
        byte[] bytes = new byte[256];
        bytes[0] = 0x34;
        bytes[1] = 0x12;
        bytes[6] = 0x10;
        bytes[0x34] = 0x40;
        widget(bytes, 0x40, 0x50, 5);
        widget(bytes, 0x50, 0, 6);
        return bytes;
    }

    public static void widget(byte[] bytes, int at, int next, int value) {
        bytes[at] = 9;
        bytes[at + 1] = (byte) next;
        bytes[at + 2] = 8;
        bytes[at + 3] = 1;
        bytes[at + 4] = (byte) value;
    }
}
