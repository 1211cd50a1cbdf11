package org.vtck.conformance.emulator;

/** What a write to one function does to others; the bus carries it out. */
enum Consequence {
    /** The function is reset, and all that is behind it. */
    RESET,
    /** All that is behind the function is reset. */
    RESET_BEHIND,
    /** The window in memory that shows configuration space is somewhere else, or gone. */
    MOVE_WINDOW,
    /** What is in the slot behind the function gets power. */
    POWER_ON_BEHIND,
    /** What is in the slot behind the function loses power. */
    POWER_OFF_BEHIND
}
