package se.trygghetsportalen.uikit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the tokens to WCAG 2.2: text 4.5:1 (1.4.3), edges of fields and focus 3:1 (1.4.11), by day and by night. */
class LookTest {
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;
    private static final Pattern TOKEN = Pattern.compile(
            "--portal-([a-z-]+):\\s*(?:light-dark\\((#[0-9a-f]{6}),\\s*(#[0-9a-f]{6})\\)|(#[0-9a-f]{6}));");
    private static final Map<String, Colours> TOKENS = tokens();

    @ParameterizedTest
    @CsvSource({
        "ink, ground",
        "ink, surface",
        "ink, raised",
        "ink, sunken",
        "ink, primary-tint",
        "ink, neutral-tint",
        "ink, info-tint",
        "ink, success-tint",
        "ink, warning-tint",
        "ink, error-tint",
        "ink-soft, ground",
        "ink-soft, surface",
        "ink-soft, raised",
        "ink-soft, sunken",
        "ink-soft, primary-tint",
        "primary, ground",
        "primary, surface",
        "primary, raised",
        "on-primary, primary",
        "on-primary, primary-strong",
        "on-primary-tint, primary-tint",
        "on-accent, accent",
        "on-evening, evening",
        "on-evening-soft, evening",
        "neutral, neutral-tint",
        "info, info-tint",
        "success, success-tint",
        "warning, warning-tint",
        "error, error-tint",
        "error, ground",
        "error, surface",
        "error, raised",
        "on-error, error",
    })
    void textCanBeReadByDayAndByNight(String text, String ground) {
        assertContrast(text, ground, TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, ground",
        "line-strong, surface",
        "line-strong, raised",
        "focus, ground",
        "focus, surface",
        "focus, raised",
        "chart-a, surface",
        "chart-b, surface",
        "chart-c, surface",
        "chart-d, surface",
        "chart-e, surface",
        "chart-f, surface",
    })
    void edgesCanBeSeenByDayAndByNight(String edge, String ground) {
        assertContrast(edge, ground, EDGE);
    }

    @Test
    void noticesTextThatCannotBeRead() {
        // The lantern on white is what the look forbids: the measure must tell it from what it allows.
        assertThat(contrast("#f2a93b", "#ffffff")).isLessThan(TEXT);
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    private static void assertContrast(String front, String back, double least) {
        Colours fronts = colours(front);
        Colours backs = colours(back);
        assertThat(contrast(fronts.day(), backs.day()))
                .as("%s on %s by day", front, back)
                .isGreaterThanOrEqualTo(least);
        assertThat(contrast(fronts.night(), backs.night()))
                .as("%s on %s by night", front, back)
                .isGreaterThanOrEqualTo(least);
    }

    private static Colours colours(String token) {
        return requireNonNull(TOKENS.get(token), () -> "no colour --portal-" + token);
    }

    private static Map<String, Colours> tokens() {
        try (InputStream file = LookTest.class.getResourceAsStream("/META-INF/resources/tokens.css")) {
            Matcher matcher = TOKEN.matcher(new String(requireNonNull(file).readAllBytes(), UTF_8));
            Map<String, Colours> found = new HashMap<>();
            while (matcher.find()) {
                String one = matcher.group(4);
                found.put(
                        matcher.group(1),
                        one == null ? new Colours(matcher.group(2), matcher.group(3)) : new Colours(one, one));
            }
            return found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * channel(rgb >> 16) + 0.7152 * channel(rgb >> 8) + 0.0722 * channel(rgb);
    }

    private static double channel(int value) {
        double part = (value & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private record Colours(String day, String night) {}
}
