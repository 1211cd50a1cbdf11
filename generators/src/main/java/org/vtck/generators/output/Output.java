package org.vtck.generators.output;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Files in memory, by their path with {@code /}. */
public final class Output {
    private final SortedMap<String, String> files = new TreeMap<>();

    /**
     * Adds a file.
     *
     * @throws IllegalStateException if there is one of that path already
     */
    public void add(String path, String text) {
        if (files.putIfAbsent(path, text) != null) {
            throw new IllegalStateException("two generated files would be " + path);
        }
    }

    /** All files, sorted by path. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }
}
