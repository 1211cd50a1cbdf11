package org.vtck.conformance.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.vtck.conformance.access.BusWalk;
import org.vtck.conformance.access.ConfigCycles;
import org.vtck.conformance.access.ConfigRegisters;
import org.vtck.conformance.access.FunctionAddress;
import org.vtck.conformance.access.Width;
import org.vtck.conformance.differential.RegisterNames;
import org.vtck.conformance.qtest.Board;
import org.vtck.conformance.qtest.PortCycles;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.conformance.qtest.QemuCommand;
import org.vtck.conformance.qtest.QemuProcess;
import org.vtck.conformance.qtest.QtestSession;

/** One machine twice, emulated and in QEMU; whatever is done is done to both. */
final class Twins implements AutoCloseable {
    /** The port by which both chipsets reset the machine: 2 says that it will be a hard reset, 6 begins it. */
    private static final int RESET_CONTROL = 0xcf9;

    private final EmulatedMachine emulated;
    private final QemuProcess process;
    private final QtestSession session;
    private final Board board;
    private final List<FunctionAddress> boardOnly;
    private ConfigCycles ours;
    private ConfigCycles theirs;

    private Twins(EmulatedMachine emulated, QemuProcess process, QtestSession session, Board board) throws IOException {
        this.emulated = emulated;
        this.process = process;
        this.session = session;
        this.board = board;
        this.boardOnly =
                BusWalk.functions(Model.machine("-M " + emulated.board().name()).cycles(), BusWalk.Numbering.ASSIGNED);
        this.ours = emulated.cycles();
        this.theirs = board.cycles(session);
    }

    /** Starts both; the test is skipped where there is no QEMU of the right version. */
    static Twins start(String arguments) throws IOException {
        Qemu.assume();
        List<String> words = Model.words(arguments);
        QemuProcess process =
                QemuProcess.start(QemuBinary.fromEnvironment(), new QemuCommand(QemuCommand.Start.RESET, words));
        QtestSession session = process.session();
        EmulatedMachine emulated = Model.machine(arguments);
        return new Twins(emulated, process, session, Board.of(words));
    }

    EmulatedMachine emulated() {
        return emulated;
    }

    QtestSession session() {
        return session;
    }

    /** The functions of both; gives those of QEMU. */
    List<FunctionAddress> numbered() throws IOException {
        BusWalk.functions(ours, BusWalk.Numbering.ASSIGNED);
        return BusWalk.functions(theirs, BusWalk.Numbering.ASSIGNED);
    }

    /** Whether a function belongs to the board, rather than to what was plugged into it. */
    boolean isOnBoard(FunctionAddress function) throws IOException {
        return function.bus() == 0 && boardOnly.contains(function);
    }

    /** The bytes that both show. */
    byte[] space(FunctionAddress function) throws IOException {
        byte[] our = ours.space(function);
        assertThat(our).isEqualTo(theirs.space(function));
        return our;
    }

    void write(FunctionAddress function, int register, Width width, long value) throws IOException {
        ours.write(function, register, width, value);
        theirs.write(function, register, width, value);
    }

    /** Reads both, which have to agree. */
    long read(FunctionAddress function, int register, Width width) throws IOException {
        long our = ours.read(function, register, width);
        assertThat(our).as("%s %03x, %s", function, register, width).isEqualTo(theirs.read(function, register, width));
        return our;
    }

    /** Writes ones everywhere but in four bytes that have a part of a register to be left alone. */
    void fill(FunctionAddress function, List<String> leftAlone) throws IOException {
        byte[] space = theirs.space(function);
        RegisterNames names = new RegisterNames(Model.NEWEST, function, space);
        for (int at = 0; at < space.length; at += Width.DWORD.bytes()) {
            if (IntStream.range(at, at + Width.DWORD.bytes())
                    .noneMatch(i -> names.of(i).stream().anyMatch(leftAlone::contains))) {
                write(function, at, Width.DWORD, Width.DWORD.allOnes());
            }
        }
    }

    /** Where a function has a register, by its name in the model. */
    int register(FunctionAddress function, String name) throws IOException {
        byte[] space = theirs.space(function);
        RegisterNames names = new RegisterNames(Model.NEWEST, function, space);
        return IntStream.range(0, space.length)
                .filter(at -> names.of(at).contains(name))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Asks for a reset through the reset control register of the chipset, and waits until QEMU has done it: a reset takes from a
     * bridge the number of its secondary bus.
     */
    void resetMachine(FunctionAddress bridge) throws IOException {
        emulated.reset();
        session.portWrite(Width.BYTE, RESET_CONTROL, 2);
        session.portWrite(Width.BYTE, RESET_CONTROL, 6);
        int tries = 0;
        while (new PortCycles(session).read(bridge, ConfigRegisters.BUS_NUMBERS, Width.DWORD) != 0) {
            assertThat(++tries)
                    .as("questions to QEMU whether it has reset the machine")
                    .isLessThan(1_000_000);
        }
        ours = emulated.cycles();
        theirs = board.cycles(session);
    }

    /** One line for each byte in which the two differ. */
    List<String> differences(List<FunctionAddress> functions) throws IOException {
        List<String> differences = new ArrayList<>();
        for (FunctionAddress function : functions) {
            byte[] our = ours.space(function);
            byte[] their = theirs.space(function);
            if (our.length != their.length) {
                differences.add(function + " has " + our.length + " bytes, in QEMU " + their.length);
                continue;
            }
            RegisterNames names = new RegisterNames(Model.NEWEST, function, our);
            for (int at = 0; at < our.length; at++) {
                if (our[at] != their[at]) {
                    differences.add(String.format(
                            Locale.ROOT,
                            "%s %03x (%s): %02x, in QEMU %02x",
                            function,
                            at,
                            names.text(at),
                            our[at],
                            their[at]));
                }
            }
        }
        return differences;
    }

    @Override
    public void close() throws IOException {
        session.close();
        process.close();
    }
}
