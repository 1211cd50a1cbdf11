package org.vtck.conformance.access;

import java.util.HexFormat;
import java.util.List;

/** Text in the form of {@code lspci -n -xxxx}: what it prints, and what {@code lspci -F} reads back. */
public final class LspciDump {
    private static final int ROW = 16;

    /** {@code lspci -F} refuses a file with a line of 255 characters or more, in a comment as well. */
    private static final int COMMENT_COLUMNS = 112;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line that readers of the format skip. */
    public LspciDump comment(String line) {
        text.append("# ").append(line).append('\n');
        return this;
    }

    /** Adds a comment that may take several lines, each but the last with a backslash at its end. */
    public LspciDump comment(List<String> phrases) {
        StringBuilder line = new StringBuilder(phrases.get(0));
        for (String phrase : phrases.subList(1, phrases.size())) {
            if (line.length() + phrase.length() > COMMENT_COLUMNS) {
                comment(line.append(" \\").toString());
                line = new StringBuilder("   ");
            }
            line.append(' ').append(phrase);
        }
        return comment(line.toString());
    }

    /** Adds one function after a blank line: a heading, then 16 bytes a row. */
    public LspciDump function(FunctionAddress address, byte[] space) {
        text.append('\n');
        return withoutBlank(address, space);
    }

    /** The same with a comment before it that says what its user calls it: one line, cut to what a line can hold. */
    public LspciDump function(FunctionAddress address, byte[] space, String id) {
        text.append('\n');
        comment("id: " + (id.length() <= COMMENT_COLUMNS ? id : id.substring(0, COMMENT_COLUMNS)));
        return withoutBlank(address, space);
    }

    private LspciDump withoutBlank(FunctionAddress address, byte[] space) {
        text.append(String.format(
                "%s %04x: %04x:%04x (rev %02x)\n",
                address,
                LittleEndian.get(space, ConfigRegisters.SUBCLASS, Width.WORD),
                LittleEndian.get(space, ConfigRegisters.VENDOR_ID, Width.WORD),
                LittleEndian.get(space, ConfigRegisters.DEVICE_ID, Width.WORD),
                LittleEndian.get(space, ConfigRegisters.REVISION_ID, Width.BYTE)));
        HexFormat bytes = HexFormat.ofDelimiter(" ");
        for (int at = 0; at < space.length; at += ROW) {
            text.append(String.format("%02x: ", at))
                    .append(bytes.formatHex(space, at, at + ROW))
                    .append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
