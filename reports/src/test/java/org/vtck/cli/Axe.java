package org.vtck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What axe-core says of a page: WCAG's contrast, names, headings, landmarks, what a keyboard reaches. */
final class Axe {
    private static final String SCRIPT = script();

    /** Everything but what axe itself calls minor; nothing is loaded for it. */
    private static final String RUN = """
            options => axe.run(document, {...options, resultTypes: ['violations'], preload: false})
              .then(r => r.violations.filter(v => v.impact !== 'minor')
                .map(v => `${v.impact} ${v.id}: ${v.help}; ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')}`))
            """;

    private Axe() {}

    /** Every complaint. */
    static List<?> violations(Page page) {
        return run(page, java.util.Map.of());
    }

    /** Complaints about contrast alone: what another colour scheme can change. */
    static List<?> contrast(Page page) {
        return run(page, java.util.Map.of("runOnly", List.of("color-contrast")));
    }

    private static List<?> run(Page page, Object options) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN, options);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
