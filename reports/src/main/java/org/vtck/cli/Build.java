package org.vtck.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;

/** Which code this is, more finely than by its version: two builds of the same sources are the same, others are not. */
final class Build {
    private static final int DIGITS = 16;

    private Build() {}

    /** A hash of vtck's jar and of those that its manifest names; empty for classes outside a jar. */
    static String hash() {
        try {
            CodeSource source = Build.class.getProtectionDomain().getCodeSource();
            Path jar =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? hash(jar) : "";
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static String hash(Path jar) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        DigestUtils.updateDigest(digest, jar);
        try (JarFile opened = new JarFile(jar.toFile())) {
            String libraries = Optional.ofNullable(opened.getManifest())
                    .map(m -> m.getMainAttributes().getValue(Attributes.Name.CLASS_PATH))
                    .orElse("");
            for (String library : libraries.split(" ")) {
                if (!library.isEmpty()) {
                    DigestUtils.updateDigest(digest, jar.resolveSibling(library));
                }
            }
        }
        return Hex.encodeHexString(digest.digest()).substring(0, DIGITS);
    }
}
