package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.vtck.spec.layout.Layout;
import org.vtck.spec.layout.Layouts;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** The layout of a structure agrees with one that is computed here, in a few lines, from how the text was made. */
class LayoutProperties {
    private static final List<String> WORDS =
            List.of("u8", "le16", "le32", "le64", "be16", "be32", "be64", "u8", "le16", "le32");

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> expected = new LinkedHashMap<>();
    private int names;

    @Property(tries = 200)
    void offsets_are_those_of_members_in_a_row(@ForAll long seed) {
        text.setLength(0);
        expected.clear();
        names = 0;
        text.append("module m;\nstruct s {\n");
        int size = members(new Random(seed), "", 0, 3, 1);
        text.append("};\n");
        Compilation compilation = Compiler.compile(
                new SourceSet(List.of(new SourceFile("m.caplayout", text.toString()))), Optional.empty());
        assertThat(compilation.diagnostics()).as(text.toString()).isEmpty();
        Layout layout =
                Layouts.of(compilation.model().orElseThrow().structures().get(0));
        Map<String, String> actual = new LinkedHashMap<>();
        layout.leaves().forEach(l -> actual.put(l.path(), place(l)));
        assertThat(actual).as(text.toString()).isEqualTo(expected);
        assertThat(layout.fixedBytes()).isEqualTo(size);
        assertThat(layout.cells().stream().mapToInt(Leaf::width).sum()).isEqualTo(8 * size);
    }

    private static String place(Leaf leaf) {
        return leaf.offset() + "+" + leaf.bytes() + "[" + leaf.low() + "," + leaf.width() + "]";
    }

    /** Writes members one after the other; gives the offset behind the last. */
    private int members(Random random, String prefix, int start, int depth, int least) {
        int at = start;
        for (int i = random.nextInt(4) + least; i > 0; i--) {
            at += member(random, prefix, at, depth, 6);
        }
        return at;
    }

    /** Writes a member of one of the first kinds; in a union all but two declarators, which would be two alternatives. */
    private int member(Random random, String prefix, int at, int depth, int kinds) {
        String name = "m" + names++;
        String word = WORDS.get(random.nextInt(WORDS.size()));
        int bytes = Integer.parseInt(word.replaceAll("\\D", "")) / 8;
        switch (random.nextInt(depth > 0 ? kinds : Math.min(kinds, 3))) {
            case 0 -> {
                int count = random.nextInt(3) + 1;
                text.append(word + " " + name + "[" + count + "];\n");
                for (int i = 0; i < count; i++) {
                    whole(prefix + name + "[" + i + "]", at + i * bytes, bytes);
                }
                return count * bytes;
            }
            case 1 -> {
                int low = random.nextInt(8 * bytes - 1) + 1;
                text.append(word + " { x : " + low + "; y : 1; } " + name + ";\n");
                expected.put(prefix + name + ".x", at + "+" + bytes + "[0," + low + "]");
                expected.put(prefix + name + ".y", at + "+" + bytes + "[" + low + ",1]");
                return bytes;
            }
            case 2 -> {
                text.append(word + " " + name + ", also_" + name + ";\n");
                whole(prefix + name, at, bytes);
                whole(prefix + "also_" + name, at + bytes, bytes);
                return 2 * bytes;
            }
            case 3 -> {
                text.append("struct {\n");
                int end = members(random, prefix + name + ".", at, depth - 1, 1);
                text.append("} " + name + ";\n");
                return end - at;
            }
            case 4 -> {
                text.append("struct {\n");
                int end = members(random, prefix, at, depth - 1, 1);
                text.append("};\n");
                return end - at;
            }
            default -> {
                boolean named = random.nextBoolean();
                text.append("union {\n");
                int size = 0;
                for (int i = random.nextInt(3); i >= 0; i--) {
                    size = Math.max(size, member(random, named ? prefix + name + "." : prefix, at, depth - 1, 2));
                }
                text.append("}" + (named ? " " + name : "") + ";\n");
                return size;
            }
        }
    }

    private void whole(String path, int at, int bytes) {
        expected.put(path, at + "+" + bytes + "[0," + 8 * bytes + "]");
    }
}
