package org.vtck.spec.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The files that a model is compiled from, in the order of their names. */
public record SourceSet(List<SourceFile> files) {
    public SourceSet {
        files = files.stream().sorted(Comparator.comparing(SourceFile::name)).toList();
    }

    /** SHA-256 over names and texts as 64 lower-case hex digits: what a generated judge is bound to. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceFile file : files) {
                digest.update(file.name().getBytes(UTF_8));
                digest.update((byte) 0);
                digest.update(file.text().getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
