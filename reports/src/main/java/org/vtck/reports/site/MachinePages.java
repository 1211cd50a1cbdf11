package org.vtck.reports.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.vtck.conformance.run.Tally;
import org.vtck.reports.log.LoggedVerdict;
import org.vtck.reports.site.data.FunctionData;
import org.vtck.reports.site.data.FunctionRow;
import org.vtck.reports.site.data.MachineData;
import org.vtck.reports.site.data.TopologyData;
import org.vtck.reports.site.data.VerdictData;
import org.vtck.reports.site.read.Letters;
import org.vtck.reports.site.write.FunctionFile;
import org.vtck.reports.site.write.OverviewFiles;
import org.vtck.reports.site.write.SiteFolder;
import org.vtck.reports.site.write.TopologyDrawing;
import org.vtck.reports.site.write.TopologyFile;
import org.vtck.reports.text.Called;
import org.vtck.spec.subject.PciFunction;

/** The page of one machine, and the data files of its functions. */
final class MachinePages {
    /** Functions of one data file: about half a megabyte at worst. */
    private static final int FUNCTIONS = 16;

    /** A longer list is left to the overview, which pages. */
    private static final int MOST_LISTED = 500;

    private final SiteFolder folder;
    private final OverviewFiles overview;
    private final MachineData machine;
    private final TopologyData topology;
    private final BiFunction<PciFunction, List<LoggedVerdict>, FunctionData> explained;
    private final List<FunctionData> waiting = new ArrayList<>();
    private final List<FunctionRow> rows = new ArrayList<>();
    private final Map<String, Integer> fileOf = new HashMap<>();
    private int functions;
    private int file;

    MachinePages(
            SiteFolder folder,
            OverviewFiles overview,
            MachineData machine,
            TopologyData topology,
            BiFunction<PciFunction, List<LoggedVerdict>, FunctionData> explained) {
        this.folder = folder;
        this.overview = overview;
        this.machine = machine;
        this.topology = topology;
        this.explained = explained;
    }

    void function(PciFunction function, List<LoggedVerdict> verdicts) {
        FunctionData data = explained.apply(function, verdicts);
        functions++;
        fileOf.put(data.address(), file);
        waiting.add(data);
        overview.function(
                machine.number(),
                file,
                new OverviewFiles.Heading(data.address(), data.ids(), Called.of(data.name(), data.kind())),
                data.verdicts());
        if (rows.size() < MOST_LISTED) {
            rows.add(new FunctionRow(
                    data.address(),
                    data.ids(),
                    data.kind(),
                    data.name(),
                    link(data.address()),
                    Letters.counts(Tally.counts(LoggedVerdict.outcomes(verdicts)))));
        }
        if (waiting.size() >= FUNCTIONS) {
            flush();
        }
    }

    private void flush() {
        folder.data(FunctionFile.name(machine.number(), file), FunctionFile.of(machine, waiting));
        waiting.clear();
        file++;
    }

    /** The function's page: it finds its data by what stands after the hash. */
    private String link(String address) {
        Integer at = fileOf.get(address);
        return at == null ? "#" : "../device.html#" + FunctionFile.name(machine.number(), at) + "/" + address;
    }

    /** Writes the page; verdicts on the topology are none if the run was stopped before. */
    void end(List<VerdictData> verdicts) {
        if (!waiting.isEmpty()) {
            flush();
        }
        folder.data(TopologyFile.name(machine.number()), TopologyFile.of(verdicts, fileOf));
        overview.machine(machine, verdicts);
        folder.page(
                machine.page(),
                "machine.jte",
                Map.of(
                        "machine", machine,
                        "drawing", TopologyDrawing.of(topology, this::link),
                        "topology", topology,
                        "functions", rows,
                        "total", functions));
    }
}
