package org.vtck.conformance.emulator;

import java.util.Optional;
import org.vtck.conformance.access.Width;
import org.vtck.spec.interpret.build.Behaviour;
import org.vtck.spec.interpret.codec.LeafBits;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Reaction;

/** A register that does more than to keep what is written: what QEMU's functions do once the bytes are in. */
final class ReactiveRegister {
    private final Behaviour.Register register;
    private final int first;

    ReactiveRegister(Behaviour.Register register) {
        this.register = register;
        this.first = register.at() + register.leaf().offset();
    }

    Reaction reaction() {
        return register.reaction();
    }

    boolean isTouchedBy(int from, int length) {
        return from < first + register.leaf().bytes() && first < from + length;
    }

    /** What is in the register now. */
    long value(byte[] bytes) {
        return LeafBits.read(register.leaf(), bytes, register.at());
    }

    /**
     * Reacts to a write that has changed the bytes already.
     *
     * @param before what was in the register
     */
    Optional<Consequence> after(byte[] bytes, long before, int at, Width width, long value) {
        return switch (register.reaction()) {
            case FUNCTION_RESET ->
                written(register.leaf(), at, width, value) == 0 ? Optional.empty() : Optional.of(Consequence.RESET);
            case SECONDARY_BUS_RESET ->
                before == 0 && value(bytes) != 0 ? Optional.of(Consequence.RESET_BEHIND) : Optional.empty();
            case CONFIGURATION_WINDOW -> Optional.of(Consequence.MOVE_WINDOW);
            case SLOT_COMMAND -> Optional.of(slotCommand(bytes, at, width, value));
            case SLOT_EVENTS -> {
                slotEvents(bytes, before, value);
                yield Optional.empty();
            }
            case MESSAGE_COUNT -> {
                messageCount(bytes);
                yield Optional.empty();
            }
            case REGION_WINDOW, REGION_WINDOW_BY_OFFSET, BUS_MASTERING -> Optional.empty();
        };
    }

    private void messageCount(byte[] bytes) {
        long capable = get(bytes, "control.multiple_message_capable");
        if (get(bytes, "control.enable") != 0 && value(bytes) > capable) {
            LeafBits.write(register.leaf(), capable, bytes, register.at());
        }
    }

    /** QEMU looks at the value as it was written, wherever in it the status is. */
    private void slotEvents(byte[] bytes, long before, long value) {
        long events = 0;
        for (String path : Reaction.SLOT_EVENTS.needs()) {
            events |= 1L << leaf(path).low();
        }
        if ((value & ~before & events) != 0) {
            LeafBits.write(register.leaf(), (value(bytes) & ~events) | (before & events), bytes, register.at());
        }
    }

    private Consequence slotCommand(byte[] bytes, int at, Width width, long value) {
        if (written(leaf("slot_control.interlock_control"), at, width, value) != 0) {
            Leaf status = leaf("slot_status.interlock_status");
            LeafBits.write(status, 1 - LeafBits.read(status, bytes, register.at()), bytes, register.at());
        }
        LeafBits.write(leaf("slot_status.command_completed"), 1, bytes, register.at());
        return power(bytes);
    }

    /** What follows from what the register holds after a reset, which is no write. */
    Optional<Consequence> afterReset(byte[] bytes) {
        return register.reaction() == Reaction.SLOT_COMMAND ? Optional.of(power(bytes)) : Optional.empty();
    }

    private Consequence power(byte[] bytes) {
        return get(bytes, "slot_capabilities.power_controller") != 0
                        && get(bytes, "slot_control.power_controller_control") != 0
                ? Consequence.POWER_OFF_BEHIND
                : Consequence.POWER_ON_BEHIND;
    }

    /** What another field of the register's structure holds. */
    long get(byte[] bytes, String path) {
        return LeafBits.read(leaf(path), bytes, register.at());
    }

    /** What another field holds, with its bits where they are in their word. */
    long inPlace(byte[] bytes, String path) {
        return get(bytes, path) << leaf(path).low();
    }

    private Leaf leaf(String path) {
        return Layouts.of(register.structure()).leaf(path).orElseThrow();
    }

    /** The bits of a leaf as a write gives them; those that it does not reach count as 0. */
    private long written(Leaf leaf, int at, Width width, long value) {
        long word = 0;
        for (int i = 0; i < leaf.bytes(); i++) {
            int place = register.at() + leaf.offset() + i - at;
            if (place >= 0 && place < width.bytes()) {
                word |= ((value >>> (Byte.SIZE * place)) & 0xff) << (Byte.SIZE * i);
            }
        }
        return (word >>> leaf.low()) & leaf.most();
    }
}
