package org.vtck.reports.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vtck.conformance.pairing.Pairing;
import org.vtck.conformance.topology.Topology;
import org.vtck.fake.PairMachines;
import org.vtck.reports.console.Paint;
import org.vtck.spec.interpret.MachineView;
import org.vtck.spec.subject.Machine;

/** Golden files at 80 columns; {@code -Dgolden=update} rewrites them and still fails. */
final class PairConsoleTest {
    private static final Path GOLDEN = Path.of("src/test/resources/pairing");
    private static final PairMachines MACHINES = new PairMachines();

    @Test
    void the_tree_shows_who_pairs_with_whom_and_who_does_not() throws IOException {
        assertGolden("tree.txt", report(MACHINES.colourful(), Glyphs.BOXES, Paint.NONE));
    }

    @Test
    void without_box_characters_the_tree_is_drawn_in_ascii() throws IOException {
        String text = report(MACHINES.colourful(), Glyphs.ASCII, Paint.NONE);
        assertGolden("tree-ascii.txt", text);
        assertThat(text.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
    }

    @Test
    void of_a_large_machine_only_what_matters_is_drawn() throws IOException {
        assertGolden("large.txt", report(MACHINES.large(), Glyphs.BOXES, Paint.NONE));
    }

    @Test
    void eighty_columns_suffice_and_nothing_moves_the_cursor() {
        for (Machine machine : List.of(MACHINES.colourful(), MACHINES.conflicting(), MACHINES.plain())) {
            String text = report(machine, Glyphs.BOXES, Paint.NONE);
            assertThat(text.lines()).allMatch(l -> l.length() <= 80);
            assertThat(text.chars()).allMatch(c -> c == '\n' || c >= ' ');
        }
    }

    @Test
    void with_colour_the_words_are_the_same() {
        String plain = report(MACHINES.colourful(), Glyphs.BOXES, Paint.NONE);
        String coloured = report(MACHINES.colourful(), Glyphs.BOXES, Paint.ANSI);
        assertThat(coloured).contains("\u001b[1;31mCONFLICT\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void the_last_line_says_it_all() {
        assertThat(last(MACHINES.paired())).isEqualTo("PAIRED: 1 pair, 0 conflicts, 0 functions unpaired");
        assertThat(last(MACHINES.conflicting())).isEqualTo("CONFLICT: 0 pairs, 1 conflict, 1 function unpaired");
        assertThat(last(MACHINES.plain())).isEqualTo("NOTHING PAIRED: 0 pairs, 0 conflicts, 0 functions unpaired");
    }

    private static String last(Machine machine) {
        return report(machine, Glyphs.BOXES, Paint.NONE).lines().reduce("", (a, b) -> b);
    }

    private static String report(Machine machine, Glyphs glyphs, Paint paint) {
        StringWriter text = new StringWriter();
        PairConsole report =
                new PairConsole(new PrintWriter(text), glyphs, paint, MACHINES.model(), (m, f) -> "imaginary");
        Pairing pairing = Pairing.by(MACHINES.model().relation("failover_pair").orElseThrow(), MACHINES.model());
        MachineView view = pairing.view(machine);
        Topology topology = Topology.of(view);
        PairedMachine paired = new PairedMachine(machine, topology, pairing.of(view, topology));
        report.start("1.0");
        report.machine(paired);
        report.end(PairSummary.NONE.with(paired.result()));
        return text.toString();
    }

    private static void assertGolden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        boolean update = "update".equals(System.getProperty("golden"));
        if (update || Files.notExists(file)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, text);
            fail("%s was written; read it, then run again", file);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
