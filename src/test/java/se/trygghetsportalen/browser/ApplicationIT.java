package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.platform.files.Pictures;

/** An association applies: from what everybody may read, through the steps, to the receipt. */
@BrowserTest
class ApplicationIT {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final Pattern STEP = Pattern.compile(".*/min-ansokan/[0-9a-f-]{36}/\\d+$");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"390, forening2, Norrängs Schackvänner", "1280, forening4, Björkbackens Kulturförening"})
    void fromTheFirstQuestionToTheReceipt(int width, String account, String association) throws IOException {
        try (Visitor visitor = new Visitor(port, width)) {
            visitor.open("bonus/info");
            visitor.page().getByText("Öppet för ansökan till och med").waitFor();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("bonus-info-" + width + ".png"));

            visitor.signInByCard(account);
            visitor.page().getByText("Ansökan om bonus").waitFor();
            visitor.open("min-ansokan");
            Locator begin = visitor.button("Börja ansökan: " + association);
            begin.waitFor();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-list-" + width + ".png"));
            visitor.press(begin);
            visitor.page().waitForURL(STEP);
            visitor.page().locator(".question-card").first().waitFor();
            visitor.hasNoBarriers();
            Locator answer = visitor.page().locator("vaadin-text-area textarea").first();
            answer.fill("Styrelsen går igenom planen varje termin.");
            visitor.page().getByText("1 av 7 frågor besvarade").waitFor();
            visitor.page()
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("plan.jpg", "image/jpeg", Pictures.jpeg(40, 30)));
            visitor.page().locator(".evidence-list a").waitFor();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-step-" + width + ".png"));
            visitor.pressButton("Kopiera från förra året");
            visitor.page().getByText("7 av 7 frågor besvarade").waitFor();
            assertThat(answer.inputValue()).isEqualTo("Styrelsen går igenom planen varje termin.");

            walkToTheEnd(visitor);
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-review-" + width + ".png"));
            visitor.pressButton("Skriv under och lämna in");
            Locator confirm = visitor.page().locator("vaadin-confirm-dialog vaadin-button[slot='confirm-button']");
            confirm.waitFor();
            visitor.hasNoBarriers();
            visitor.press(confirm);
            Locator receipt = visitor.page().locator("a.letter-link");
            receipt.waitFor();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-handed-in-" + width + ".png"));
            Download file = visitor.page().waitForDownload(() -> visitor.press(receipt));
            assertThat(file.suggestedFilename()).isEqualTo("kvitto-1.pdf");
            assertThat(new String(Files.readAllBytes(file.path()), 0, 5, StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        if (width == Visitor.DESK) {
            theOfficerFindsIt(association);
        }
    }

    /** The same application at the officer's desk, and the pages that it came by. */
    private void theOfficerFindsIt(String association) {
        try (Visitor officer = new Visitor(port, Visitor.DESK)) {
            officer.signInByCard("handlaggare1");
            officer.open("bonus/ansokningar");
            Locator row = officer.page()
                    .locator("vaadin-grid a[href^='bonus/ansokningar/']:visible")
                    .getByText(association);
            row.waitFor();
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-inbox-1280.png"));
            row.press("Enter");
            officer.button("Allt finns med").waitFor();
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-case-1280.png"));
            officer.open("bonus");
            officer.page().locator("a[href^='bonus/modell/']").last().waitFor();
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-years-1280.png"));
            officer.pressButton("Planera ett bonusår");
            officer.page().getByLabel("Pott i kronor").waitFor();
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-year-dialog-1280.png"));
            officer.pressButton("Avbryt");
            officer.page().locator("a[href^='bonus/modell/']").last().press("Enter");
            officer.page().getByText("Se som föreningen").waitFor();
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-scheme-1280.png"));
        }
    }

    /** From step to step: by touch on the phone, by the keyboard at the desk. */
    private static void walkToTheEnd(Visitor visitor) {
        while (STEP.matcher(visitor.page().url()).matches()) {
            String here = visitor.page().url();
            Locator next = visitor.page().locator(".step-bar a.primary-link");
            if (visitor.onPhone()) {
                next.tap();
            } else {
                next.focus();
                visitor.page().keyboard().press("Enter");
            }
            visitor.page().waitForCondition(() -> !visitor.page().url().equals(here));
            visitor.page().locator(".step-title").waitFor();
        }
        visitor.button("Skriv under och lämna in").waitFor();
    }
}
