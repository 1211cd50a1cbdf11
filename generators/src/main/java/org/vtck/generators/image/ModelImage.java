package org.vtck.generators.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.vtck.spec.model.SpecModel;

/**
 * Writes a model as bytes, for {@link org.vtck.spec.runtime.ModelInput}: the texts, then the records, each after those that it
 * holds. What occurs twice is written once.
 */
public final class ModelImage {
    private final ModelTypes types = ModelTypes.found();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<ByteBuffer, Integer> objects = new LinkedHashMap<>();

    /** By the record itself: some call themselves equal by name alone. */
    private final Map<Record, Integer> numbers = new IdentityHashMap<>();

    private ModelImage() {}

    /** The bytes of a model; the same for the same model. */
    public static byte[] of(SpecModel model) {
        ModelImage image = new ModelImage();
        image.number(model);
        return image.bytes();
    }

    private byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(texts.size(), out);
        for (String text : texts.keySet()) {
            byte[] bytes = text.getBytes(UTF_8);
            write(bytes.length, out);
            out.writeBytes(bytes);
        }
        write(objects.size(), out);
        objects.keySet().forEach(object -> out.writeBytes(object.array()));
        return out.toByteArray();
    }

    /** The number of a record, which is written unless it has one. */
    private int number(Record object) {
        Integer known = numbers.get(object);
        return known != null ? known : newNumber(object);
    }

    private int newNumber(Record object) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(types.number(object.getClass()), out);
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            value(component.getGenericType(), part(object, component), out);
        }
        int number = objects.computeIfAbsent(ByteBuffer.wrap(out.toByteArray()), o -> objects.size());
        numbers.put(object, number);
        return number;
    }

    private static Object part(Record object, RecordComponent component) {
        try {
            return component.getAccessor().invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the model hides " + component, e);
        }
    }

    private void value(Type type, Object value, ByteArrayOutputStream out) {
        if (value instanceof Record object) {
            write(number(object), out);
        } else if (value instanceof String text) {
            write(texts.computeIfAbsent(text, t -> texts.size()), out);
        } else if (value instanceof Number number) {
            write(number.longValue(), out);
        } else if (value instanceof Boolean truth) {
            write(truth ? 1 : 0, out);
        } else if (value instanceof Enum<?> constant) {
            write(constant.ordinal(), out);
        } else if (value instanceof byte[] bytes) {
            write(bytes.length, out);
            out.writeBytes(bytes);
        } else {
            container(ModelTypes.arguments(type), value, out);
        }
    }

    private void container(List<Type> of, Object value, ByteArrayOutputStream out) {
        if (value instanceof Optional<?> optional) {
            write(optional.isPresent() ? 1 : 0, out);
            optional.ifPresent(v -> value(of.get(0), v, out));
        } else if (value instanceof OptionalInt optional) {
            write(optional.isPresent() ? 1 : 0, out);
            optional.ifPresent(v -> write(v, out));
        } else if (value instanceof OptionalLong optional) {
            write(optional.isPresent() ? 1 : 0, out);
            optional.ifPresent(v -> write(v, out));
        } else if (value instanceof List<?> list) {
            write(list.size(), out);
            list.forEach(v -> value(of.get(0), v, out));
        } else if (value instanceof Map<?, ?> map) {
            write(map.size(), out);
            new TreeMap<>(map).forEach((k, v) -> {
                value(of.get(0), k, out);
                value(of.get(1), v, out);
            });
        } else {
            throw new IllegalArgumentException("a model cannot hold a " + value.getClass());
        }
    }

    private static void write(long number, ByteArrayOutputStream out) {
        long rest = number;
        while (rest >>> 7 != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
