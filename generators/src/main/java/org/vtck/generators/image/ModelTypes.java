package org.vtck.generators.image;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vtck.spec.model.SpecModel;

/** The record and enum types that a model can hold, found by looking, each with a number. */
final class ModelTypes {
    private final List<Class<?>> records;
    private final List<Class<?>> enums;
    private final Map<Class<?>, Integer> numbers = new HashMap<>();

    private ModelTypes(Set<Class<?>> all) {
        this.records = all.stream().filter(Class::isRecord).sorted(BY_NAME).toList();
        this.enums = all.stream().filter(Class::isEnum).sorted(BY_NAME).toList();
        records.forEach(type -> numbers.put(type, numbers.size()));
    }

    private static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

    /** All that can be reached from {@link SpecModel}. */
    static ModelTypes found() {
        Set<Class<?>> all = new HashSet<>();
        collect(SpecModel.class, all);
        return new ModelTypes(all);
    }

    /** Records, sorted by name; their numbers are their places. */
    List<Class<?>> records() {
        return records;
    }

    /** Enums, sorted by name. */
    List<Class<?>> enums() {
        return enums;
    }

    int number(Class<?> record) {
        Integer number = numbers.get(record);
        if (number == null) {
            throw new IllegalArgumentException(record + " cannot be reached from " + SpecModel.class);
        }
        return number;
    }

    /** What a generic type such as {@code List<Clause>} is applied to, in order; empty for others. */
    static List<Type> arguments(Type type) {
        return type instanceof ParameterizedType generic ? List.of(generic.getActualTypeArguments()) : List.of();
    }

    /** The class of a type, without what it is applied to. */
    static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static void collect(Type type, Set<Class<?>> all) {
        arguments(type).forEach(argument -> collect(argument, all));
        Class<?> raw = raw(type);
        List<Type> next = new ArrayList<>();
        if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                next.add(component.getGenericType());
            }
        } else if (raw.isSealed() && !raw.isEnum()) {
            next.addAll(List.of(raw.getPermittedSubclasses()));
        } else if (!raw.isEnum()) {
            return;
        }
        if (all.add(raw)) {
            next.forEach(t -> collect(t, all));
        }
    }
}
