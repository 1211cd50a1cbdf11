package org.vtck.grammar.parse;

import java.util.List;
import java.util.Optional;
import org.vtck.grammar.antlr.CapLayoutParser.AssumeItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.BrokenStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DefineItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.DocumentItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.EntryStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.HeadStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ListHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.ListStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ModuleItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.NumberStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ProfileItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.RevisionsItemContext;
import org.vtck.grammar.antlr.CapLayoutParser.ScopeHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.ScopeStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.WithinStatementContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Name;

/** Builds the short items: module, revisions, profile, document, assumption, definition, list, scope. */
final class LineBuilder {
    private final Words words;
    private final TermBuilder terms;

    LineBuilder(Words words, TermBuilder terms) {
        this.words = words;
        this.terms = terms;
    }

    Item module(ModuleItemContext c) {
        return new Item.Module(
                words.dotted(c.dotted(0)),
                Optional.ofNullable(c.text()).map(words::text),
                c.dotted().size() > 1 ? Optional.of(words.dotted(c.dotted(1))) : Optional.empty(),
                Optional.ofNullable(c.name()).map(words::name));
    }

    Item revisions(RevisionsItemContext c) {
        return new Item.Revisions(
                new Name("revisions", words.place(c)),
                c.text().stream()
                        .flatMap(t -> t.STRING().stream())
                        .map(s -> new Name(
                                s.getText().substring(1, s.getText().length() - 1), words.place(s.getSymbol())))
                        .toList());
    }

    Item profile(ProfileItemContext c) {
        return new Item.Profile(words.name(c.name()), words.text(c.text()), terms.optional(c.expr()));
    }

    Item document(DocumentItemContext c) {
        return new Item.Document(
                words.name(c.name()), words.text(c.text(0)), c.text().size() > 1 ? words.text(c.text(1)) : "");
    }

    Item assume(AssumeItemContext c) {
        return new Item.Assume(words.name(c.name()), words.text(c.text()));
    }

    Item define(DefineItemContext c, String doc) {
        List<Name> under = c.under() == null ? List.of() : words.names(c.under().name());
        return new Item.Define(words.name(c.name()), under, terms.term(c.expr()), doc);
    }

    Item list(ListHeadContext c, List<ListStatementContext> statements) {
        return new Item.CapabilityList(
                words.name(c.name()), statements.stream().map(this::entry).toList());
    }

    private Item.ListEntry entry(ListStatementContext c) {
        if (c instanceof HeadStatementContext head) {
            return new Item.ListEntry.Head(
                    Optional.ofNullable(head.path()).map(words::path),
                    Optional.ofNullable(head.number()).map(words::number),
                    terms.optional(head.expr()),
                    words.place(c));
        } else if (c instanceof EntryStatementContext entry) {
            return new Item.ListEntry.Entry(
                    words.name(entry.name()), words.path(entry.path(0)), words.path(entry.path(1)));
        } else if (c instanceof WithinStatementContext within) {
            return new Item.ListEntry.Within(
                    words.small(within.number(0), 0xfff), words.small(within.number(1), 0xfff), words.place(c));
        } else if (c instanceof BrokenStatementContext broken) {
            return new Item.ListEntry.Value(
                    new Name("broken id", words.place(c)), words.small(broken.number(), 0xffff));
        }
        NumberStatementContext number = (NumberStatementContext) c;
        return new Item.ListEntry.Value(words.name(number.name()), words.number(number.number()));
    }

    Item scope(ScopeHeadContext c, List<ScopeStatementContext> statements) {
        return new Item.Scope(
                words.name(c.name(0)),
                c.name().size() > 1 ? Optional.of(words.name(c.name(1))) : Optional.empty(),
                statements.stream()
                        .map(s -> new Item.Require(terms.term(s.expr()), words.text(s.text())))
                        .toList());
    }
}
