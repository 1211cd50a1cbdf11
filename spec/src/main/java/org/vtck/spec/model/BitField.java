package org.vtck.spec.model;

import org.vtck.spec.source.Place;

/** Some bits of an integer: {@code low} is the number of the least significant one in the (order-corrected) word, {@code width} counts bits. */
public record BitField(String name, int low, int width, Traits traits, Place place) {}
