package org.vtck.reports.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.vtck.conformance.differential.MachineImage;
import org.vtck.conformance.differential.Match;
import org.vtck.conformance.differential.RealMachine;
import org.vtck.conformance.emulator.Emulator;
import org.vtck.conformance.qtest.QemuBinary;
import org.vtck.reports.history.Look;
import org.vtck.reports.history.PartState.End;
import org.vtck.reports.history.Result;
import org.vtck.reports.history.Result.Weight;
import org.vtck.reports.history.Subject;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.verdict.Outcome;

/** The emulator against the QEMU that it copies, if that is here; writes {@code qemu.txt}. A subject is a command line. */
public final class QemuPart implements Part {
    private static final String COMMAND_LINES = "/differential/command-lines.txt";

    @Override
    public String name() {
        return "qemu";
    }

    @Override
    public Findings run(Order order) {
        String version;
        try {
            version = QemuBinary.fromEnvironment().version();
        } catch (IOException e) {
            return Findings.skipped(String.valueOf(e.getMessage()));
        }
        if (!version.startsWith(RealMachine.VERSION)) {
            return Findings.skipped("the emulator copies " + RealMachine.VERSION.strip() + "; this is " + version);
        }
        return new Comparing(order, version).findings();
    }

    private static final class Comparing {
        private final Order order;
        private final String version;
        private final List<Look> looks = new ArrayList<>();
        private final List<String> lines = new ArrayList<>();
        private Match.Figures figures = Match.Figures.NONE;
        private int lost;

        Comparing(Order order, String version) {
            this.order = order;
            this.version = version;
        }

        Findings findings() {
            for (String line : commandLines()) {
                if (!order.stops()) {
                    looks.add(look(line));
                }
            }
            order.out().write("qemu.txt", out -> {
                PrintWriter text = new PrintWriter(new OutputStreamWriter(out, UTF_8));
                lines.forEach(l -> text.print(l + "\n"));
                text.flush();
            });
            String note = looks.size() + " machines: " + figures.functions() + " functions, " + figures.bytes()
                    + " bytes and " + figures.masks() + " masks equal" + (lost == 0 ? "" : "; " + lost + " lost");
            return new Findings(
                    order.stops() ? End.INTERRUPTED : lost == 0 ? End.COMPLETE : End.INCOMPLETE, note, looks);
        }

        private Look look(String line) {
            Subject subject = new Subject(
                    "command:" + DigestUtils.sha256Hex(line).substring(0, 16),
                    line,
                    DigestUtils.sha256Hex(version + "\n" + line));
            return new Look(subject, List.of(new Result("same_bytes_and_masks", outcome(line), Weight.MANDATORY)));
        }

        private Outcome outcome(String line) {
            SpecModel model = order.model();
            List<String> words = List.of(line.strip().split("\\s+", -1));
            try {
                MachineImage real = RealMachine.image(model, words);
                Match match = Match.of(
                        model, real.alike(Emulator.of(model).start(words).cycles()), real);
                figures = figures.and(match.figures());
                match.differences().forEach(d -> lines.add(line + ": " + d));
                return match.differences().isEmpty() ? Outcome.PASS : Outcome.FAIL;
            } catch (IOException e) {
                lost++;
                lines.add(line + ": lost: " + e.getMessage());
                return Outcome.INCONCLUSIVE;
            }
        }

        private static List<String> commandLines() {
            try (InputStream in = Objects.requireNonNull(MachineImage.class.getResourceAsStream(COMMAND_LINES))) {
                return new String(in.readAllBytes(), UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
