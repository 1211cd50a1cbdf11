package org.vtck.grammar.parse;

import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.vtck.grammar.antlr.CapLayoutParser.CalledStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceRequireStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeviceStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.LetStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.MachineStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.MaskStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.RawMaskStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.ScratchStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.SizeStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.UniqueStatementContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.spec.model.Device;
import org.vtck.spec.model.Topology;

/** Builds the lines of a device that say how it is plugged in and what it does with writes. */
final class EmulationBuilder {
    private final Words words;
    private final TermBuilder terms;

    EmulationBuilder(Words words, TermBuilder terms) {
        this.words = words;
        this.terms = terms;
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
        MaskStatementContext mask = (MaskStatementContext) c;
        return new Item.Step.Mask(
                effect(mask.effect),
                words.name(mask.name()),
                words.path(mask.path()),
                terms.term(mask.expr(0)),
                mask.expr().size() > 1 ? Optional.of(terms.term(mask.expr(1))) : Optional.empty());
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
