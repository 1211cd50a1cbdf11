package org.vtck.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Machines for sites in tests, one of them with text that would be markup, and the data files of a site. */
final class Sites {
    static final String SAMPLES = System.getProperty("vtck.root") + "/conformance/samples/";

    /** Stands for everything that must never run or become an element. */
    static final String MARKUP = "</script><script>document.title='owned'</script><img src=x onerror=alert(1)>\"'>";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)[\"#]");

    private Sites() {}

    /** A copy of a sample whose path and whose names and ids of functions are markup, with one capability damaged. */
    static Path hostile(Path folder) throws IOException {
        return marked(folder.resolve("<b>bold<"), "70: 09 60 10 02");
    }

    /** The same with no damage, in another folder. */
    static Path sound(Path folder) throws IOException {
        return marked(folder.resolve("sound"), "70: 09 60 14 02");
    }

    private static Path marked(Path folder, String line) throws IOException {
        String text = Files.readString(Path.of(SAMPLES + "virtio-net-pc.txt"))
                .replace("70: 09 60 14 02", line)
                .replaceAll("(?m)^(\\S+\\.\\d) .*$", "$1 " + MARKUP)
                .replaceFirst("(?m)^00:00\\.0", "# id: id " + MARKUP + "\n00:00.0");
        Path place = Files.createDirectories(folder).resolve("script>x<img src=x onerror=alert(1)>.txt");
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

    /** A link of a page to a file. */
    record Link(Path from, String to) {
        boolean isBroken() {
            return !to.equals("data:,") && !Files.exists(from.resolveSibling(to));
        }
    }

    /** All links in pages, what stands after a hash left aside. */
    static List<Link> links(Path site) throws IOException {
        List<Link> links = new ArrayList<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path page : all.filter(f -> f.toString().endsWith(".html")).toList()) {
                Matcher found = LINK.matcher(Files.readString(page));
                while (found.find()) {
                    links.add(new Link(page, found.group(1)));
                }
            }
        }
        return links;
    }

    /** Those that lead nowhere. */
    static List<Link> brokenLinks(Path site) throws IOException {
        return links(site).stream().filter(Link::isBroken).toList();
    }
}
