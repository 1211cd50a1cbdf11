package org.vtck.conformance.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vtck.conformance.campaign.RegressionCase.Origin;
import org.vtck.conformance.input.InputException;

/** A folder of regression cases, one file each: whoever wants to forget one deletes its file. */
public final class Regressions {
    private static final String SUFFIX = ".properties";
    private static final int HASH_DIGITS = 12;

    private final Path folder;

    /** The folder need not exist before a case is kept. */
    public Regressions(Path folder) {
        this.folder = folder;
    }

    /**
     * All cases, in the order of their files' names.
     *
     * @throws InputException if one cannot be read
     */
    public List<RegressionCase> cases() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<RegressionCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
                cases.add(read(file));
            }
        } catch (IOException e) {
            throw new InputException(folder.toString(), "expected a folder of regression cases that can be read");
        }
        return cases;
    }

    private static RegressionCase read(Path file) {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file, UTF_8)) {
            values.load(in);
            Origin origin = new Origin(
                    Long.parseLong(value(values, "seed")),
                    Long.parseLong(value(values, "block")),
                    Integer.parseInt(value(values, "try")));
            return new RegressionCase(
                    value(values, "property"),
                    value(values, "sample"),
                    value(values, "error"),
                    origin,
                    value(values, "data"));
        } catch (IOException | IllegalArgumentException e) {
            throw new InputException(
                    file.toString(), "expected a regression case that a campaign wrote, found something else");
        }
    }

    private static String value(Properties values, String key) {
        String value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + key);
        }
        return value;
    }

    /** Writes a case; a sample that is there already is replaced. Gives back the file. */
    Path keep(RegressionCase regression) throws IOException {
        Files.createDirectories(folder);
        String hash = DigestUtils.sha256Hex(regression.sample()).substring(0, HASH_DIGITS);
        Path file = folder.resolve(regression.property() + "-" + hash + SUFFIX);
        Path beside = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        Files.writeString(beside, text(regression));
        return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(RegressionCase regression) {
        return "# A sample on which a property failed; `vtck campaign` tries it first. Delete the file to forget it.\n"
                + line("property", regression.property())
                + line("sample", regression.sample())
                + line("error", regression.error())
                + line("seed", Long.toString(regression.origin().seed()))
                + line("block", Long.toString(regression.origin().block()))
                + line("try", Integer.toString(regression.origin().attempt()))
                + line("data", regression.data());
    }

    private static String line(String key, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        String shown = escaped.startsWith(" ") ? "\\" + escaped : escaped;
        return key + " = " + shown + "\n";
    }
}
