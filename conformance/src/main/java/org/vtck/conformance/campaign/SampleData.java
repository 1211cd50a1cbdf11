package org.vtck.conformance.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.binary.Base64;

/**
 * Samples as data that outlives the generator which made them: Java's serialized form in Base64. Samples of suites are records, so
 * reading one runs no code but the records' own constructors.
 */
final class SampleData {
    private static final ObjectInputFilter VALUES_ONLY =
            ObjectInputFilter.Config.createFilter("maxdepth=1000;org.vtck.**;java.lang.*;java.util.*;java.math.*;!*");

    private SampleData() {}

    /** The data of a sample; empty if one of its values cannot be serialized. */
    static Optional<String> of(List<Object> sample) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sample.toArray());
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(Base64.encodeBase64String(bytes.toByteArray()));
    }

    /** The sample; empty if this vtck has no such values any more. */
    static Optional<List<Object>> read(String data) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(Base64.decodeBase64(data)))) {
            in.setObjectInputFilter(VALUES_ONLY);
            return in.readObject() instanceof Object[] values ? Optional.of(List.of(values)) : Optional.empty();
        } catch (IOException | ClassNotFoundException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
