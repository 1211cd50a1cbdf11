package org.vtck.conformance.identity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.vtck.spec.interpret.ActiveProfiles;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.source.Place;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/**
 * Fingerprints of the functions of one machine, and of the machine itself: {@value #DIGITS} hex digits, the first of a SHA-256.
 *
 * <p>A function's is taken over what makes it the device that it is and nothing else writes: ids, revision, class, layout of the
 * header, subsystem ids, and of each entry of the list in the first 256 bytes its id, a stated length and, of a virtio function,
 * {@code cfg_type}. Bus numbers, base addresses, registers that software writes and the extended space are left out, so that
 * a device is the same wherever it is plugged, whoever has driven it, and however much of it was dumped. Profiles and
 * {@code --as} change nothing. What is not known counts as {@code ?}.
 */
public final class Fingerprints {
    /** How long a fingerprint is. */
    public static final int DIGITS = 16;

    private static final String UNKNOWN = "?";
    private static final String LIST = "pci";
    private static final List<String> HEADER =
            List.of("vendor_id", "device_id", "revision_id", "base_class", "sub_class", "prog_if", "header_layout");
    private static final List<String> SUBSYSTEM = List.of("subsystem_vendor_id", "subsystem_id");

    private final Machine machine;
    private final MachineView view;
    private final List<Layout> headers;
    private final Optional<CapabilityList> list;
    private final Optional<Definition> virtio;
    private final Optional<Leaf> type;

    private Fingerprints(SpecModel model, Machine machine) {
        this.machine = machine;
        this.view = MachineView.with(model, machine, ActiveProfiles.all(model));
        this.headers = model.structures().stream()
                .filter(s -> s.home() instanceof Home.Header)
                .map(Layouts::of)
                .toList();
        this.list = model.lists().stream().filter(l -> l.name().equals(LIST)).findFirst();
        this.virtio = model.definitions().stream()
                .filter(d -> d.name().equals("is_virtio"))
                .findFirst();
        this.type = model.structure("virtio_pci_cap").map(Layouts::of).flatMap(l -> l.leaf("cfg_type"));
    }

    /** Those of the functions of a machine, as a model reads them. */
    public static Fingerprints of(SpecModel model, Machine machine) {
        return new Fingerprints(model, machine);
    }

    /** The fingerprint of a function. */
    public String of(PciFunction function) {
        return digest(description(function));
    }

    /** The fingerprint of the machine: that of its functions, wherever they are plugged. */
    public String ofMachine() {
        return digest(machine.functions().stream().map(this::of).sorted().collect(Collectors.joining("\n")));
    }

    /** What a function's fingerprint is taken over, one line per fact: it shows why two functions differ. */
    public String description(PciFunction function) {
        FunctionView looked = view.function(PciFunction.of(function.address(), function.space(), ""));
        StringBuilder text = new StringBuilder();
        HEADER.forEach(name -> header(text, name, looked));
        SUBSYSTEM.forEach(name -> header(text, name, looked));
        list.ifPresent(l -> entries(text, l, looked));
        return text.toString();
    }

    private static String digest(String text) {
        return DigestUtils.sha256Hex(text).substring(0, DIGITS);
    }

    /** A field of whichever header the function has; nothing if it has none with that field. */
    private void header(StringBuilder text, String name, FunctionView looked) {
        for (Layout header : headers) {
            Optional<Leaf> leaf = header.leaf(name);
            if (leaf.isPresent()
                    && !looked.instances(header.structure()).candidates().isEmpty()) {
                fact(text, name, read(leaf.get(), looked.space(), 0));
                return;
            }
        }
    }

    private void entries(StringBuilder text, CapabilityList walked, FunctionView looked) {
        boolean ofVirtio = virtio.map(d -> looked.value(new Expr.Named(d, Optional.empty(), Place.NOWHERE)))
                .filter(Truth.TRUE::equals)
                .isPresent();
        var walk = looked.walk(walked);
        for (Entry entry : walk.entries()) {
            fact(
                    text,
                    "capability",
                    entry.id().isPresent() ? OptionalLong.of(entry.id().getAsInt()) : OptionalLong.empty());
            Optional<Leaf> length = statedLength(walked, entry);
            length.ifPresent(l -> fact(text, "length", read(l, looked.space(), entry.at())));
            if (ofVirtio && length.isPresent()) {
                type.ifPresent(t -> fact(text, t.path(), read(t, looked.space(), entry.at())));
            }
        }
        walk.cut().ifPresent(why -> text.append(UNKNOWN).append('\n'));
    }

    /** Where every entry of that id states its length, whatever else it holds. */
    private Optional<Leaf> statedLength(CapabilityList walked, Entry entry) {
        return view.index().model().structures().stream()
                .filter(s -> isFallback(s, walked, entry))
                .findFirst()
                .flatMap(s -> Layouts.of(s).totalLength());
    }

    private static boolean isFallback(Structure structure, CapabilityList walked, Entry entry) {
        return structure.home() instanceof Home.Capability home
                && home.list().equals(walked.name())
                && entry.id().isPresent()
                && home.id() == entry.id().getAsInt()
                && home.guard() instanceof Home.Guard.Otherwise;
    }

    private static OptionalLong read(Leaf leaf, ConfigSpace space, int at) {
        return space.knows(at + leaf.offset(), leaf.bytes())
                ? OptionalLong.of(LeafBits.read(leaf, space, at))
                : OptionalLong.empty();
    }

    private static void fact(StringBuilder text, String name, OptionalLong value) {
        text.append(name)
                .append(' ')
                .append(value.isPresent() ? Long.toHexString(value.getAsLong()) : UNKNOWN)
                .append('\n');
    }
}
