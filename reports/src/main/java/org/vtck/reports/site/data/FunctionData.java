package org.vtck.reports.site.data;

import java.util.List;

/**
 * A function with its bytes explained and its verdicts.
 *
 * @param ids {@code vvvv:dddd}; question marks for what is not known
 * @param kind what it shows itself to be
 * @param bytes the known bytes, two hex digits each
 * @param chains one sentence per capability list
 */
public record FunctionData(
        String address,
        String ids,
        String kind,
        String name,
        String bytes,
        List<String> chains,
        List<PieceData> pieces,
        List<VerdictData> verdicts) {
    public FunctionData {
        chains = List.copyOf(chains);
        pieces = List.copyOf(pieces);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * A range of bytes and what is there.
     *
     * @param kind {@code structure}, {@code unknown} or {@code gap}
     * @param title name of the structure, or a phrase
     * @param listed the list and id of a capability; empty for others
     */
    public record PieceData(int offset, int length, String kind, String title, String listed, List<FieldData> fields) {
        public PieceData {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field or bit-field; bits are numbered in its word of {@code bytes} bytes.
     *
     * @param value as {@code 0x...}, or {@code absent} or {@code not known}
     */
    public record FieldData(
            String path,
            int offset,
            int bytes,
            int low,
            int width,
            boolean bigEndian,
            String value,
            String meaning,
            String access) {}
}
