package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vtck.grammar.antlr.CapLayoutParser.CitesPartContext;
import org.vtck.grammar.antlr.CapLayoutParser.ClauseBodyContext;
import org.vtck.grammar.antlr.CapLayoutParser.ClauseItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.ClausePartContext;
import org.vtck.grammar.antlr.CapLayoutParser.HintPartContext;
import org.vtck.grammar.antlr.CapLayoutParser.ImpliedPartContext;
import org.vtck.grammar.antlr.CapLayoutParser.PredicateBodyContext;
import org.vtck.grammar.antlr.CapLayoutParser.ProbeBodyContext;
import org.vtck.grammar.antlr.CapLayoutParser.RequiresPartContext;
import org.vtck.grammar.antlr.CapLayoutParser.ScopePartContext;
import org.vtck.grammar.antlr.CapLayoutParser.SincePartContext;
import org.vtck.grammar.antlr.CapLayoutParser.TraceBodyContext;
import org.vtck.grammar.antlr.CapLayoutParser.UnderPartContext;
import org.vtck.grammar.antlr.CapLayoutParser.UntestableBodyContext;
import org.vtck.grammar.antlr.CapLayoutParser.UntilPartContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;
import org.vtck.spec.model.Obligation;

/** Builds clauses. */
final class ClauseBuilder {
    private final Words words;
    private final TermBuilder terms;

    ClauseBuilder(Words words, TermBuilder terms) {
        this.words = words;
        this.terms = terms;
    }

    Item clause(ClauseItemContext c, String doc) {
        Optional<Name> scope = Optional.empty();
        List<Item.Cite> cites = new ArrayList<>();
        List<Name> under = new ArrayList<>();
        List<Item.Require> requires = new ArrayList<>();
        List<Name> implied = new ArrayList<>();
        Optional<Name> since = Optional.empty();
        Optional<Name> until = Optional.empty();
        Optional<String> hint = Optional.empty();
        for (ClausePartContext part : c.clausePart()) {
            if (part instanceof ScopePartContext p) {
                scope = Optional.of(words.name(p.name()));
            } else if (part instanceof CitesPartContext p) {
                cites.add(cite(p));
            } else if (part instanceof UnderPartContext p) {
                under.addAll(words.names(p.under().name()));
            } else if (part instanceof RequiresPartContext p) {
                requires.add(new Item.Require(terms.term(p.expr()), words.text(p.text())));
            } else if (part instanceof ImpliedPartContext p) {
                p.dotted().forEach(d -> implied.add(words.dotted(d)));
            } else if (part instanceof SincePartContext p) {
                since = Optional.of(words.textName(p.text()));
            } else if (part instanceof UntilPartContext p) {
                until = Optional.of(words.textName(p.text()));
            } else if (part instanceof HintPartContext p) {
                hint = Optional.of(words.text(p.text()));
            }
        }
        Obligation obligation = Obligation.valueOf(c.obligation()
                .getText()
                .toUpperCase(Locale.ROOT)
                .replace("TNOT", "T_NOT")
                .replace("DNOT", "D_NOT"));
        return new Item.Clause(
                words.dotted(c.dotted()),
                words.name(c.name()),
                obligation,
                scope,
                cites,
                under,
                requires,
                implied,
                since,
                until,
                hint,
                body(c.clauseBody()),
                doc);
    }

    private Item.Cite cite(CitesPartContext c) {
        boolean labelled = c.text().size() > 1;
        return new Item.Cite(
                words.name(c.name()),
                words.text(c.text(0)),
                labelled ? Optional.of(words.text(c.text(1))) : Optional.empty(),
                Optional.ofNullable(c.number()).map(words::number));
    }

    private Item.Body body(ClauseBodyContext c) {
        if (c instanceof ProbeBodyContext probe) {
            return new Item.Body.Probe(terms.term(probe.expr()));
        } else if (c instanceof TraceBodyContext trace) {
            return new Item.Body.Trace(terms.term(trace.expr()));
        } else if (c instanceof UntestableBodyContext untestable) {
            return new Item.Body.Untestable(words.name(untestable.name()), words.text(untestable.text()));
        }
        return new Item.Body.Predicate(terms.term(((PredicateBodyContext) c).expr()));
    }
}
