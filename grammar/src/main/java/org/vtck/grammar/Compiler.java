package org.vtck.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.vtck.grammar.check.Checks;
import org.vtck.grammar.parse.FileParser;
import org.vtck.grammar.resolve.ModelResolver;
import org.vtck.grammar.resolve.Report;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.SyntaxTree;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.Place;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** From source texts to the model, in four steps: cut, parse, resolve, check. */
public final class Compiler {
    /** How many diagnostics are given at most. */
    public static final int MOST_DIAGNOSTICS = 200;

    private Compiler() {}

    /**
     * Compiles a source set at a revision (the newest when none is named). Never throws for what the sources hold; a file with
     * syntax errors is resolved as far as it can be read, but names that are missing for that reason are not reported.
     */
    public static Compilation compile(SourceSet sources, Optional<String> revision) {
        Report report = new Report();
        List<SyntaxTree> trees = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        for (SourceFile file : sources.files()) {
            FileParser.Result parsed = FileParser.parse(file);
            trees.add(parsed.tree());
            missing.addAll(parsed.unread());
            parsed.diagnostics().forEach(report::add);
        }
        boolean readable = report.diagnostics().isEmpty();
        Report meaning = new Report();
        unknownRevision(trees, revision, meaning);
        SpecModel model = ModelResolver.resolve(trees, revision, sources.hash(), meaning);
        if (meaning.diagnostics().stream().noneMatch(d -> d.severity() == Severity.ERROR) && readable) {
            Checks.run(model, meaning);
        }
        Map<String, List<String>> lines = missing.isEmpty() ? Map.of() : lines(sources);
        meaning.diagnostics().stream()
                .filter(d -> missing.isEmpty() || !mayFollow(d) || !speaksOf(missing, d.place(), lines))
                .forEach(report::add);
        List<Diagnostic> all = limited(sorted(report.diagnostics()));
        boolean errors = all.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        return new Compilation(errors ? Optional.empty() : Optional.of(model), all);
    }

    private static void unknownRevision(List<SyntaxTree> trees, Optional<String> revision, Report report) {
        List<String> known = trees.stream()
                .flatMap(t -> t.items().stream())
                .filter(Item.Revisions.class::isInstance)
                .flatMap(i -> ((Item.Revisions) i).revisions().stream().map(Name::text))
                .toList();
        revision.filter(r -> !known.contains(r))
                .ifPresent(r -> report.add(Diagnostic.error(
                                DiagnosticCode.CL4001, Place.NOWHERE, "no revision is called \"" + r + "\"")
                        .withHint(
                                known.isEmpty() ? "the sources state none" : "there are " + String.join(", ", known))));
    }

    /** Whether a diagnostic could be the consequence of text that could not be read, or that says nothing sensible. */
    private static boolean mayFollow(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case CL2002, CL2106, CL2202, CL2302, CL3004, CL3101, CL3103 -> true;
            default -> false;
        };
    }

    /** Whether one of the names stands at a place. */
    private static boolean speaksOf(Set<String> names, Place place, Map<String, List<String>> lines) {
        List<String> text = lines.getOrDefault(place.file(), List.of());
        if (place.line() < 1 || place.line() > text.size()) {
            return false;
        }
        return Stream.of(text.get(place.line() - 1))
                .map(line -> line.substring(
                        Math.min(line.length(), place.column() - 1),
                        place.endLine() == place.line()
                                ? Math.min(line.length(), Math.max(place.column(), place.endColumn()) - 1)
                                : line.length()))
                .flatMap(part -> Arrays.stream(part.split("[^A-Za-z0-9_]+")))
                .anyMatch(names::contains);
    }

    private static Map<String, List<String>> lines(SourceSet sources) {
        Map<String, List<String>> lines = new HashMap<>();
        sources.files().forEach(f -> lines.put(f.name(), List.of(f.text().split("\n", -1))));
        return lines;
    }

    private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .sorted(Comparator.comparing((Diagnostic d) -> d.place().file())
                        .thenComparing(d -> d.place().line())
                        .thenComparing(d -> d.place().column()))
                .toList();
    }

    private static List<Diagnostic> limited(List<Diagnostic> diagnostics) {
        if (diagnostics.size() <= MOST_DIAGNOSTICS) {
            return diagnostics;
        }
        List<Diagnostic> shown = new ArrayList<>(diagnostics.subList(0, MOST_DIAGNOSTICS));
        Place last = diagnostics.get(MOST_DIAGNOSTICS).place();
        shown.add(Diagnostic.error(
                DiagnosticCode.CL5001, last, (diagnostics.size() - MOST_DIAGNOSTICS) + " more problems are not shown"));
        return shown;
    }
}
