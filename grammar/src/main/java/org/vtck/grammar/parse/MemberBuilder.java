package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.vtck.grammar.antlr.CapLayoutParser.AnnotationContext;
import org.vtck.grammar.antlr.CapLayoutParser.BitContext;
import org.vtck.grammar.antlr.CapLayoutParser.BitsMemberContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeclaratorContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeclaratorsContext;
import org.vtck.grammar.antlr.CapLayoutParser.DefineMemberContext;
import org.vtck.grammar.antlr.CapLayoutParser.DimensionContext;
import org.vtck.grammar.antlr.CapLayoutParser.ExprDimensionContext;
import org.vtck.grammar.antlr.CapLayoutParser.MemberContext;
import org.vtck.grammar.antlr.CapLayoutParser.NestedMemberContext;
import org.vtck.grammar.antlr.CapLayoutParser.ScalarMemberContext;
import org.vtck.grammar.antlr.CapLayoutParser.StructMemberContext;
import org.vtck.grammar.antlr.CapLayoutParser.WordsDimensionContext;
import org.vtck.grammar.cut.Tokens;
import org.vtck.grammar.syntax.Member;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.source.Place;

/** Builds members of structures from parse trees; a member with several declarators becomes several. */
final class MemberBuilder {
    private final Tokens tokens;
    private final Words words;
    private final TermBuilder terms;
    private final Defines defines;

    MemberBuilder(Tokens tokens, Words words, TermBuilder terms, Defines defines) {
        this.tokens = tokens;
        this.words = words;
        this.terms = terms;
        this.defines = defines;
    }

    List<Member> members(MemberContext context) {
        String doc = tokens.docBefore(context.getStart());
        Place place = words.place(context);
        if (context instanceof DefineMemberContext define) {
            return defines.define(define.DEFINE().getSymbol())
                    .<List<Member>>map(List::of)
                    .orElse(List.of());
        } else if (context instanceof NestedMemberContext nested) {
            return each(
                    nested.declarators(),
                    d -> new Member.Inline(
                            keyword(nested.kind),
                            Optional.ofNullable(nested.name()).map(words::name),
                            nested.member().stream()
                                    .flatMap(m -> members(m).stream())
                                    .toList(),
                            d,
                            doc,
                            place));
        } else if (context instanceof StructMemberContext member) {
            return each(member.declarators(), d -> new Member.Reference(words.name(member.name()), d, doc, place));
        } else if (context instanceof BitsMemberContext bits) {
            List<Member.Bit> fields = bits.bit().stream().map(this::bit).toList();
            return each(bits.declarators(), d -> new Member.Bits(words.name(bits.name()), fields, d, doc, place));
        }
        ScalarMemberContext scalar = (ScalarMemberContext) context;
        List<Member> all = new ArrayList<>();
        for (DeclaratorContext d : scalar.declarators().declarator()) {
            all.add(new Member.Scalar(words.name(scalar.name()), declarator(d), doc, whereOf(scalar, d)));
        }
        return all;
    }

    private Place whereOf(ParserRuleContext member, DeclaratorContext declarator) {
        return words.place(member.getStart()).to(words.place(declarator));
    }

    private interface Make {
        Member with(Optional<Member.Declarator> declarator);
    }

    private List<Member> each(@Nullable DeclaratorsContext declarators, Make make) {
        if (declarators == null) {
            return List.of(make.with(Optional.empty()));
        }
        return declarators.declarator().stream()
                .map(d -> make.with(Optional.of(declarator(d))))
                .toList();
    }

    static Member.Keyword keyword(Token token) {
        return token.getText().equals("union") ? Member.Keyword.UNION : Member.Keyword.STRUCT;
    }

    private Member.Bit bit(BitContext c) {
        return new Member.Bit(
                Optional.ofNullable(c.name()).map(words::name),
                words.number(c.number()),
                annotations(c.annotation()),
                words.place(c));
    }

    private Member.Declarator declarator(DeclaratorContext c) {
        return new Member.Declarator(
                words.name(c.name()),
                c.dimension().stream().map(this::dimension).toList(),
                annotations(c.annotation()));
    }

    /** A length that is told in words, such as {@code [ Queue Size ]}, is a symbol of that name. */
    private Optional<Term> dimension(DimensionContext c) {
        if (c instanceof WordsDimensionContext several) {
            String text = several.name().stream().map(RuleContext::getText).collect(Collectors.joining(" "));
            Place place = words.place(several);
            return Optional.of(new Term.Path(List.of(new Name(text, place)), place));
        }
        return terms.optional(((ExprDimensionContext) c).expr());
    }

    List<Member.Annotation> annotations(List<AnnotationContext> contexts) {
        return contexts.stream()
                .map(c -> new Member.Annotation(
                        words.name(c.name()), c.expr().stream().map(terms::term).toList(), words.place(c)))
                .toList();
    }
}
