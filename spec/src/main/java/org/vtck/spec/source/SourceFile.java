package org.vtck.spec.source;

/** One file of a source set: its name inside the set and its text. */
public record SourceFile(String name, String text) {}
