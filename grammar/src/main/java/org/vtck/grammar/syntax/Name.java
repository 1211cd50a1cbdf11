package org.vtck.grammar.syntax;

import org.vtck.spec.source.Place;

/** A word or dotted words and where they stand. */
public record Name(String text, Place place) {
    @Override
    public String toString() {
        return text;
    }
}
