package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check that every page is put to finds what is wrong, and is not content with everything. */
class BarrierCheckIT {
    private static final String FAULTY = """
        <!doctype html><html lang="sv"><title>Prov</title>
        <main><h1>Prov</h1><img src="data:,"><p style="color:#ccc;background:#fff">Knappt synligt</p>
        <dialog open><button></button></dialog></main></html>
        """;

    @Test
    void findsWhatIsWrongWhereItIsToldToLook() {
        try (BrowserContext context = Chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setContent(FAULTY);

            assertThat(rules(BarrierCheck.everything(page, List.of())))
                    .contains("image-alt", "color-contrast", "button-name");
            assertThat(rules(BarrierCheck.everything(page, List.of("dialog")))).containsExactly("button-name");
            assertThat(rules(BarrierCheck.colours(page, List.of()))).containsExactly("color-contrast");
        }
    }

    private static List<String> rules(List<String> found) {
        return found.stream()
                .map(sentence -> sentence.substring(0, sentence.indexOf(' ')))
                .toList();
    }
}
