package org.vtck.reports.text;

import java.util.Optional;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Hex;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.PciFunction;

/** Reads what a function calls itself from the base header that the sources state. */
public final class Identities {
    private final Optional<Leaf> vendor;
    private final Optional<Leaf> device;

    private Identities(Optional<Layout> header) {
        this.vendor = header.flatMap(h -> h.leaf("vendor_id"));
        this.device = header.flatMap(h -> h.leaf("device_id"));
    }

    /** Identities as the base header of a model places them. */
    public static Identities of(SpecModel model) {
        return new Identities(model.structures().stream()
                .filter(Identities::isBaseHeader)
                .findFirst()
                .map(Layouts::of));
    }

    private static boolean isBaseHeader(Structure structure) {
        return structure.home() instanceof Home.Header header && header.guard().isEmpty();
    }

    /** The vendor as 4 hex digits, if its bytes are known. */
    public Optional<String> vendor(PciFunction function) {
        return read(function, vendor);
    }

    /** The device as 4 hex digits, if its bytes are known. */
    public Optional<String> device(PciFunction function) {
        return read(function, device);
    }

    private static Optional<String> read(PciFunction function, Optional<Leaf> leaf) {
        return leaf.filter(l -> function.space().knows(l.offset(), l.bytes()))
                .map(l -> Hex.padded(function.space().little(l.offset(), l.bytes()), 4));
    }
}
