package org.vtck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Machines for sites in tests, one of them with text that would be markup, and the data files of a site. */
final class Sites {
    static final String SAMPLES = System.getProperty("vtck.root") + "/conformance/samples/";

    /** Stands for everything that must never run or become an element. */
    static final String MARKUP = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>\"'>";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Sites() {}

    /** A copy of a sample whose path and whose names of functions are markup, with one capability damaged. */
    static Path hostile(Path folder) throws IOException {
        String text = Files.readString(Path.of(SAMPLES + "virtio-net-pc.txt"))
                .replace("70: 09 60 14 02", "70: 09 60 10 02")
                .replaceAll("(?m)^(\\S+\\.\\d) .*$", "$1 " + MARKUP.replace("$", "\\$"));
        Path place =
                Files.createDirectories(folder.resolve("<b>bold<")).resolve("script>x<img src=x onerror=alert(1)>.txt");
        return Files.writeString(place, text);
    }

    /** A timeline whose path and whose every text that may be any text are markup. */
    static Path hostileTimeline(Path folder) throws IOException {
        Shell.Ran ran = Shell.real()
                .run(
                        "emulate",
                        "-M",
                        "pc",
                        "--script",
                        System.getProperty("vtck.root") + "/docs/examples/migration.life",
                        "--timeline",
                        "json");
        String markup = JSON.writeValueAsString(MARKUP);
        String quoted =
                markup.substring(1, markup.length() - 1).replace("\\", "\\\\").replace("$", "\\$");
        return Files.writeString(
                folder.resolve("<i>time.json"),
                ran.out()
                        .replaceAll("\\bnet0\\b", quoted)
                        .replaceAll("(\"(?:machine|command|reason)\" : \")", "$1" + quoted));
    }

    /** The value of a data file. */
    static JsonNode data(Path site, String name) throws IOException {
        String text = Files.readString(site.resolve("data/" + name + ".js"));
        return JSON.readTree(text.substring(text.indexOf(", ") + 2, text.lastIndexOf(");")));
    }

    static List<String> dataFiles(Path site) throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("data"))) {
            return files.map(f -> f.getFileName().toString().replace(".js", ""))
                    .sorted()
                    .toList();
        }
    }
}
