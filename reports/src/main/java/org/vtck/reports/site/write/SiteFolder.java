package org.vtck.reports.site.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vtck.reports.site.data.SiteData;

/** The folder of one site. A failure to write is thrown unchecked. */
public final class SiteFolder {
    /** Assets that every site has; charts have theirs besides. */
    private static final List<String> ASSETS =
            List.of("vtck.css", "vtck.js", "overview.js", "device.js", "verdicts.js", "compare.js");

    private static final List<String> CHARTS = List.of("uplot/dist/uPlot.iife.min.js", "uplot/dist/uPlot.min.css");

    private final Path root;
    private final SiteData site;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, SiteFolder.class.getClassLoader());

    private SiteFolder(Path root, SiteData site) {
        this.root = root;
        this.site = site;
    }

    /** A site in a folder that exists; the style sheet and scripts are there at once. */
    public static SiteFolder at(Path root, SiteData site) {
        SiteFolder folder = new SiteFolder(root, site);
        ASSETS.forEach(name -> folder.copy("/site/" + name, "assets/" + name));
        return folder;
    }

    /** Puts the charting library there, with its licence. */
    public void addCharts() {
        CHARTS.forEach(name -> copy("/site/" + name, "assets/" + name.substring(name.lastIndexOf('/') + 1)));
        copy("/site/uplot/LICENSE", "assets/uPlot-LICENSE.txt");
        copy("/site/trends.js", "assets/trends.js");
    }

    /**
     * Writes a page.
     *
     * @param page its path from the folder, at most one level deep
     * @param template name of the template
     * @param values of the template's parameters, besides {@code site} and {@code base}
     */
    public void page(String page, String template, Map<String, Object> values) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        Map<String, Object> all = new java.util.HashMap<>(values);
        all.put("site", site);
        all.put("base", page.contains("/") ? "../" : "");
        templates.render(template, all, output);
        try (OutputStream out = open(page)) {
            output.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a data file, {@code data/NAME.js}. */
    public void data(String name, DataFile.Writing writing) {
        try (OutputStream out = open("data/" + name + ".js")) {
            DataFile.write(out, name, writing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text file. */
    public void text(String to, String text) {
        try (OutputStream out = open(to)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(String resource, String to) {
        try (InputStream in = SiteFolder.class.getResourceAsStream(resource);
                OutputStream out = open(to)) {
            if (in == null) {
                throw new IllegalStateException("vtck was built without its asset " + resource);
            }
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OutputStream open(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.newOutputStream(file);
    }
}
