package org.vtck.reports.site;

import java.util.List;
import java.util.Map;
import org.vtck.reports.site.data.ClauseData;
import org.vtck.reports.site.data.FindingData;
import org.vtck.reports.site.data.SiteData;
import org.vtck.reports.site.data.StructureData;
import org.vtck.reports.site.read.Clauses;
import org.vtck.reports.site.read.Structures;
import org.vtck.reports.site.write.SiteFolder;
import org.vtck.spec.model.SpecModel;

/** The pages that show the sources: structures, clauses, enumerations, assumptions. */
public final class SpecPages {
    /** What a site of the sources alone leads to. */
    static final List<SiteData.Link> LINKS = List.of(
            new SiteData.Link("Clauses", "clauses.html"),
            new SiteData.Link("Structures", "structures.html"),
            new SiteData.Link("Enumerations", "enumerations.html"),
            new SiteData.Link("Assumptions", "assumptions.html"));

    private SpecPages() {}

    /** Whether clause pages show what a run came to. */
    enum Results {
        SHOWN,
        ABSENT
    }

    /** A site of the sources alone; findings are what lint says of them. */
    public static void write(java.nio.file.Path root, SpecModel model, List<FindingData> findings, String tool) {
        List<SiteData.Link> links = new java.util.ArrayList<>(List.of(new SiteData.Link("Contents", "index.html")));
        links.addAll(LINKS);
        links.add(new SiteData.Link("Findings", "findings.html"));
        SiteData site = new SiteData("virtio PCI layouts", about(model, tool), links);
        SiteFolder folder = SiteFolder.at(root, site);
        List<ClauseData> clauses = Clauses.of(model);
        write(folder, model, clauses, Results.ABSENT);
        folder.page("findings.html", "findings.jte", Map.of("findings", findings));
        folder.page(
                "index.html",
                "contents.jte",
                Map.of(
                        "revision",
                        model.revision(),
                        "modules",
                        model.modules().stream().map(m -> m.name()).toList(),
                        "documents",
                        model.documents().stream()
                                .map(d -> d.title() + " (" + d.version() + ")")
                                .toList(),
                        "clauses",
                        clauses,
                        "structures",
                        model.structures().size(),
                        "findings",
                        findings.size()));
    }

    static String about(SpecModel model, String tool) {
        return "vtck " + tool + ", specification revision " + model.revision() + ", sources "
                + model.hash().substring(0, 12);
    }

    static void write(SiteFolder folder, SpecModel model, List<ClauseData> clauses, Results results) {
        List<StructureData> structures = Structures.of(model, clauses);
        folder.page("structures.html", "structures.jte", Map.of("structures", structures));
        structures.forEach(s -> folder.page(s.page(), "structure.jte", Map.of("structure", s)));
        folder.page("enumerations.html", "enumerations.jte", Map.of("enumerations", Structures.enumerations(model)));
        folder.page(
                "assumptions.html",
                "assumptions.jte",
                Map.of("assumptions", Clauses.assumptions(model), "clauses", clauses));
        folder.page("clauses.html", "clauses.jte", Map.of("clauses", clauses));
        clauses.forEach(
                c -> folder.page(c.page(), "clause.jte", Map.of("clause", c, "results", results == Results.SHOWN)));
    }
}
