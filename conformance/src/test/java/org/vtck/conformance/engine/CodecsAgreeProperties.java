package org.vtck.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.vtck.generators.codec.CodecNames;
import org.vtck.spec.interpret.codec.Codec;
import org.vtck.spec.interpret.codec.Decoded;
import org.vtck.spec.interpret.codec.Octets;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.model.Structure;

/** Generated records and the interpreter's codec read and write the same, reserved bits and padding included. */
class CodecsAgreeProperties {
    private static final SpecModel MODEL = Compared.model(Optional.empty());

    @Provide
    static Arbitrary<Structure> structures() {
        return Arbitraries.of(MODEL.structures());
    }

    private static Class<?> record(CodecNames names) throws ClassNotFoundException {
        return Class.forName(names.inPackage() + "." + names.type());
    }

    private static Object decode(CodecNames names, byte[] space, int at, int length)
            throws ReflectiveOperationException {
        return names.layout().isFixed()
                ? record(names).getMethod("decode", byte[].class, int.class).invoke(null, space, at)
                : record(names)
                        .getMethod("decode", byte[].class, int.class, int.class)
                        .invoke(null, space, at, length);
    }

    /** The components of a record as the interpreter orders cells; byte strings are one cell for each byte. */
    private static List<Long> values(Object record, boolean hasTail) throws ReflectiveOperationException {
        List<Long> values = new ArrayList<>();
        int components = record.getClass().getRecordComponents().length - (hasTail ? 1 : 0);
        for (int i = 0; i < components; i++) {
            Object value =
                    record.getClass().getRecordComponents()[i].getAccessor().invoke(record);
            if (value instanceof Octets octets) {
                for (byte b : octets.toBytes()) {
                    values.add(b & 0xffL);
                }
            } else {
                values.add(((Number) value).longValue());
            }
        }
        return values;
    }

    @Property(tries = 5000)
    void records_hold_what_the_interpreter_decodes_and_write_it_back(
            @ForAll("structures") Structure structure,
            @ForAll @Size(700) byte[] bytes,
            @ForAll @IntRange(max = 40) int at,
            @ForAll @IntRange(max = 60) int more)
            throws ReflectiveOperationException {
        CodecNames names = CodecNames.of(structure);
        boolean fixed = names.layout().isFixed();
        int length = names.layout().fixedBytes() + (fixed ? 0 : more);
        byte[] instance = Arrays.copyOfRange(bytes, at, at + length);

        Object record = decode(names, bytes, at, length);
        Decoded decoded = Codec.of(names.layout()).decode(instance);
        assertThat(values(record, !fixed)).as(structure.name()).isEqualTo(decoded.values());

        byte[] written = new byte[bytes.length];
        record.getClass().getMethod("encode", byte[].class, int.class).invoke(record, written, at);
        assertThat(Arrays.copyOfRange(written, at, at + length))
                .as(structure.name())
                .isEqualTo(instance);
        assertThat(decode(names, written, at, length)).as(structure.name()).isEqualTo(record);
    }

    @Property(tries = 5000)
    void accessors_read_what_the_interpreter_reads(
            @ForAll("structures") Structure structure,
            @ForAll @Size(700) byte[] bytes,
            @ForAll @IntRange(max = 40) int at)
            throws ReflectiveOperationException {
        CodecNames names = CodecNames.of(structure);
        Decoded decoded = Codec.of(names.layout())
                .decode(Arrays.copyOfRange(bytes, at, at + names.layout().fixedBytes()));
        for (Leaf leaf : names.layout().leaves()) {
            Method accessor = record(names).getMethod(names.accessor(leaf), byte[].class, int.class);
            assertThat(((Number) accessor.invoke(null, bytes, at)).longValue())
                    .as(structure.name() + " " + leaf.path())
                    .isEqualTo(decoded.value(leaf).orElseThrow());
        }
    }

    @Property(tries = 500)
    void a_value_wider_than_its_field_is_refused(@ForAll("structures") Structure structure)
            throws ReflectiveOperationException {
        CodecNames names = CodecNames.of(structure);
        int length = names.layout().fixedBytes();
        Object record = decode(names, new byte[length], 0, length);
        Object[] values = new Object[record.getClass().getRecordComponents().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = record.getClass().getRecordComponents()[i].getAccessor().invoke(record);
        }
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Integer) {
                Object[] wrong = values.clone();
                wrong[i] = -1;
                try {
                    record.getClass().getConstructors()[0].newInstance(wrong);
                    throw new AssertionError(structure.name() + " takes -1 as component " + i);
                } catch (InvocationTargetException refused) {
                    assertThat(refused.getCause()).hasMessageContaining("does not fit");
                }
            }
        }
        assertThat(values).isNotNull();
    }
}
