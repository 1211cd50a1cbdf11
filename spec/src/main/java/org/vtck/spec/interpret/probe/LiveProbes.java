package org.vtck.spec.interpret.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.vtck.spec.interpret.probe.Answer.Kind;
import org.vtck.spec.interpret.probe.Answer.Span;
import org.vtck.spec.subject.AccessLostException;
import org.vtck.spec.subject.LiveAccess;
import org.vtck.spec.subject.LiveAccess.Delivery;

/**
 * The probes of one machine. Each is made once, when its answer is first asked for, and restores what it wrote before it answers;
 * whoever asks again gets the same answer. Not for use by several threads at once.
 */
public final class LiveProbes {
    private final Line line;
    private final Loans loans;
    private final Manner manner;
    private final Map<List<Object>, Answer> answers = new HashMap<>();
    private final Map<List<Object>, Inversion> inversions = new HashMap<>();
    private Optional<String> lost = Optional.empty();

    private LiveProbes(LiveAccess access, Manner manner) {
        this.line = new Line(access, manner);
        this.loans = new Loans(line, manner);
        this.manner = manner;
    }

    /** Probes by these accesses. */
    public static LiveProbes by(LiveAccess access, Manner manner) {
        return new LiveProbes(access, manner);
    }

    /** What probes may do. */
    public enum Manner {
        /** Everything that they need. */
        WRITING,
        /** Read; what needs a write stays unknown. */
        READING,
        /** Read and say what would be written; every answer is unknown. */
        PLANNING
    }

    private enum Effect {
        WRITES,
        READS
    }

    /** What became of a register of which every bit was written the other way round. */
    private record Inversion(byte[] held, byte[] wrote, byte[] seen, Delivery delivery) {
        String said() {
            return Hex.of(held) + ", wrote " + Hex.of(wrote)
                    + (delivery == Delivery.REFUSED ? " (refused), read " : ", read ") + Hex.of(seen);
        }
    }

    /** Every access until now, in order; of those that are only planned, too. */
    public List<Access> accesses() {
        return line.made();
    }

    /** What was written and is not as it was. */
    public List<Unrestored> unrestored() {
        return loans.unrestored();
    }

    /** Why nobody answers any more, if so: from then on every answer is unknown. */
    public Optional<String> lost() {
        return lost;
    }

    /** Whether no bit of a field takes what is written. */
    public Answer readOnly(Register register) {
        return once("read_only", register, Effect.WRITES, () -> {
            Inversion inversion = inversion(register);
            return answer(register, isUnchanged(register, inversion), inversion.said());
        });
    }

    /** Whether every bit of a field takes what is written; unknown if some do and some do not. */
    public Answer writable(Register register) {
        return once("writable", register, Effect.WRITES, () -> {
            Inversion inversion = inversion(register);
            boolean isTaken = Arrays.equals(register.own(inversion.wrote()), register.own(inversion.seen()));
            return isTaken || isUnchanged(register, inversion)
                    ? answer(register, isTaken, inversion.said())
                    : Answer.unknown(
                            "of " + register.name() + " only some bits take what is written: " + inversion.said());
        });
    }

    private static boolean isUnchanged(Register register, Inversion inversion) {
        return Arrays.equals(register.own(inversion.held()), register.own(inversion.seen()));
    }

    /** Whether a 1 clears every bit of a field and nothing else changes one; unknown if none of its bits is 1. */
    public Answer writeOneToClear(Register register) {
        return once("write_one_to_clear", register, Effect.WRITES, () -> {
            byte[] held = loans.borrow(register);
            List<String> said = new ArrayList<>(List.of(Hex.of(held)));
            byte[] zeroes = tried(register, register.zeroed(held), said);
            boolean isKept = Arrays.equals(register.own(held), register.own(zeroes));
            boolean isCleared = isKept && Hex.number(register.own(tried(register, register.filled(held), said))) == 0;
            return isCleared && Hex.number(register.own(held)) == 0
                    ? Answer.unknown("no bit of " + register.name() + " is 1, so none is seen to be cleared")
                    : answer(register, isCleared, String.join(", ", said));
        });
    }

    /** Whether a field reads the same before and after all bytes of its instance are read. */
    public Answer unchangedByReading(Register register, Span instance) {
        return once("unchanged_by_reading", register, Effect.READS, () -> {
            byte[] before = read(register);
            line.read(register.function(), instance.at(), instance.length());
            byte[] after = read(register);
            String said = Hex.of(before) + ", after a read of " + instance.length() + " bytes " + Hex.of(after);
            boolean isSame = Arrays.equals(register.own(before), register.own(after));
            return Answer.of(isSame ? Kind.TRUE : Kind.FALSE, said, List.of(instance, span(register)));
        });
    }

