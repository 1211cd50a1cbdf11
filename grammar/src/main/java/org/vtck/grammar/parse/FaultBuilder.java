package org.vtck.grammar.parse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vtck.grammar.antlr.CapLayoutParser.BehaveEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.CopyEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.DeclareEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.DropEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.EditContext;
import org.vtck.grammar.antlr.CapLayoutParser.EditStatementContext;
import org.vtck.grammar.antlr.CapLayoutParser.FaultHeadContext;
import org.vtck.grammar.antlr.CapLayoutParser.IndexContext;
import org.vtck.grammar.antlr.CapLayoutParser.InsertEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.LinkEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.MaskEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.NameContext;
import org.vtck.grammar.antlr.CapLayoutParser.NumberContext;
import org.vtck.grammar.antlr.CapLayoutParser.PokeEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.RemoveEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.SetEditContext;
import org.vtck.grammar.antlr.CapLayoutParser.TargetContext;
import org.vtck.grammar.syntax.Item;
import org.vtck.grammar.syntax.Item.Verb;
import org.vtck.grammar.syntax.Name;
import org.vtck.grammar.syntax.Term;
import org.vtck.spec.model.Fault;
import org.vtck.spec.model.FunctionAddress;

/** Builds faults and permission tests. */
final class FaultBuilder {
    private final Words words;
    private final TermBuilder terms;
    private final DeviceBuilder devices;

    FaultBuilder(Words words, TermBuilder terms, DeviceBuilder devices) {
        this.words = words;
        this.terms = terms;
        this.devices = devices;
    }

    Item fault(FaultHeadContext c, List<EditStatementContext> statements, String doc) {
        Fault.Kind kind = c.kind.getText().equals("fault") ? Fault.Kind.FAULT : Fault.Kind.PERMISSION;
        return new Item.Deviation(
                words.name(c.name(0)),
                kind,
                words.name(c.name(1)),
                c.dotted().stream().map(words::dotted).toList(),
                statements.stream().map(this::edit).toList(),
                doc);
    }

    private Item.Edit edit(EditStatementContext c) {
        Optional<FunctionAddress> on = Optional.ofNullable(c.address()).map(words::address);
        EditContext e = c.edit();
        Blank blank = new Blank(on, c);
        if (e instanceof SetEditContext set) {
            return blank.target(Verb.SET, set.target(), Optional.empty(), Optional.of(terms.term(set.expr())));
        } else if (e instanceof MaskEditContext mask) {
            return blank.target(Verb.MASK, mask.target(), Optional.of(words.number(mask.number())), Optional.empty());
        } else if (e instanceof PokeEditContext poke) {
            return blank.edit(Verb.POKE, null, null, poke.number(), words.bytes(poke.bytes()), List.of(), List.of());
        } else if (e instanceof CopyEditContext copy) {
            return blank.edit(Verb.COPY, copy.name(), copy.index(), copy.number(), List.of(), List.of(), List.of());
        } else if (e instanceof DropEditContext drop) {
            return blank.edit(Verb.DROP, drop.name(), drop.index(), null, List.of(), List.of(), List.of());
        } else if (e instanceof LinkEditContext link) {
            return blank.edit(Verb.LINK, link.name(), link.index(), link.number(), List.of(), List.of(), List.of());
        } else if (e instanceof InsertEditContext insert) {
            return blank.insert(insert);
        } else if (e instanceof RemoveEditContext remove) {
            return new Blank(
                            Optional.ofNullable(remove.address())
                                    .map(words::address)
                                    .or(() -> on),
                            c)
                    .edit(Verb.REMOVE, null, null, null, List.of(), List.of(), List.of());
        }
        if (e instanceof DeclareEditContext declare) {
            return blank.edit(Verb.DECLARE, null, null, declare.number(), List.of(), List.of(), List.of());
        }
        BehaveEditContext behave = (BehaveEditContext) e;
        List<Term> arguments = behave.expr().stream().map(terms::term).toList();
        return blank.edit(Verb.BEHAVE, behave.name(), null, null, List.of(), List.of(), arguments);
    }

    /** What all edits share. */
    private final class Blank {
        private final Optional<FunctionAddress> on;
        private final EditStatementContext context;

        Blank(Optional<FunctionAddress> on, EditStatementContext context) {
            this.on = on;
            this.context = context;
        }

        Item.Edit edit(
                Verb verb,
                @Nullable NameContext name,
                @Nullable IndexContext index,
                @Nullable NumberContext offset,
                List<Integer> bytes,
                List<Item.Setting> settings,
                List<Term> arguments) {
            return new Item.Edit(
                    on,
                    verb,
                    Optional.ofNullable(name).map(words::name),
                    index(index),
                    Optional.empty(),
                    Optional.ofNullable(offset).map(n -> (long) words.small(n, 0xfff)),
                    Optional.empty(),
                    bytes,
                    settings,
                    arguments,
                    words.place(context));
        }

        Item.Edit target(Verb verb, TargetContext target, Optional<Long> mask, Optional<Term> value) {
            Name structure = words.name(target.name());
            return new Item.Edit(
                    on,
                    verb,
                    Optional.of(structure),
                    index(target.index()),
                    Optional.of(words.path(target.path())),
                    mask,
                    value,
                    List.of(),
                    List.of(),
                    List.of(),
                    words.place(context));
        }

        Item.Edit insert(InsertEditContext c) {
            return new Item.Edit(
                    on,
                    Verb.INSERT,
                    Optional.of(words.name(c.name())),
                    0,
                    Optional.empty(),
                    devices.offset(c.where),
                    Optional.empty(),
                    List.of(),
                    devices.settings(c.settings()),
                    List.of(),
                    words.place(context));
        }

        private int index(@Nullable IndexContext index) {
            return index == null ? 0 : words.small(index.number(), 0xfff);
        }
    }
}
