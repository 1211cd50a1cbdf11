package org.vtck.grammar.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.vtck.grammar.antlr.CapLayoutParser.AddStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.AsideStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.BytesStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.CardinalityStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ContestedStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceHeaderStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DiffersStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ExcludeStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ExprContext;
import org.vtck.grammar.antlr.CapLayoutParser.MachineStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.MemberOfTopologyStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.NameContext;
import org.vtck.grammar.antlr.CapLayoutParser.OptionStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ReasonStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.RelationHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.RelationStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.RoleStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.SettingsContext;
import org.vtck.grammar.antlr.CapLayoutParser.TextContext;
import org.vtck.grammar.antlr.CapLayoutParser.TopologyHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.TopologyStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.UnnumberedStatementContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.model.Relation.Obstacle.Kind;
import org.vtck.spec.model.Topology;

/** Builds devices, topologies and relations. */
final class DeviceBuilder {
    private final Words words;
    private final TermBuilder terms;

    DeviceBuilder(Words words, TermBuilder terms) {
        this.words = words;
        this.terms = terms;
    }

    Item device(DeviceHeadContext c, List<DeviceStatementContext> statements) {
        return new Item.Device(
                words.name(c.name(0)),
                c.text() == null ? "" : words.text(c.text()),
                c.name().size() > 1 ? Optional.of(words.name(c.name(1))) : Optional.empty(),
                Optional.ofNullable(c.number()).map(words::number),
                statements.stream().map(this::step).toList());
    }

    private Item.Step step(DeviceStatementContext c) {
        if (c instanceof OptionStatementContext option) {
            return new Item.Step.Option(
                    words.name(option.name(0)),
                    option.name().size() > 1 ? Optional.of(words.name(option.name(1))) : Optional.empty(),
                    terms.term(option.expr()));
        } else if (c instanceof DeviceHeaderStatementContext header) {
            return new Item.Step.Header(
                    words.name(header.name()), settings(header.settings()), terms.optional(header.expr()));
        } else if (c instanceof AddStatementContext add) {
            Optional<Term> when = add.expr().isEmpty() ? Optional.empty() : Optional.of(terms.term(add.expr(0)));
            return new Item.Step.Add(words.name(add.name()), offset(add.where), settings(add.settings()), when);
        }
        if (c instanceof BytesStatementContext bytes) {
            return new Item.Step.Bytes(
                    words.small(bytes.number(), 0xfff),
                    words.bytes(bytes.bytes()),
                    terms.optional(bytes.expr()),
                    words.place(c));
        }
        return new EmulationBuilder(words, terms, this::settings).step(c);
    }

    /** No offset stands for first fit. */
    Optional<Long> offset(Token where) {
        return where.getText().equals("first_fit") ? Optional.empty() : Optional.of(words.number(where));
    }

    List<Item.Setting> settings(@Nullable SettingsContext c) {
        return c == null
                ? List.of()
                : c.setting().stream()
                        .map(s -> new Item.Setting(words.path(s.path()), terms.term(s.expr())))
                        .toList();
    }

    Item topology(TopologyHeadContext c, List<TopologyStatementContext> statements) {
        List<MemberOfTopologyStatementContext> members = new ArrayList<>();
        Optional<Topology.Board> board = Optional.empty();
        for (TopologyStatementContext statement : statements) {
            if (statement instanceof MemberOfTopologyStatementContext member) {
                members.add(member);
            } else if (statement instanceof MachineStatementContext machine) {
                board = Optional.of(EmulationBuilder.board(words, machine));
            }
        }
        return new Item.Topology(
                words.name(c.name()),
                board,
                members.stream().map(this::function).toList());
    }

    private Item.Function function(MemberOfTopologyStatementContext c) {
        List<Item.Argument> arguments = new ArrayList<>();
        List<ExprContext> values = c.expr();
        for (int i = 0; i < values.size(); i++) {
            arguments.add(new Item.Argument(words.name(c.name(i + 1)), terms.term(values.get(i))));
        }
        return new Item.Function(words.address(c.address()), words.name(c.name(0)), arguments, words.place(c));
    }

    Item relation(RelationHeadContext c, List<RelationStatementContext> statements) {
        return new Item.Relation(
                words.name(c.name(0)),
                c.text() == null ? "" : words.text(c.text()),
                c.name().size() > 1 ? Optional.of(words.name(c.name(1))) : Optional.empty(),
                statements.stream().map(this::line).toList());
    }

    private Item.RelationLine line(RelationStatementContext c) {
        if (c instanceof RoleStatementContext role) {
            return new Item.RelationLine.Role(
                    words.name(role.name(0)),
                    role.name().size() > 1 ? Optional.of(words.name(role.name(1))) : Optional.empty(),
                    terms.term(role.expr(0)),
                    role.expr().size() > 1 ? Optional.of(terms.term(role.expr(1))) : Optional.empty());
        } else if (c instanceof CardinalityStatementContext cardinality) {
            return new Item.RelationLine.Cardinality(
                    words.name(cardinality.name()), words.text(cardinality.text(0)), words.text(cardinality.text(1)));
        } else if (c instanceof UnnumberedStatementContext unnumbered) {
            return obstacle(Kind.UNNUMBERED, unnumbered.text(), Optional.of(unnumbered.name()), c);
        } else if (c instanceof ContestedStatementContext contested) {
            return obstacle(Kind.CONTESTED, contested.text(), Optional.of(contested.name()), c);
        } else if (c instanceof DiffersStatementContext differs) {
            return obstacle(Kind.KEY_DIFFERS, differs.text(), Optional.empty(), c);
        } else if (c instanceof AsideStatementContext aside) {
            return new Item.RelationLine.Aside(
                    words.text(aside.text()), terms.term(aside.expr(0)), terms.term(aside.expr(1)), words.place(c));
        } else if (c instanceof ReasonStatementContext reason) {
            return new Item.RelationLine.Reason(words.text(reason.text(0)), words.text(reason.text(1)), words.place(c));
        }
        return exclusion((ExcludeStatementContext) c);
    }

    private Item.RelationLine obstacle(
            Kind kind, TextContext reason, Optional<NameContext> role, RelationStatementContext c) {
        return new Item.RelationLine.Obstacle(kind, words.text(reason), role.map(words::name), words.place(c));
    }

    private Item.RelationLine exclusion(ExcludeStatementContext exclude) {
        long low = words.number(
                exclude.number() != null
                        ? exclude.number().NUMBER().getSymbol()
                        : exclude.range().getStart());
        long high = exclude.number() != null || exclude.range().expr().size() < 2
                ? low
                : words.number(exclude.range().expr(1).getStart());
        return new Item.RelationLine.Exclusion(words.text(exclude.text()), low, high, words.place(exclude));
    }
}
