package org.vtck.spec.interpret.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.vtck.spec.model.FunctionAddress;

/** What a probe has taken of a device, and what it held; it is given back in the opposite order. */
final class Loans {
    private final Line line;
    private final LiveProbes.Manner manner;
    private final Deque<Loan> open = new ArrayDeque<>();
    private final List<Unrestored> unrestored = new ArrayList<>();

    /** Where the bytes of a register are read and written. */
    interface Port {
        byte[] read();

        void write(byte[] bytes);
    }

    private record Loan(FunctionAddress function, String name, int at, byte[] held, byte[] restoring, Port port) {
        Unrestored unrestored(Optional<byte[]> now) {
            return new Unrestored(function, name, at, held, now);
        }
    }

    Loans(Line line, LiveProbes.Manner manner) {
        this.line = line;
        this.manner = manner;
    }

    /** What a register of configuration space holds; from now on it may be written. */
    byte[] borrow(Register register) {
        Port port = new Port() {
            @Override
            public byte[] read() {
                return line.read(register.function(), register.at(), register.length());
            }

            @Override
            public void write(byte[] bytes) {
                line.write(register.function(), register.at(), bytes);
            }
        };
        byte[] held = port.read();
        open.push(new Loan(register.function(), register.name(), register.at(), held, register.restoring(held), port));
        return held;
    }

    /** What a register behind a window holds; from now on it may be written. */
    byte[] borrow(Window window, String name, Port port) {
        byte[] held = port.read();
        open.push(new Loan(window.function(), name, window.data(), held, held, port));
        return held;
    }

    /** Writes every register as it was, and gives those that do not read like that then. */
    List<Unrestored> giveBack() {
        List<Unrestored> left = new ArrayList<>();
        while (!open.isEmpty()) {
            Loan loan = open.element();
            loan.port().write(loan.restoring());
            byte[] now = loan.port().read();
            open.pop();
            if (manner == LiveProbes.Manner.WRITING && !Arrays.equals(now, loan.held())) {
                left.add(loan.unrestored(Optional.of(now)));
            }
        }
        unrestored.addAll(left);
        return left;
    }

    /** Nobody answers any more: what is out stays as it was written. */
    void lose() {
        if (manner == LiveProbes.Manner.WRITING) {
            open.forEach(loan -> unrestored.add(loan.unrestored(Optional.empty())));
        }
        open.clear();
    }

    List<Unrestored> unrestored() {
        return List.copyOf(unrestored);
    }
}
