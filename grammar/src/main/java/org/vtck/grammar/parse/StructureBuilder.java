package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vtck.grammar.antlr.CapLayoutParser.CapabilityHomeContext;
import org.vtck.grammar.antlr.CapLayoutParser.ConstantEntryContext;
import org.vtck.grammar.antlr.CapLayoutParser.DefineEntryContext;
import org.vtck.grammar.antlr.CapLayoutParser.EnumEntryContext;
import org.vtck.grammar.antlr.CapLayoutParser.EnumHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.EnumStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.HeaderHomeContext;
import org.vtck.grammar.antlr.CapLayoutParser.HomeContext;
import org.vtck.grammar.antlr.CapLayoutParser.OtherwiseEntryContext;
import org.vtck.grammar.antlr.CapLayoutParser.RangeContext;
import org.vtck.grammar.antlr.CapLayoutParser.ReservedEntryContext;
import org.vtck.grammar.antlr.CapLayoutParser.StructHeadContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.model.Operator;

/** Builds structures and enumerations. */
final class StructureBuilder {
    private final Words words;
    private final TermBuilder terms;
    private final MemberBuilder members;
    private final Defines defines;

    StructureBuilder(Words words, TermBuilder terms, MemberBuilder members, Defines defines) {
        this.words = words;
        this.terms = terms;
        this.members = members;
        this.defines = defines;
    }

    Item structure(StructHeadContext c, List<Member> inside, String doc) {
        Item.Role role = c.word == null
                ? Item.Role.PLAIN
                : c.word.getText().equals("header") ? Item.Role.HEADER : Item.Role.CAPABILITY;
        return new Item.Structure(
                words.name(c.name()),
                role,
                MemberBuilder.keyword(c.kind),
                members.annotations(c.annotation()),
                Optional.ofNullable(c.home()).map(this::home),
                inside,
                doc);
    }

    private Item.Home home(HomeContext c) {
        if (c instanceof HeaderHomeContext header) {
            return new Item.Home(
                    Optional.empty(), 0, Optional.of(terms.term(header.expr())), Item.Fallback.NO, words.place(c));
        }
        CapabilityHomeContext capability = (CapabilityHomeContext) c;
        return new Item.Home(
                Optional.of(words.name(capability.name())),
                words.small(capability.number(), 0xffff),
                terms.optional(capability.expr()),
                capability.otherwise == null ? Item.Fallback.NO : Item.Fallback.OTHERWISE,
                words.place(c));
    }

    Item enumeration(EnumHeadContext c, List<Item.Entry> entries, String doc) {
        Item.Extent extent = c.plus == null ? Item.Extent.WHOLE : Item.Extent.ADDITION;
        return new Item.Enumeration(words.name(c.name()), extent, entries, doc);
    }

    List<Item.Entry> entries(List<EnumStatementContext> statements) {
        List<Item.Entry> all = new ArrayList<>();
        for (EnumStatementContext statement : statements) {
            for (EnumEntryContext entry : statement.enumEntry()) {
                entry(entry).ifPresent(all::add);
            }
        }
        return all;
    }

    /** The entries of an enumeration without a name: nothing has its type, so they are numbers with names. */
    List<Item> constants(List<Item.Entry> entries) {
        List<Item> all = new ArrayList<>();
        Optional<Name> before = Optional.empty();
        for (Item.Entry entry : entries) {
            if (entry instanceof Item.Entry.Constant constant) {
                Name name = constant.name();
                Term first = new Term.Number(before.isPresent() ? 1 : 0, name.place());
                Term next = before.<Term>map(b -> new Term.Binary(
                                Operator.PLUS, new Term.Path(List.of(b), name.place()), first, name.place()))
                        .orElse(first);
                all.add(new Item.Constant(
                        new Member.Define(name, Optional.of(constant.value().orElse(next)), name.place())));
                before = Optional.of(name);
            } else if (entry instanceof Item.Entry.Define define) {
                all.add(new Item.Constant(define.define()));
            }
        }
        return all;
    }

    private Optional<Item.Entry> entry(EnumEntryContext c) {
        if (c instanceof ReservedEntryContext reserved) {
            return Optional.of(new Item.Entry.Reserved(
                    reserved.range().stream().map(this::bounds).toList()));
        } else if (c instanceof OtherwiseEntryContext otherwise) {
            return Optional.of(new Item.Entry.Otherwise(words.name(otherwise.name())));
        } else if (c instanceof DefineEntryContext define) {
            return defines.define(define.DEFINE().getSymbol()).map(Item.Entry.Define::new);
        }
        ConstantEntryContext constant = (ConstantEntryContext) c;
        return Optional.of(new Item.Entry.Constant(
                words.name(constant.name()),
                terms.optional(constant.expr()),
                members.annotations(constant.annotation())));
    }

    private Term.Bounds bounds(RangeContext c) {
        Term low = terms.term(c.expr(0));
        return new Term.Bounds(low, c.expr().size() == 2 ? terms.term(c.expr(1)) : low, words.place(c));
    }
}
