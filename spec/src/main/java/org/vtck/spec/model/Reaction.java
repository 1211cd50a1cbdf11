package org.vtck.spec.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a write to a register brings about besides the new value. */
public enum Reaction {
    /** A 1 resets the function and all that is behind it, and reads as 0. */
    FUNCTION_RESET("function_reset"),
    /** Going from 0 to 1 resets all that is behind the bridge; while it is 1 no bus below the next one is found. */
    SECONDARY_BUS_RESET("secondary_bus_reset"),
    /** While messages are enabled the field holds at most what the function is capable of. */
    MESSAGE_COUNT("message_count", "control.enable", "control.multiple_message_capable"),
    /** A command to the slot: completion, interlock, and power for what is in it. */
    SLOT_COMMAND(
            "slot_command",
            "slot_capabilities.power_controller",
            "slot_control.power_controller_control",
            "slot_control.interlock_control",
            "slot_status.interlock_status",
            "slot_status.command_completed"),
    /** A write to the slot's status that would clear an event that did not happen clears none. */
    SLOT_EVENTS(
            "slot_events",
            "slot_status.attention_button_pressed",
            "slot_status.power_fault",
            "slot_status.mrl_sensor_changed",
            "slot_status.presence_detect_changed",
            "slot_status.command_completed"),
    /** Base, size and enable bit of the window in memory that shows configuration space. */
    CONFIGURATION_WINDOW(
            "configuration_window",
            "pciexbar.enable",
            "pciexbar.length",
            "pciexbar.base_25",
            "pciexbar.base_26",
            "pciexbar.base"),
    /** Access to the region that the other fields of the capability name, its base address register among them. */
    REGION_WINDOW("region_window", "cap.bar", "cap.offset", "cap.length"),
    /** As {@link #REGION_WINDOW}, but whatever base address register is named: the offset alone finds the region. */
    REGION_WINDOW_BY_OFFSET("region_window_by_offset", "cap.bar", "cap.offset", "cap.length"),
    /** Without it a virtio device is no longer driven: its status loses DRIVER_OK. */
    BUS_MASTERING("bus_mastering");

    private final String word;

    /** Paths with spaces between them. */
    private final String needs;

    Reaction(String word, String... needs) {
        this.word = word;
        this.needs = String.join(" ", needs);
    }

    /** Paths of the fields beside the register that decide what happens. */
    public List<String> needs() {
        return needs.isEmpty() ? List.of() : List.of(needs.split(" ", -1));
    }

    /** The word in a source. */
    public String word() {
        return word;
    }

    /** The reaction of that word. */
    public static Optional<Reaction> of(String word) {
        return Arrays.stream(values()).filter(r -> r.word.equals(word)).findFirst();
    }
}
