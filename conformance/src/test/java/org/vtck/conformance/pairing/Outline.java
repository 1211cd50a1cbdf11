package org.vtck.conformance.pairing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result as lines, for comparison. */
final class Outline {
    private Outline() {}

    static List<String> of(PairingResult result) {
        Stream<String> pairs = result.pairs().stream()
                .map(p -> "pair " + Long.toHexString(p.key()) + ": "
                        + p.parts().stream()
                                .map(part -> part.role() + " " + part.address().shortText())
                                .collect(Collectors.joining(", ")));
        Stream<String> unpaired = result.unpaired().stream()
                .map(u -> "unpaired " + Long.toHexString(u.key()) + ": " + u.role() + " "
                        + u.address().shortText() + ", " + u.reason().name());
        Stream<String> conflicts = result.conflicts().stream()
                .map(c -> "conflict " + Long.toHexString(c.key()) + ": "
                        + c.members().stream().map(a -> a.shortText()).collect(Collectors.joining(" "))
                        + ", " + c.reason().name());
        return Stream.of(pairs, unpaired, conflicts).flatMap(s -> s).sorted().toList();
    }
}
