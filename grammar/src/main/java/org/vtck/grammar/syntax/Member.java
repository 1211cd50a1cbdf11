package org.vtck.grammar.syntax;

import java.util.List;
import java.util.Optional;
import org.vtck.spec.source.Place;

/** A member of a structure as written; {@code doc} is empty where nothing documents it. */
public sealed interface Member {
    Place place();

    /** {@code #define NAME VALUE}; no value where the line has none. */
    record Define(Name name, Optional<Term> value, Place place) implements Member {}

    /** {@code le16 a, b[2];}: one per declarator. */
    record Scalar(Name type, Declarator declarator, String doc, Place place) implements Member {}

    /** {@code le16 { A : 15; } x;} */
    record Bits(Name type, List<Bit> bits, Optional<Declarator> declarator, String doc, Place place) implements Member {
        public Bits {
            bits = List.copyOf(bits);
        }
    }

    /** {@code struct NAME x;} or, without declarator, the members of NAME. */
    record Reference(Name type, Optional<Declarator> declarator, String doc, Place place) implements Member {}

    /** {@code struct { ... } x;} */
    record Inline(
            Keyword keyword,
            Optional<Name> tag,
            List<Member> members,
            Optional<Declarator> declarator,
            String doc,
            Place place)
            implements Member {
        public Inline {
            members = List.copyOf(members);
        }
    }

    /** {@code struct} or {@code union}. */
    enum Keyword {
        STRUCT,
        UNION
    }

    /** A declared name with its dimensions and annotations. An empty dimension stands for {@code []}. */
    record Declarator(Name name, List<Optional<Term>> dimensions, List<Annotation> annotations) {
        public Declarator {
            dimensions = List.copyOf(dimensions);
            annotations = List.copyOf(annotations);
        }
    }

    /** A bit-field; padding has no name. */
    record Bit(Optional<Name> name, long width, List<Annotation> annotations, Place place) {
        public Bit {
            annotations = List.copyOf(annotations);
        }
    }

    /** {@code @name(arguments)}. */
    record Annotation(Name name, List<Term> arguments, Place place) {
        public Annotation {
            arguments = List.copyOf(arguments);
        }
    }
}
