package org.vtck.grammar.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;

/** Decides what exists at the revision that is compiled. */
final class Revisions {
    private final List<String> all;
    private final int chosen;
    private final Report report;

    private Revisions(List<String> all, int chosen, Report report) {
        this.all = all;
        this.chosen = chosen;
        this.report = report;
    }

    /** The revisions that the sources state; no choice means the last. */
    static Revisions of(Declarations declarations, Optional<String> choice, Report report) {
        List<String> all = declarations.all(Item.Revisions.class).stream()
                .flatMap(d -> d.item().revisions().stream())
                .map(Name::text)
                .toList();
        int chosen = choice.map(all::indexOf).orElse(all.size() - 1);
        return new Revisions(all, chosen, report);
    }

    /** Gives what the work gives; at an older revision what complains is dropped instead: it speaks of newer things. */
    <T> Optional<T> existing(Supplier<Optional<T>> work) {
        return chosen < all.size() - 1 ? report.quietly(work) : work.get();
    }

    List<String> all() {
        return all;
    }

    /** Name of the compiled revision; empty where the sources state none. */
    String chosen() {
        return chosen < 0 ? "" : all.get(chosen);
    }

    /** Whether something with these annotations exists. */
    boolean has(List<Member.Annotation> annotations) {
        return has(argument(annotations, "since"), argument(annotations, "until"));
    }

    /** Whether something that exists from {@code since} and before {@code until} exists. */
    boolean has(Optional<Name> since, Optional<Name> until) {
        int from = since.map(this::index).orElse(0);
        int to = until.map(this::index).orElse(Integer.MAX_VALUE);
        if (from >= to && since.isPresent() && until.isPresent()) {
            report.error(
                    DiagnosticCode.CL4002,
                    until.get().place(),
                    "revision \"" + until.get() + "\" is not later than \"" + since.get() + "\"");
        }
        return chosen < 0 || (from <= chosen && chosen < to);
    }

    private int index(Name revision) {
        int index = all.indexOf(revision.text());
        if (index < 0) {
            report.add(report.missing(
                    Diagnostic.error(
                            DiagnosticCode.CL4001, revision.place(), "no revision is called \"" + revision + "\""),
                    revision.text(),
                    all));
            return 0;
        }
        return index;
    }

    private static Optional<Name> argument(List<Member.Annotation> annotations, String word) {
        return annotations.stream()
                .filter(a -> a.name().text().equals(word) && !a.arguments().isEmpty())
                .map(a -> a.arguments().get(0))
                .filter(Term.Text.class::isInstance)
                .map(t -> new Name(((Term.Text) t).value(), t.place()))
                .findFirst();
    }
}
