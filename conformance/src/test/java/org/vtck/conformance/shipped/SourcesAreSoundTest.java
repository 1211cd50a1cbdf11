package org.vtck.conformance.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vtck.conformance.faults.KillMatrix;
import org.vtck.grammar.Compilation;
import org.vtck.spec.model.Clause;
import org.vtck.spec.model.SpecModel;

class SourcesAreSoundTest {
    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.2", "1.3", "1.4"})
    void every_revision_compiles_without_errors(String revision) {
        Compilation compilation = Shipped.compiled(Optional.of(revision));

        assertThat(compilation.hasErrors()).as("%s", compilation.diagnostics()).isFalse();
        assertThat(compilation.model().orElseThrow().revision()).isEqualTo(revision);
    }

    @Test
    void the_newest_revision_compiles_without_warnings() {
        assertThat(Shipped.compiled(Optional.empty()).diagnostics()).isEmpty();
    }

    @Test
    void every_numbered_statement_of_the_transport_chapter_is_stated_once() {
        List<Integer> statements = Shipped.model().clauses().stream()
                .filter(c -> c.citation().document().name().equals("virtio"))
                .flatMap(c -> c.citation().statement().stream())
                .sorted()
                .distinct()
                .toList();

        assertThat(statements).isEqualTo(IntStream.rangeClosed(1, 132).boxed().toList());
    }

    @Test
    void at_least_forty_five_clauses_are_judged_from_bytes_and_eight_permissions_are_among_the_statements() {
        SpecModel model = Shipped.model();
        List<Clause> predicates = model.clauses().stream()
                .filter(c -> c.body() instanceof Clause.Body.Predicate)
                .filter(c -> !c.obligation().isPermission())
                .toList();
        long permissions = model.clauses().stream()
                .filter(c -> c.body() instanceof Clause.Body.Predicate
                        && c.obligation().isPermission())
                .filter(c -> c.citation().statement().isPresent())
                .count();

        assertThat(predicates).hasSizeGreaterThanOrEqualTo(45);
        assertThat(permissions).isGreaterThanOrEqualTo(8);
    }

    @Test
    void faults_break_exactly_the_clauses_that_they_declare() {
        assertThat(KillMatrix.of(Shipped.model()).problems()).isEmpty();
    }
}
