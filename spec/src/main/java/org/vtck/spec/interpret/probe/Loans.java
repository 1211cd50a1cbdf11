package org.vtck.spec.interpret.probe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The registers that a probe has taken and what they held; they are given back in the opposite order. */
final class Loans {
    private final Line line;
    private final LiveProbes.Manner manner;
    private final Deque<Loan> open = new ArrayDeque<>();
    private final List<Unrestored> unrestored = new ArrayList<>();

    private record Loan(Register register, byte[] held) {}

    Loans(Line line, LiveProbes.Manner manner) {
        this.line = line;
        this.manner = manner;
    }

    /** What a register holds; from now on it may be written. */
    byte[] borrow(Register register) {
        byte[] held = line.read(register.function(), register.at(), register.length());
        open.push(new Loan(register, held));
        return held;
    }

    /** Writes every register as it was, and gives those that do not read like that then. */
    List<Unrestored> giveBack() {
        List<Unrestored> left = new ArrayList<>();
        while (!open.isEmpty()) {
            Loan loan = open.element();
            Register register = loan.register();
            line.write(register.function(), register.at(), register.restoring(loan.held()));
            byte[] now = line.read(register.function(), register.at(), register.length());
            open.pop();
            if (manner == LiveProbes.Manner.WRITING && !Arrays.equals(now, loan.held())) {
                left.add(unrestored(loan, Optional.of(now)));
            }
        }
        unrestored.addAll(left);
        return left;
    }

    /** Nobody answers any more: what is out stays as it was written. */
    void lose() {
        if (manner == LiveProbes.Manner.WRITING) {
            open.forEach(loan -> unrestored.add(unrestored(loan, Optional.empty())));
        }
        open.clear();
    }

    List<Unrestored> unrestored() {
        return List.copyOf(unrestored);
    }

    private static Unrestored unrestored(Loan loan, Optional<byte[]> now) {
        Register register = loan.register();
        return new Unrestored(register.function(), register.name(), register.at(), loan.held(), now);
    }
}
