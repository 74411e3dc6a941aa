package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;

/** The steps of an association's application, from the first question to the receipt. */
final class ApplicationSteps {
    /** The address of a step with questions. */
    static final Pattern STEP = Pattern.compile(".*/min-ansokan/[0-9a-f-]{36}/\\d+$");

    private static final String SIGN = "Skriv under och lämna in";

    private final Visitor visitor;

    ApplicationSteps(Visitor visitor) {
        this.visitor = visitor;
    }

    /** From step to step as it stands. */
    void walkToTheEnd() {
        walk(() -> {});
    }

    /** Answers every question on the way. */
    void answerAll(String words) {
        walk(() -> {
            for (Locator area :
                    visitor.page().locator("vaadin-text-area textarea").all()) {
                if (visitor.onPhone()) {
                    area.fill(words);
                    area.blur();
                } else {
                    visitor.type(area, words);
                }
            }
            visitor.page()
                    .waitForCondition(() ->
                            visitor.page().locator(".saved-at").innerText().startsWith("Sparat"));
        });
    }

    private void walk(Runnable onEachStep) {
        while (STEP.matcher(visitor.page().url()).matches()) {
            String here = visitor.page().url();
            onEachStep.run();
            visitor.use(visitor.page().locator(".step-bar a.primary-link"));
            visitor.page().waitForCondition(() -> !visitor.page().url().equals(here));
            visitor.page().locator(".step-title").waitFor();
        }
        visitor.button(SIGN).waitFor();
    }

    /** Signs, and says yes to the question. */
    void sign() {
        visitor.use(visitor.button(SIGN));
        Locator confirm = visitor.page().locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']");
        confirm.waitFor();
        visitor.hasNoBarriers();
        visitor.use(confirm);
    }

    /** Signs as the one whose signature is enough, or the last one needed. */
    void handIn() {
        sign();
        visitor.page().locator("a.letter-link").first().waitFor();
        visitor.hasNoBarriers();
    }

    /** Fetches the receipt of the revision: a PDF. */
    void fetchReceipt(int revision) throws IOException {
        Locator receipt = visitor.page().locator("a.letter-link").nth(revision - 1);
        Download file = visitor.page().waitForDownload(() -> visitor.use(receipt));
        assertThat(file.suggestedFilename()).isEqualTo("kvitto-" + revision + ".pdf");
        assertThat(new String(Files.readAllBytes(file.path()), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }
}
