package org.vtck.conformance.access;

/**
 * The registers that a walk over the buses cannot do without, by their offset in configuration space.
 *
 * <p>This is the walker's bootstrap: the layouts themselves are stated in the {@code .caplayout} sources, and these
 * numbers give way to the model's as soon as the walk can be given one. Nothing else about a layout belongs here.
 */
public final class ConfigRegisters {
    public static final int VENDOR_ID = 0x00;
    public static final int DEVICE_ID = 0x02;
    public static final int REVISION_ID = 0x08;
    public static final int SUBCLASS = 0x0a;
    public static final int HEADER_TYPE = 0x0e;
    public static final int HEADER_TYPE_MULTIFUNCTION = 0x80;
    public static final int HEADER_TYPE_BRIDGE = 1;
    /** Primary, secondary and subordinate bus number, one byte each; the fourth byte is a latency timer. */
    public static final int BUS_NUMBERS = 0x18;

    public static final int CONVENTIONAL_SIZE = 0x100;
    public static final int EXTENDED_SIZE = 0x1000;

    /** The port pair of the host bridge. */
    public static final int CONFIG_ADDRESS = 0xcf8;

    public static final int CONFIG_DATA = 0xcfc;
    public static final long CONFIG_ADDRESS_ENABLE = 0x8000_0000L;

    /** In 00:00.0 of a Q35 host bridge: base address of the memory window, enable bit, size. */
    public static final int PCIEXBAR = 0x60;

    public static final int PCIEXBAR_HIGH = 0x64;
    public static final long PCIEXBAR_ENABLE = 1;
    public static final long PCIEXBAR_BASE_256_MIB = 0xf000_0000L;

    private ConfigRegisters() {}
}
