package org.vtck.grammar.resolve;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.vtck.spec.diagnostic.Diagnostic;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.diagnostic.Severity;
import org.vtck.spec.source.Place;

/** Collects diagnostics of one compilation; the same one twice counts once. */
public final class Report {
    /** How many candidates for near misses are compared in all. */
    private static final long MOST_LOOKED_AT = 300_000;

    private long lookedAt;
    private Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private final Set<String> spoiled = new HashSet<>();

    /**
     * The diagnostic that something is missing, with the hint that a near miss gives, as long as looking for it is cheap;
     * nothing if what is missing was stated wrongly, which was reported.
     */
    Optional<Diagnostic> missing(Diagnostic diagnostic, String name, Collection<String> candidates) {
        if (spoiled.contains(name) || spoiled.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return Optional.empty();
        }
        lookedAt += candidates.size();
        return Optional.of(lookedAt > MOST_LOOKED_AT ? diagnostic : NearMiss.hint(diagnostic, name, candidates));
    }

    /** All candidates of several collections, without copying them. */
    static Collection<String> union(List<? extends Collection<String>> parts) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<String> iterator() {
                return parts.stream().flatMap(Collection::stream).iterator();
            }

            @Override
            public int size() {
                return parts.stream().mapToInt(Collection::size).sum();
            }
        };
    }

    /** Adds a diagnostic if there is one. */
    void add(Optional<Diagnostic> diagnostic) {
        diagnostic.ifPresent(this::add);
    }

    /** Adds an error. */
    public void error(DiagnosticCode code, Place place, String message) {
        add(Diagnostic.error(code, place, message));
    }

    /** Adds a diagnostic as it is. */
    public void add(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Notes that what is called so was stated, but wrongly: that it is missing later is no news. */
    void spoil(String name) {
        spoiled.add(name);
    }

    /** Whether something of that name was stated wrongly. */
    boolean isSpoiled(String name) {
        return spoiled.contains(name);
    }

    /**
     * Runs something whose complaints do not count: at an older revision, what speaks of newer things does not exist.
     *
     * @return what it gave, unless it found an error
     */
    <T> Optional<T> quietly(Supplier<Optional<T>> work) {
        Set<Diagnostic> before = diagnostics;
        diagnostics = new LinkedHashSet<>();
        Optional<T> result = work.get();
        boolean failed = diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
        diagnostics = before;
        return failed ? Optional.empty() : result;
    }

    /** What was reported so far, in order. */
    public List<Diagnostic> diagnostics() {
        return new ArrayList<>(diagnostics);
    }
}
