package org.vtck.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.vtck.spec.diagnostic.DiagnosticCode;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Guards that pass as disjoint are disjoint, tried on every byte. */
class GuardProperties {
    private record Guard(String text, IntPredicate holds) {}

    @Property(tries = 500)
    void guards_that_pass_as_disjoint_never_both_hold(@ForAll long seed) {
        Random random = new Random(seed);
        Guard one = guard(random, 3);
        Guard other = guard(random, 3);
        String text = "module m;\nheader struct h { u8 pointer; };\nstruct entry { u8 id; u8 next; };\n"
                + "list l { head header.pointer; entry entry id id next next; within 0x40..0xff; most 48; }\n"
                + "capability struct a in l 9 when " + one.text() + " { struct entry; u8 x; };\n"
                + "capability struct b in l 9 when " + other.text() + " { struct entry; u8 x; };\n";
        Compilation compilation =
                Compiler.compile(new SourceSet(List.of(new SourceFile("m.caplayout", text))), Optional.empty());
        assertThat(compilation.diagnostics())
                .as(text)
                .allSatisfy(d -> assertThat(d.code()).isEqualTo(DiagnosticCode.CL2301));
        boolean pass = !compilation.hasErrors();
        Statistics.collect(pass ? "pass" : "refused");
        for (int x = 0; pass && x < 256; x++) {
            assertThat(one.holds().test(x) && other.holds().test(x))
                    .as(one.text() + " and " + other.text() + " of " + x)
                    .isFalse();
        }
    }

    private static Guard guard(Random random, int depth) {
        int choice = depth == 0 ? random.nextInt(3) : random.nextInt(8);
        int n = random.nextInt(8) == 0 ? random.nextInt(2) * 255 : random.nextInt(256);
        if (choice < 2) {
            return comparison(random.nextInt(6), n);
        } else if (choice == 2) {
            return member(random);
        } else if (choice == 3) {
            Guard inner = guard(random, depth - 1);
            return new Guard("!(" + inner.text() + ")", x -> !inner.holds().test(x));
        }
        Guard left = guard(random, depth - 1);
        Guard right = guard(random, depth - 1);
        return choice < 6
                ? new Guard(
                        "(" + left.text() + " && " + right.text() + ")",
                        x -> left.holds().test(x) && right.holds().test(x))
                : new Guard(
                        "(" + left.text() + " || " + right.text() + ")",
                        x -> left.holds().test(x) || right.holds().test(x));
    }

    private static Guard comparison(int kind, int n) {
        return switch (kind) {
            case 0 -> new Guard("self.x == " + n, x -> x == n);
            case 1 -> new Guard("self.x != " + n, x -> x != n);
            case 2 -> new Guard("self.x < " + n, x -> x < n);
            case 3 -> new Guard("self.x <= " + n, x -> x <= n);
            case 4 -> new Guard("self.x > " + n, x -> x > n);
            default -> new Guard("self.x >= " + n, x -> x >= n);
        };
    }

    private static Guard member(Random random) {
        List<int[]> ranges = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            int low = random.nextInt(256);
            ranges.add(new int[] {low, low + random.nextInt(256 - low)});
        }
        String text = ranges.stream().map(r -> r[0] + ".." + r[1]).collect(Collectors.joining(", "));
        return new Guard("self.x in { " + text + " }", x -> ranges.stream().anyMatch(r -> r[0] <= x && x <= r[1]));
    }
}
