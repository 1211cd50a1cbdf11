package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.vtck.conformance.input.InputException;
import org.vtck.spec.source.SourceFile;
import org.vtck.spec.source.SourceSet;

/** Reads source sets: those that come with vtck, or those in a folder. */
final class Sources {
    private static final String SUFFIX = ".caplayout";
    private static final String PACKAGED = "/caplayout/";

    /** A file larger than this is a mistake, and the compiler says so; it need not be read to its end for that. */
    private static final int MOST_BYTES = (2 << 20) + 1;

    private Sources() {}

    /** The sources that come with vtck. */
    static SourceSet packaged() {
        List<SourceFile> files = new ArrayList<>();
        for (String name : resource("INDEX").lines().filter(l -> !l.isBlank()).toList()) {
            files.add(new SourceFile(name, resource(name)));
        }
        return new SourceSet(files);
    }

    private static String resource(String name) {
        try (InputStream in = SourceSet.class.getResourceAsStream(PACKAGED + name)) {
            if (in == null) {
                throw new IllegalStateException("vtck was built without its source " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the source " + name + " of vtck cannot be read", e);
        }
    }

    /** All sources below a folder, named by their place in it. */
    static SourceSet folder(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<SourceFile> files = new ArrayList<>();
            for (Path file : all.filter(Sources::isSource).sorted().toList()) {
                files.add(new SourceFile(name(folder, file), text(file)));
            }
            if (files.isEmpty()) {
                throw new InputException(folder.toString(), "expected files that end in .caplayout, found none");
            }
            return new SourceSet(files);
        } catch (IOException e) {
            throw new InputException(
                    folder.toString(), "expected a folder of sources that can be read, found otherwise");
        }
    }

    /** One set of all that the paths name; no paths stand for the sources that come with vtck. */
    static SourceSet of(List<Path> paths) {
        if (paths.isEmpty()) {
            return packaged();
        }
        List<SourceFile> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(folder(path).files());
            } else {
                files(List.of(path)).forEach(f -> files.add(new SourceFile(f.toString(), text(f))));
            }
        }
        return new SourceSet(files);
    }

    /** The source files that a list of folders and files names. */
    static List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isRegularFile(path)) {
                files.add(path);
            } else if (Files.isDirectory(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    files.addAll(all.filter(Sources::isSource).sorted().toList());
                } catch (IOException e) {
                    throw new InputException(path.toString(), "expected a folder that can be read, found otherwise");
                }
            } else {
                throw new InputException(path.toString(), "expected a file or a folder, found nothing of that name");
            }
        }
        return files;
    }

    /** The text of a source file. */
    static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            // A cut may fall into a character; such a file is refused for its size anyway.
            return bytes.length == MOST_BYTES
                    ? new String(bytes, UTF_8)
                    : UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), "expected text in UTF-8, found bytes that are none");
        } catch (IOException e) {
            throw new InputException(file.toString(), "expected a readable file, found otherwise");
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(SUFFIX) && Files.isRegularFile(file);
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
