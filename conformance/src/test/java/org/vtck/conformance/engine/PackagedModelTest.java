package org.vtck.conformance.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vtck.generators.image.ModelImage;
import org.vtck.grammar.Compiler;
import org.vtck.spec.model.SpecModel;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** The model that the build wrote, against the one that the compiler makes of the sources. */
class PackagedModelTest {
    private final SourceSet sources = Compared.sources();
    private final SpecModel compiled =
            Compiler.compile(sources, Optional.empty()).model().orElseThrow();

    @Test
    void it_is_the_compiled_model_in_every_part() throws ReflectiveOperationException {
        SpecModel packaged = Engines.modelOf(sources).orElseThrow();
        Walk walk = new Walk();
        walk.compare("", packaged, compiled);
        assertThat(walk.differences).isEmpty();
        assertThat(walk.met.size()).isGreaterThan(5_000);
    }

    @Test
    void sources_that_differ_in_a_blank_have_no_packaged_model() {
        List<SourceFile> changed = new ArrayList<>(sources.files());
        SourceFile first = changed.get(0);
        changed.set(0, new SourceFile(first.name(), first.text() + " "));
        assertThat(Engines.modelOf(new SourceSet(changed))).isEmpty();
    }

    @Test
    void the_same_model_gives_the_same_bytes() {
        SpecModel again = Compiler.compile(sources, Optional.empty()).model().orElseThrow();
        assertThat(ModelImage.of(again)).isEqualTo(ModelImage.of(compiled));
    }

    /** Looks at every value of two models side by side: records may call themselves equal by name alone. */
    private static final class Walk {
        /** By compiled record, of which the packaged model may hold several alike as one. */
        final Map<Object, Object> met = new IdentityHashMap<>();

        final List<String> differences = new ArrayList<>();

        void compare(String place, Object one, Object other) throws ReflectiveOperationException {
            if (one instanceof Record && one.getClass() == other.getClass()) {
                if (met.put(other, one) != one) {
                    for (RecordComponent part : one.getClass().getRecordComponents()) {
                        Method value = part.getAccessor();
                        compare(place + "." + part.getName(), value.invoke(one), value.invoke(other));
                    }
                }
            } else if (one instanceof List<?> list && other instanceof List<?> others && list.size() == others.size()) {
                for (int i = 0; i < list.size(); i++) {
                    compare(place + "[" + i + "]", list.get(i), others.get(i));
                }
            } else if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
                compare(
                        place,
                        new ArrayList<>(new TreeMap<>(map).values()),
                        new ArrayList<>(new TreeMap<>(others).values()));
                compare(place, List.copyOf(new TreeMap<>(map).keySet()), List.copyOf(new TreeMap<>(others).keySet()));
            } else if (one instanceof Optional<?> optional && other instanceof Optional<?> maybe) {
                compare(place, optional.stream().toList(), maybe.stream().toList());
            } else if (!Objects.deepEquals(one, other)) {
                differences.add(place + " is " + one + " and compiled " + other);
            }
        }
    }
}
