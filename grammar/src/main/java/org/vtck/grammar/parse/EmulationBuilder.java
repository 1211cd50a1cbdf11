package org.vtck.grammar.parse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutParser.BehindStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.CalledStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceRequireStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.LetStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.MachineStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.MaskStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.OffersStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.QueuesStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.RawMaskStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ReactsStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ResetsStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ScratchStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.SettingsContext;
import org.vtck.grammar.antlr.CapLayoutParser.SizeStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.UniqueStatementContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Topology;

/** Builds the lines of a device that say how it is plugged in and what it does with writes. */
final class EmulationBuilder {
    private final Words words;
    private final TermBuilder terms;
    private final Function<SettingsContext, List<Item.Setting>> settings;

    EmulationBuilder(Words words, TermBuilder terms, Function<SettingsContext, List<Item.Setting>> settings) {
        this.words = words;
        this.terms = terms;
        this.settings = settings;
    }

    Item.Step step(DeviceStatementContext c) {
        if (c instanceof LetStatementContext let) {
            return new Item.Step.Let(words.name(let.name()), terms.term(let.expr()));
        } else if (c instanceof CalledStatementContext called) {
            return new Item.Step.Called(words.textName(called.text()));
        } else if (c instanceof DeviceRequireStatementContext require) {
            return new Item.Step.Require(terms.term(require.expr()), words.text(require.text()));
        } else if (c instanceof UniqueStatementContext unique) {
            return new Item.Step.Unique(words.names(unique.name()));
        } else if (c instanceof SizeStatementContext size) {
            return new Item.Step.Size(words.number(size.number()), terms.term(size.expr()), words.place(c));
        } else if (c instanceof ScratchStatementContext scratch) {
            return new Item.Step.Scratch(words.small(scratch.number(), 0xfff), words.place(c));
        } else if (c instanceof RawMaskStatementContext raw) {
            return new Item.Step.RawMask(
                    effect(raw.effect),
                    words.small(raw.number(), 0xfff),
                    words.bytes(raw.bytes()),
                    terms.optional(raw.expr()),
                    words.place(c));
        }
        if (c instanceof MaskStatementContext mask) {
            return mask(mask);
        }
        return behaviour(c);
    }

    private Item.Step mask(MaskStatementContext mask) {
        return new Item.Step.Mask(
                effect(mask.effect),
                words.name(mask.name()),
                words.path(mask.path()),
                terms.term(mask.expr(0)),
                mask.expr().size() > 1 ? Optional.of(terms.term(mask.expr(1))) : Optional.empty());
    }

    private Item.Step behaviour(DeviceStatementContext c) {
        if (c instanceof ResetsStatementContext resets) {
            return new Item.Step.Reset(
                    words.name(resets.name()), words.path(resets.path()), terms.optional(resets.expr()));
        } else if (c instanceof ReactsStatementContext reacts) {
            return new Item.Step.Reacts(
                    words.name(reacts.name(0)),
                    words.path(reacts.path()),
                    words.name(reacts.name(1)),
                    terms.optional(reacts.expr()));
        } else if (c instanceof BehindStatementContext behind) {
            return new Item.Step.Behind(
                    words.name(behind.name(0)),
                    words.name(behind.name(1)),
                    terms.optional(behind.size),
                    settings.apply(behind.settings()),
                    terms.optional(behind.when));
        } else if (c instanceof QueuesStatementContext queues) {
            return new Item.Step.Queues(
                    terms.term(queues.expr(0)),
                    terms.term(queues.expr(1)),
                    queues.expr().size() > 2 ? Optional.of(terms.term(queues.expr(2))) : Optional.empty(),
                    words.place(c));
        }
        OffersStatementContext offers = (OffersStatementContext) c;
        return new Item.Step.Offers(
                terms.term(offers.expr(0)),
                offers.expr().size() > 1 ? Optional.of(terms.term(offers.expr(1))) : Optional.empty(),
                words.place(c));
    }

    static Topology.Board board(Words words, MachineStatementContext c) {
        return new Topology.Board(
                words.text(c.text(0)),
                words.text(c.text(1)),
                c.express == null ? Topology.BusKind.CONVENTIONAL : Topology.BusKind.EXPRESS);
    }

    private static Device.Effect effect(Token word) {
        return word.getText().equals("w1c") ? Device.Effect.WRITE_ONE_TO_CLEAR : Device.Effect.WRITABLE;
    }
}
