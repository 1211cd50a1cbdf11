package org.vtck.spec.interpret;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.interpret.probe.Answer;
import org.vtck.spec.interpret.probe.LiveProbes;
import org.vtck.spec.interpret.probe.Register;
import org.vtck.spec.interpret.probe.Window;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.model.Access;
import org.vtck.spec.model.Definition;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;

/** Asks a live device what the probe words of the language mean: finds the registers in the model and traces the answer. */
final class ProbeWords {
    private static final String HEADER = "pci_header";
    private static final String TYPE_0_HEADER = "pci_type0_header";
    private static final String WINDOW = "virtio_pci_cfg_cap";

    private final Evaluator evaluator;
    private final LiveProbes probes;
    private final Trace trace;

    ProbeWords(Evaluator evaluator, LiveProbes probes) {
        this.evaluator = evaluator;
        this.probes = probes;
        this.trace = evaluator.trace();
    }

    Value of(Expr.Probe e) {
        return switch (e.word()) {
            case "bar_size" -> barSize(e);
            case "window_reads", "window_reads_selected" -> windowReads(e);
            default -> ofField(e);
        };
    }

    private Value unknown(String cause) {
        trace.unknown(cause);
        return Truth.UNKNOWN;
    }

    private Value ofField(Expr.Probe e) {
        if (!(e.arguments().get(0) instanceof Expr.FieldValue field)
                || !(evaluator.env().of(field.of()) instanceof Element.Instance instance)) {
            return unknown(e.word() + " speaks of a field of an instance");
        }
        Trace own = new Trace();
        if (evaluator.tracing(own).value(field) == Truth.UNKNOWN) {
            trace.add(own);
            return Truth.UNKNOWN;
        }
        Register register = register(instance, field.leaf());
        Answer answer = switch (e.word()) {
            case "read_only" -> probes.readOnly(register);
            case "writable" -> probes.writable(register);
            case "write_one_to_clear" -> probes.writeOneToClear(register);
            default -> {
                int length = Math.min(instance.length().orElse(0), instance.room());
                yield probes.unchangedByReading(register, new Answer.Span(instance.at(), length));
            }
        };
        return told(instance.function(), answer, field.of().name(), field.leaf().path());
    }

    private static Register register(Element.Instance instance, Leaf leaf) {
        Layout layout = instance.layout();
        byte[] bits = new byte[leaf.offset() + leaf.bytes()];
        byte[] clearing = new byte[bits.length];
        LeafBits.write(leaf, leaf.most(), bits, 0);
        for (Leaf other : layout.leaves()) {
            if (other.traits().access() == Access.WRITE_ONE_TO_CLEAR
                    && other.offset() < bits.length
                    && other.offset() + other.bytes() <= bits.length) {
                LeafBits.write(other, other.most(), clearing, 0);
            }
        }
        return new Register(
                instance.function().function().address(),
                leaf.path(),
                instance.at() + leaf.offset(),
                java.util.Arrays.copyOfRange(bits, leaf.offset(), bits.length),
                java.util.Arrays.copyOfRange(clearing, leaf.offset(), bits.length));
    }

    private Value barSize(Expr.Probe e) {
        if (!(evaluator.value(e.arguments().get(0)) instanceof Value.Number number)) {
            return Truth.UNKNOWN;
        }
        String name = "bar" + Long.toUnsignedString(number.value());
        Optional<Element.Instance> header = first(HEADER);
        Optional<Element.Instance> addresses = first(TYPE_0_HEADER);
        Optional<Leaf> leaf = addresses.flatMap(a -> a.layout().leaf(name));
        if (header.isEmpty() || leaf.isEmpty()) {
            return unknown("the function has no base address register " + name);
        }
        if (number.value() > 0 && takesTwo(number.value() - 1) == Truth.TRUE) {
            return new Value.Number(0);
        }
        Truth wide = takesTwo(number.value());
        if (wide == Truth.UNKNOWN) {
            return unknown("whether " + name + " takes two registers is not known");
        }
        Register address = register(addresses.get(), leaf.get());
        Answer answer = probes.barSize(wide == Truth.TRUE ? doubled(address) : address, decoding(header.get()));
        return told(header.get().function(), answer, "", "bar_size(" + name + ")");
    }

