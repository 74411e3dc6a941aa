package se.trygghetsportalen.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads a page with axe-core against WCAG 2.2 A and AA. A page is given axe once and hands back only what is wrong: the
 * list of all that is right is many times as long, and sending it takes longer than the reading.
 */
final class BarrierCheck {
    private static final String AXE = read("/axe.min.js");

    private static final Map<String, Object> EVERYTHING =
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

    /** The rules that read colours; every other reads the same page by night as by day. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String RUN = """
        async ({within, only}) => {
          const found = await axe.run(within.length ? {include: within} : document,
              {runOnly: only, resultTypes: ['violations']});
          return found.violations.map(rule =>
              rule.id + ' at ' + rule.nodes.map(node => node.html).join(' | '));
        }
        """;

    private BarrierCheck() {}

    /**
     * What is wrong, a sentence for each rule that is broken.
     *
     * @param within what is read; everything where it is empty
     */
    static List<String> everything(Page page, List<String> within) {
        return run(page, within, EVERYTHING);
    }

    /** As {@link #everything}, for a page that has been read in other colours. */
    static List<String> colours(Page page, List<String> within) {
        return run(page, within, COLOURS);
    }

    private static List<String> run(Page page, List<String> within, Map<String, Object> only) {
        if (Boolean.TRUE.equals(page.evaluate("typeof window.axe === 'undefined'"))) {
            page.evaluate(AXE);
        }
        List<?> found = (List<?>) page.evaluate(RUN, Map.of("within", within, "only", only));
        return found.stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (InputStream source = Objects.requireNonNull(
                BarrierCheck.class.getResourceAsStream(resource), "axe-core is not on the classpath")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
