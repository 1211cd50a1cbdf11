package org.vtck.conformance.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.vtck.spec.subject.ConfigSpace;

/** Configuration spaces as plain bytes. */
final class RawSpace {
    /** What hardware and the kernel have: the header alone, a conventional space, an extended space. */
    static final Set<Integer> SIZES = Set.of(64, 256, ConfigSpace.LARGEST);

    private RawSpace() {}

    /** A file that must have one of {@link #SIZES}. */
    static ConfigSpace file(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(ConfigSpace.LARGEST + 1);
            if (!SIZES.contains(bytes.length)) {
                String size = bytes.length > ConfigSpace.LARGEST ? "more" : Integer.toString(bytes.length);
                throw new InputException(path.toString(), "expected 64, 256 or 4096 bytes, found " + size);
            }
            return ConfigSpace.of(bytes);
        }
    }

    /**
     * A file of sysfs: its size is no promise. Whoever is not root reads 64 bytes, and a device that has gone fails in the
     * middle; what was not read is unknown.
     */
    static ConfigSpace readable(Path path) {
        byte[] space = new byte[ConfigSpace.LARGEST];
        int length = 0;
        try (InputStream in = Files.newInputStream(path)) {
            int read = in.read(space, 0, space.length);
            while (read > 0) {
                length += read;
                read = in.read(space, length, space.length - length);
            }
        } catch (AccessDeniedException e) {
            return ConfigSpace.of(new byte[0]);
        } catch (IOException e) {
            return ConfigSpace.of(Arrays.copyOf(space, length));
        }
        return ConfigSpace.of(Arrays.copyOf(space, length));
    }
}
