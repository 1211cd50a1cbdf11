package org.vtck.generators.judge;

import org.vtck.generators.codec.CodecNames;
import org.vtck.generators.judge.Number.Size;
import org.vtck.spec.model.Domain;
import org.vtck.spec.model.Expr;
import org.vtck.spec.model.Leaf;
import org.vtck.spec.model.Structure;
import org.vtck.spec.runtime.Instances;

/** Fields and measures of instances, entries and headers. */
final class FieldCode {
    private final Code code;

    FieldCode(Code code) {
        this.code = code;
    }

    Number value(Expr.FieldValue e) {
        Binding binding = code.binding(e.of());
        if (binding instanceof Binding.OfInstance of) {
            CodecNames codec = codecOf(e.of().domain());
            String known = of.found() + ".shows(" + of.index() + ", " + end(codec, e.leaf()) + ")";
            return read(codec, e.leaf(), known, of.found() + ".at(" + of.index() + ")");
        } else if (binding instanceof Binding.OfSelf) {
            CodecNames codec = codecOf(e.of().domain());
            return read(codec, e.leaf(), end(codec, e.leaf()) + " <= visible", "at");
        } else if (binding instanceof Binding.OfList && e.of().domain() instanceof Domain.Links) {
            return Number.UNKNOWN;
        } else if (binding instanceof Binding.OfList of) {
            CodecNames codec = code.plan().codec(listOf(e.of().domain()));
            String known = of.walk() + ".shows(" + of.index() + ", " + end(codec, e.leaf()) + ")";
            return read(codec, e.leaf(), known, of.walk() + ".at(" + of.index() + ")");
        }
        return Number.UNKNOWN;
    }

    Number header(Leaf leaf) {
        CodecNames codec = code.plan().headerOf(leaf);
        return read(codec, leaf, "facts.shows(" + end(codec, leaf) + ")", "0");
    }

    Number first(Expr.FirstField e) {
        CodecNames codec = code.plan().codec(e.of().structure());
        String found = new DomainCode(code).instances(e.of());
        return read(codec, e.leaf(), found + ".firstShows(" + end(codec, e.leaf()) + ")", found + ".first()");
    }

    private Number read(CodecNames codec, Leaf leaf, String known, String at) {
        String type = code.codec(codec.structure());
        String value = type + "." + codec.accessor(leaf) + "(facts.space, " + at + ")";
        Size size = leaf.width() == 64 ? Size.WIDE : leaf.width() < 32 ? Size.INT : Size.LONG;
        return new Number(known, value, size);
    }

    private String end(CodecNames codec, Leaf leaf) {
        return code.codec(codec.structure()) + "." + codec.end(leaf);
    }

    private CodecNames codecOf(Domain domain) {
        if (domain instanceof Domain.Instances instances) {
            return code.plan().codec(instances.structure());
        }
        throw new IllegalArgumentException("an element of " + domain + " has no fields");
    }

    private static Structure listOf(Domain domain) {
        if (domain instanceof Domain.Entries entries) {
            return entries.list().entry();
        } else if (domain instanceof Domain.Unknown unknown) {
            return unknown.list().entry();
        }
        throw new IllegalArgumentException("an element of " + domain + " has no fields");
    }

    String present(Expr.Present e) {
        Binding binding = code.binding(e.of());
        if (binding instanceof Binding.OfInstance of) {
            CodecNames codec = codecOf(e.of().domain());
            return of.found() + ".has(" + of.index() + ", " + end(codec, e.leaf()) + ")";
        } else if (binding instanceof Binding.OfSelf of) {
            CodecNames codec = codecOf(e.of().domain());
            return code.truths("of") + "(" + end(codec, e.leaf()) + " <= Math.min(" + of.size() + ", room))";
        }
        return code.truths("FALSE");
    }

    Number measure(Expr.Measure e) {
        Binding binding = code.binding(e.of());
        boolean at = e.kind() == Expr.Measure.Kind.AT;
        if (binding instanceof Binding.OfInstance of) {
            return at
                    ? Number.always(of.found() + ".at(" + of.index() + ")", Size.INT)
                    : length(of.found(), of.index());
        } else if (binding instanceof Binding.OfSelf of) {
            return Number.always(at ? "at" : of.size(), Size.INT);
        } else if (binding instanceof Binding.OfList of && !(e.of().domain() instanceof Domain.Links)) {
            return at ? Number.always(of.walk() + ".at(" + of.index() + ")", Size.INT) : length(of.walk(), of.index());
        }
        throw new IllegalArgumentException(e.of().name() + " has no " + e.kind());
    }

    private Number length(String holder, String index) {
        String length = holder + ".length(" + index + ")";
        return new Number(length + " != " + code.file().use(Instances.class) + ".NOT_KNOWN", length, Size.INT);
    }
}
