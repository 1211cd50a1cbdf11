package org.vtck.grammar.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.grammar.antlr.CapLayoutBaseVisitor;
import org.vtck.grammar.antlr.CapLayoutParser.BinaryExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.BinderContext;
import org.vtck.grammar.antlr.CapLayoutParser.BlockContext;
import org.vtck.grammar.antlr.CapLayoutParser.BracedSetContext;
import org.vtck.grammar.antlr.CapLayoutParser.CallExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.CountExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.DistinctExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.EnumSetContext;
import org.vtck.grammar.antlr.CapLayoutParser.ExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.ForEachExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.IfExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.InExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.NotExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.NumberExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.ParenExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.PathExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.RangeSetContext;
import org.vtck.grammar.antlr.CapLayoutParser.SetBoundContext;
import org.vtck.grammar.antlr.CapLayoutParser.SetRangeContext;
import org.vtck.grammar.antlr.CapLayoutParser.SomeExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.TaggedExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.TextExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.ValueSetContext;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.model.Operator;
import org.vtck.spec.model.Quantifier;

/** Builds terms from parse trees of expressions. */
final class TermBuilder extends CapLayoutBaseVisitor<Term> {
    private final Words words;

    TermBuilder(Words words) {
        this.words = words;
    }

    Term term(ExprContext context) {
        return context.accept(this);
    }

    Optional<Term> optional(@Nullable ExprContext context) {
        return Optional.ofNullable(context).map(this::term);
    }

    @Override
    public Term visitParenExpr(ParenExprContext c) {
        return term(c.expr());
    }

    @Override
    public Term visitNumberExpr(NumberExprContext c) {
        return new Term.Number(words.number(c.number()), words.place(c));
    }

    @Override
    public Term visitTextExpr(TextExprContext c) {
        return new Term.Text(words.text(c.text()), words.place(c));
    }

    @Override
    public Term visitForEachExpr(ForEachExprContext c) {
        List<Term.Binder> binders = c.binder().stream().map(this::binder).toList();
        return new Term.Quantified(
                Quantifier.FOR_EACH, binders, optional(c.expr()), Optional.of(block(c.block())), words.place(c));
    }

    @Override
    public Term visitSomeExpr(SomeExprContext c) {
        String text = c.quantifier().getText();
        Quantifier quantifier = Arrays.stream(Quantifier.values())
                .filter(q -> q.words().replace(" ", "").equals(text))
                .findFirst()
                .orElseThrow();
        Optional<Term> body = Optional.ofNullable(c.block()).map(this::block);
        return new Term.Quantified(quantifier, List.of(binder(c.binder())), optional(c.expr()), body, words.place(c));
    }

    @Override
    public Term visitCountExpr(CountExprContext c) {
        return new Term.Count(binder(c.binder()), optional(c.expr()), words.place(c));
    }

    @Override
    public Term visitDistinctExpr(DistinctExprContext c) {
        boolean hasWhere = c.expr().size() == 2;
        Optional<Term> where = hasWhere ? Optional.of(term(c.expr(0))) : Optional.empty();
        return new Term.Distinct(binder(c.binder()), where, term(c.expr(hasWhere ? 1 : 0)), words.place(c));
    }

    @Override
    public Term visitCallExpr(CallExprContext c) {
        return new Term.Call(
                words.name(c.name()),
                c.expr().stream().map(this::term).toList(),
                Optional.ofNullable(c.path()).map(words::path),
                words.place(c));
    }

    @Override
    public Term visitTaggedExpr(TaggedExprContext c) {
        return new Term.Path(List.of(words.name(c.name())), words.place(c));
    }

    @Override
    public Term visitPathExpr(PathExprContext c) {
        return words.path(c.path());
    }

    @Override
    public Term visitNotExpr(NotExprContext c) {
        return new Term.Not(term(c.expr()), words.place(c));
    }

    @Override
    public Term visitBinaryExpr(BinaryExprContext c) {
        Operator operator = Arrays.stream(Operator.values())
                .filter(o -> o.symbol().equals(c.op.getText()))
                .findFirst()
                .orElseThrow();
        return new Term.Binary(operator, term(c.expr(0)), term(c.expr(1)), words.place(c));
    }

    @Override
    public Term visitIfExpr(IfExprContext c) {
        return new Term.If(term(c.expr(0)), term(c.expr(1)), term(c.expr(2)), words.place(c));
    }

    @Override
    public Term visitInExpr(InExprContext c) {
        Term operand = term(c.expr());
        ValueSetContext set = c.valueSet();
        if (set instanceof EnumSetContext named) {
            return new Term.In(operand, List.of(), Optional.of(words.name(named.name())), words.place(c));
        } else if (set instanceof RangeSetContext range) {
            Term low = new Term.Number(words.number(range.number(0)), words.place(range.number(0)));
            Term high = new Term.Number(words.number(range.number(1)), words.place(range.number(1)));
            Term.Bounds bounds = new Term.Bounds(low, high, words.place(set));
            return new Term.In(operand, List.of(bounds), Optional.empty(), words.place(c));
        }
        List<Term.Bounds> bounds =
                ((BracedSetContext) set).setRange().stream().map(this::bounds).toList();
        return new Term.In(operand, bounds, Optional.empty(), words.place(c));
    }

    private Term.Bounds bounds(SetRangeContext c) {
        Term low = bound(c.setBound(0));
        Term high = c.setBound().size() == 2 ? bound(c.setBound(1)) : low;
        return new Term.Bounds(low, high, words.place(c));
    }

    private Term bound(SetBoundContext c) {
        return c.number() != null
                ? new Term.Number(words.number(c.number()), words.place(c))
                : new Term.Path(List.of(words.name(c.name())), words.place(c));
    }

    private Term block(BlockContext c) {
        return term(c.expr());
    }

    private Term.Binder binder(BinderContext c) {
        Optional<Name> of = Optional.ofNullable(c.domain().name()).map(words::name);
        return new Term.Binder(words.name(c.name()), words.dotted(c.domain().dotted()), of);
    }
}