    /**
     * How many bytes a base address register maps: the value of its lowest bit that takes what is written, 0 if none does.
     *
     * @param address the register, with its upper half if it has one
     * @param decoding the bits that make the function answer at its base addresses; they are 0 meanwhile
     */
    public Answer barSize(Register address, Register decoding) {
        return once("bar_size", address, Effect.WRITES, () -> {
            byte[] command = loans.borrow(decoding);
            tried(decoding, decoding.zeroed(command), new ArrayList<>());
            byte[] held = loans.borrow(address);
            List<String> said = new ArrayList<>(List.of(Hex.of(held)));
            byte[] ones = tried(address, address.filled(held), said);
            byte[] zeroes = tried(address, address.zeroed(held), said);
            long size = Long.lowestOneBit(Hex.number(ones) ^ Hex.number(zeroes));
            return size < 0
                    ? Answer.unknown(address.name() + " maps more than 2^62 bytes: " + String.join(", ", said))
                    : new Answer(Kind.NUMBER, size, String.join(", ", said), List.of(span(decoding), span(address)));
        });
    }

    /** What is read through a window: {@code many} bytes at {@code offset} from base address register {@code bar}. */
    public Answer windowReads(Window window, long bar, long offset, int many) {
        List<Object> question = List.of("window_reads", window.function(), window.data(), bar, offset, many);
        return once(question, Effect.WRITES, () -> {
            borrow(window, bar);
            byte[] data = through(window, offset, many).read();
            return new Answer(Kind.NUMBER, Hex.number(data), Hex.of(data), window.touched(many));
        });
    }

    /**
     * What is read through a window while a register behind it, {@code selectMany} bytes at {@code select}, holds {@code value}:
     * {@code many} bytes at {@code offset}.
     */
    public Answer windowReadsSelected(
            Window window, long bar, long select, int selectMany, long value, long offset, int many) {
        List<Object> question =
                List.of("selected", window.function(), window.data(), bar, select, selectMany, value, offset, many);
        return once(question, Effect.WRITES, () -> {
            borrow(window, bar);
            Loans.Port selecting = through(window, select, selectMany);
            byte[] held = loans.borrow(window, "behind the window at 0x" + Long.toHexString(select), selecting);
            selecting.write(Hex.bytes(value, selectMany));
            byte[] data = through(window, offset, many).read();
            String said =
                    Hex.of(data) + " (selected 0x" + Long.toHexString(value) + " instead of " + Hex.of(held) + ")";
            return new Answer(Kind.NUMBER, Hex.number(data), said, window.touched(many));
        });
    }

    private void borrow(Window window, long bar) {
        loans.borrow(window.bar());
        loans.borrow(window.offset());
        loans.borrow(window.length());
        line.write(
                window.function(),
                window.bar().at(),
                Hex.bytes(bar, window.bar().length()));
    }

    /** A register behind a window that may be moved; every access moves it there first. */
    private Loans.Port through(Window window, long offset, int many) {
        return new Loans.Port() {
            @Override
            public byte[] read() {
                move();
                return line.read(window.function(), window.data(), many);
            }

            @Override
            public void write(byte[] bytes) {
                move();
                line.write(window.function(), window.data(), bytes);
            }

            private void move() {
                point(window.offset(), offset);
                point(window.length(), many);
            }

            private void point(Register register, long to) {
                line.write(register.function(), register.at(), Hex.bytes(to, register.length()));
            }
        };
    }

    private Inversion inversion(Register register) {
        List<Object> key = List.of(register.function(), register.name(), register.at());
        Inversion known = inversions.get(key);
        if (known == null) {
            byte[] held = loans.borrow(register);
            byte[] wrote = register.inverted(held);
            Delivery delivery = line.write(register.function(), register.at(), wrote);
            known = new Inversion(held, wrote, read(register), delivery);
            inversions.put(key, known);
        }
        return known;
    }

    private byte[] read(Register register) {
        return line.read(register.function(), register.at(), register.length());
    }

    private byte[] tried(Register register, byte[] bytes, List<String> said) {
        Delivery delivery = line.write(register.function(), register.at(), bytes);
        byte[] seen = read(register);
        said.add("wrote " + Hex.of(bytes) + (delivery == Delivery.REFUSED ? " (refused)" : ""));
        said.add("read " + Hex.of(seen));
        return seen;
    }

    private static Answer answer(Register register, boolean holds, String said) {
        return Answer.of(holds ? Kind.TRUE : Kind.FALSE, said, List.of(span(register)));
    }

    private static Span span(Register register) {
        return new Span(register.at(), register.length());
    }

    private Answer once(String word, Register register, Effect effect, Supplier<Answer> probe) {
        return once(List.of(word, register.function(), register.name(), register.at()), effect, probe);
    }

    private Answer once(List<Object> question, Effect effect, Supplier<Answer> probe) {
        Answer known = answers.get(question);
        if (known == null) {
            known = made(effect, probe);
            answers.put(question, known);
        }
        return known;
    }

    private Answer made(Effect effect, Supplier<Answer> probe) {
        if (lost.isPresent()) {
            return Answer.unknown("the transport was lost: " + lost.get());
        } else if (effect == Effect.WRITES && manner == Manner.READING) {
            return Answer.unknown("it takes a write, and nothing may be written to this device");
        }
        try {
            line.begin();
            Answer answer = probe.get();
            List<Unrestored> left = loans.giveBack();
            return manner == Manner.PLANNING ? Answer.unknown("the accesses are only planned") : answer.with(left);
        } catch (AccessLostException e) {
            loans.lose();
            lost = Optional.of(String.valueOf(e.getMessage()));
            return Answer.unknown("the transport was lost: " + lost.get());
        }
    }
}
