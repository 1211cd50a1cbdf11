package org.vtck.reports.decode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.vtck.spec.interpret.Element;
import org.vtck.spec.interpret.Elements;
import org.vtck.spec.interpret.FunctionView;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.interpret.Truth;
import org.vtck.spec.interpret.codec.Octets;
import org.vtck.spec.interpret.walk.Entry;
import org.vtck.spec.model.CapabilityList;
import org.vtck.spec.model.Home;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;
import org.vtck.spec.subject.ConfigSpace;
import org.vtck.spec.subject.Machine;
import org.vtck.spec.subject.PciFunction;

/** Finds out what each byte of a machine's functions is. */
public final class Explaining {
    private final MachineView machine;
    private final SpecModel model;
    private final Fields fields;

    private Explaining(SpecModel model, Machine machine, Set<String> profiles) {
        this.machine = MachineView.of(model, machine, profiles);
        this.model = model;
        this.fields = new Fields(model);
    }

    /** Explains the functions of one machine, with some profiles chosen by the user. */
    public static Explaining of(SpecModel model, Machine machine, Set<String> profiles) {
        return new Explaining(model, machine, profiles);
    }

    /** Explains a function of the machine. */
    public Explanation of(PciFunction function) {
        FunctionView view = machine.function(function);
        List<Piece> pieces = new ArrayList<>(headers(view));
        List<String> chains = new ArrayList<>();
        for (CapabilityList list : model.lists()) {
            view.walk(list).entries().forEach(entry -> pieces.add(capability(view, list, entry)));
            Chain.of(list, view.walk(list)).ifPresent(chains::add);
        }
        pieces.addAll(gaps(function.space(), pieces));
        pieces.sort(Comparator.comparingInt(Piece::offset));
        return new Explanation(machine.machine(), function, chains, pieces);
    }

    private List<Piece> headers(FunctionView view) {
        List<Element.Instance> found = new ArrayList<>();
        for (Structure structure : model.structures()) {
            if (structure.home() instanceof Home.Header) {
                for (Elements.Candidate candidate : view.instances(structure).candidates()) {
                    if (candidate.membership() == Truth.TRUE && candidate.element() instanceof Element.Instance i) {
                        found.add(i);
                    }
                }
            }
        }
        BitSet named = new BitSet();
        found.forEach(i -> fields.named(i, named));
        BitSet taken = new BitSet();
        List<Piece> pieces = new ArrayList<>();
        for (Element.Instance instance : found) {
            pieces.add(fields.header(instance, named, taken));
        }
        return pieces;
    }

    private Piece capability(FunctionView view, CapabilityList list, Entry entry) {
        Piece.Listed listed = new Piece.Listed(list.name(), entry.id());
        List<Structure> accepting = view.accepting(list, entry);
        OptionalInt length = view.length(list, entry);
        if (accepting.isEmpty()) {
            return new Piece.Unknown(entry.at(), length.orElse(1), listed);
        }
        Structure structure = accepting.get(0);
        int bytes = length.orElse(Math.max(0, view.space().known() - entry.at()));
        return fields.capability(view, machine.index().layout(structure), entry.at(), bytes, Optional.of(listed));
    }

    private static List<Piece> gaps(ConfigSpace space, List<Piece> pieces) {
        BitSet covered = new BitSet();
        pieces.forEach(p -> covered.set(p.offset(), p.offset() + p.length()));
        List<Piece> gaps = new ArrayList<>();
        byte[] bytes = space.toBytes();
        for (int from = covered.nextClearBit(0); from < space.known(); from = covered.nextClearBit(from)) {
            int next = covered.nextSetBit(from);
            int to = next < 0 ? space.known() : Math.min(next, space.known());
            gaps.add(new Piece.Gap(from, to - from, Octets.of(bytes, from, to)));
            from = to;
        }
        return gaps;
    }
}
