package org.vtck.grammar.resolve;

import java.util.Optional;

/** Documentation as an optional text. */
final class Docs {
    private Docs() {}

    static Optional<String> of(String doc) {
        return doc.isEmpty() ? Optional.empty() : Optional.of(doc);
    }
}