    /** The upper half of an address follows its lower half. */
    private static Register doubled(Register half) {
        int length = half.bits().length;
        byte[] bits = java.util.Arrays.copyOf(half.bits(), 2 * length);
        System.arraycopy(half.bits(), 0, bits, length, length);
        return new Register(half.function(), half.name(), half.at(), bits, new byte[bits.length]);
    }

    private static Register decoding(Element.Instance header) {
        Register io = register(header, header.layout().leaf("command.io_space").orElseThrow());
        Register memory =
                register(header, header.layout().leaf("command.memory_space").orElseThrow());
        byte[] bits = io.bits();
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= memory.bits()[i];
        }
        return new Register(io.function(), "command", io.at(), bits, io.clearing());
    }

    private Truth takesTwo(long bar) {
        String name = "bar" + Long.toUnsignedString(bar) + "_takes_two";
        Optional<Definition> definition = evaluator.machine().index().model().definitions().stream()
                .filter(d -> d.name().equals(name))
                .findFirst();
        return evaluator
                .function(Optional.empty())
                .flatMap(f -> definition.map(d -> f.definition(d, new Trace())))
                .filter(Truth.class::isInstance)
                .map(Truth.class::cast)
                .map(Truth::plain)
                .orElse(Truth.UNKNOWN);
    }

    private Value windowReads(Expr.Probe e) {
        long[] numbers = new long[e.arguments().size()];
        Evaluator quiet = evaluator.tracing(new Trace());
        for (int i = 0; i < numbers.length; i++) {
            if (!(quiet.value(e.arguments().get(i)) instanceof Value.Number number)) {
                trace.add(quiet.trace());
                return Truth.UNKNOWN;
            }
            numbers[i] = number.value();
        }
        Optional<Element.Instance> found = first(WINDOW);
        if (found.isEmpty()) {
            return unknown("there is no " + WINDOW);
        }
        Element.Instance cap = found.get();
        Leaf data = cap.layout().leaf("pci_cfg_data[0]").orElseThrow();
        if (cap.has(data) != Truth.TRUE) {
            return unknown("pci_cfg_data of " + cap.text() + " is absent");
        }
        Window window = new Window(
                register(cap, cap.layout().leaf("cap.bar").orElseThrow()),
                register(cap, cap.layout().leaf("cap.offset").orElseThrow()),
                register(cap, cap.layout().leaf("cap.length").orElseThrow()),
                cap.at() + data.offset());
        Answer answer = numbers.length == 3
                ? probes.windowReads(window, numbers[0], numbers[1], (int) numbers[2])
                : probes.windowReadsSelected(
                        window, numbers[0], numbers[1], (int) numbers[2], numbers[3], numbers[4], (int) numbers[5]);
        String shown = LongStream.of(numbers)
                .mapToObj(n -> n < 10 ? Long.toString(n) : "0x" + Long.toHexString(n))
                .collect(Collectors.joining(", "));
        return told(cap.function(), answer, "", e.word() + "(" + shown + ")");
    }

    /** The first instance of a structure in the function under judgement. */
    private Optional<Element.Instance> first(String name) {
        Optional<Structure> structure = evaluator.machine().index().model().structure(name);
        return structure.flatMap(s ->
                evaluator.tracing(new Trace()).elements(new Domain.Instances(s, Optional.empty())).candidates().stream()
                        .filter(c -> c.membership() == Truth.TRUE)
                        .map(Elements.Candidate::element)
                        .filter(Element.Instance.class::isInstance)
                        .map(Element.Instance.class::cast)
                        .findFirst());
    }

    private Value told(FunctionView function, Answer answer, String of, String name) {
        answer.touched().forEach(s -> trace.read(function, s.at(), s.length()));
        if (answer.kind() == Answer.Kind.UNKNOWN) {
            return unknown(name + ": " + answer.said());
        }
        if (trace.wantsObservations()) {
            trace.observe(new Trace.Observation(of, name, answer.said()));
        }
        return switch (answer.kind()) {
            case TRUE -> Truth.TRUE;
            case FALSE -> Truth.FALSE;
            default -> new Value.Number(answer.value());
        };
    }
}
