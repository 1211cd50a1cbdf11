package org.vtck.reports.decode;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vtck.spec.interpret.codec.Octets;

/** A range of bytes of a configuration space and what is there; pieces may overlap where a device's structures do. */
public sealed interface Piece {
    /** Offset of its first byte. */
    int offset();

    /** Its bytes. */
    int length();

    /** Where the list of a capability is, and its id there. */
    record Listed(String list, OptionalInt id) {}

    /**
     * An instance of a structure.
     *
     * @param listed empty for a header
     * @param fields in order of offset and bit; of the header structures at 0, bits that another one explains are left out
     * @param rest bytes after all fields
     */
    record Instance(
            int offset, int length, String structure, Optional<Listed> listed, List<FieldLine> fields, Octets rest)
            implements Piece {
        public Instance {
            fields = List.copyOf(fields);
        }
    }

    /** A capability that no structure accepts: only its header is known for what it is. */
    record Unknown(int offset, int length, Listed listed) implements Piece {}

    /** Bytes that nothing claims. */
    record Gap(int offset, int length, Octets bytes) implements Piece {
        /** Whether all of them are zero. */
        public boolean isZero() {
            for (byte b : bytes.toBytes()) {
                if (b != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
