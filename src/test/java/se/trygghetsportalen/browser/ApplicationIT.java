package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.platform.files.Pictures;

/** An association applies: from what everybody may read, through the steps, to the receipt. */
@BrowserTest
class ApplicationIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"390, forening2, Norrängs Schackvänner", "1280, forening4, Björkbackens Kulturförening"})
    void fromTheFirstQuestionToTheReceipt(int width, String account, String association) throws IOException {
        try (Visitor visitor = new Visitor(port, width)) {
            visitor.open("bonus/info");
            visitor.says("Öppet för ansökan till och med");
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("bonus-info-" + width + ".png"));

            visitor.signInByCard(account);
            visitor.says("Ansökan om bonus");
            visitor.open("min-ansokan");
            Locator begin = visitor.button("Börja ansökan: " + association);
            begin.waitFor();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-list-" + width + ".png"));
            visitor.press(begin);
            visitor.page().waitForURL(ApplicationSteps.STEP);
            visitor.page().locator(".question-card").first().waitFor();
            visitor.hasNoBarriers();
            Locator answer = visitor.page().locator("vaadin-text-area textarea").first();
            answer.fill("Styrelsen går igenom planen varje termin.");
            visitor.says("1 av 7 frågor besvarade");
            visitor.page()
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("plan.jpg", "image/jpeg", Pictures.jpeg(40, 30)));
            visitor.page().locator(".evidence-list a").waitFor();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-step-" + width + ".png"));
            visitor.pressButton("Kopiera från förra året");
            visitor.says("7 av 7 frågor besvarade");
            assertThat(answer.inputValue()).isEqualTo("Styrelsen går igenom planen varje termin.");

            ApplicationSteps steps = new ApplicationSteps(visitor);
            steps.walkToTheEnd();
            visitor.hasNoBarriers();
            visitor.picture(PICTURES.resolve("application-review-" + width + ".png"));
            steps.handIn();
            visitor.picture(PICTURES.resolve("application-handed-in-" + width + ".png"));
            steps.fetchReceipt(1);
        }
        if (width == Visitor.DESK) {
            theOfficerFindsIt(association);
        }
    }

    /** Two sign jointly; then an officer asks for more, and the association hands in again. */
    @Test
    void twoSignJointlyAndSupplementWhatTheOfficerAsksFor() throws IOException {
        int width = Visitor.PHONE;
        String association = "Ekånge Norra IK";
        try (Visitor chair = new Visitor(port, width);
                Visitor cashier = new Visitor(port, Visitor.DESK);
                Visitor officer = new Visitor(port, Visitor.DESK)) {
            chair.signInByCard("forening1");
            cashier.signInByCard("forening1b");
            officer.signInByCard("handlaggare1");
            chair.open("min-ansokan");
            chair.use(chair.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Fortsätt: " + association)
                                    .setExact(true)));
            chair.says("Att göra");
            chair.hasNoBarriers();
            chair.picture(PICTURES.resolve("application-overview-" + width + ".png"));
            String address = chair.page().url();
            signFirst(chair, address);
            chair.says("Du har skrivit under.");
            chair.hasNoBarriers();

            cashier.open("");
            cashier.says(association + ": en underskrift till behövs.");
            cashier.hasNoBarriers();
            cashier.picture(PICTURES.resolve("start-cosigner-1280.png"));
            signLast(cashier, address, 1);

            officer.open("");
            officer.use(officer.page()
                    .locator(".bell vaadin-button, vaadin-button.bell")
                    .first());
            officer.says(association + " har lämnat in sin ansökan om bonus.");
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bell-handed-in-1280.png"));
            officer.press(officer.page().getByText(association + " har lämnat in sin ansökan om bonus."));
            officer.button("Allt finns med").waitFor();
            officer.says("Två firmatecknare tillsammans");
            officer.use(officer.button("Begär komplettering"));
            officer.field("Vad saknas?").waitFor();
            officer.use(officer.inDialog("Spara"));
            officer.says("Skriv vad som saknas");
            officer.hasNoBarriers();
            officer.write("Vad saknas?", "Skriv vilken dag planen antogs.");
            officer.use(officer.inDialog("Spara"));
            officer.says("Föreningen har fått besked om vad som saknas.");
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-case-asked-1280.png"));

            chair.open("");
            chair.says(association + ": handläggaren vill ha mer.");
            chair.page().navigate(address);
            chair.says("Handläggaren vill ha mer: Skriv vilken dag planen antogs.");
            chair.hasNoBarriers();
            chair.picture(PICTURES.resolve("application-supplement-" + width + ".png"));
            chair.page().navigate(address + "/1");
            Locator answer = chair.page().locator("vaadin-text-area textarea").first();
            answer.fill("Planen antogs den 3 mars och gås igenom varje termin.");
            answer.blur();
            chair.page()
                    .waitForCondition(
                            () -> chair.page().locator(".saved-at").innerText().startsWith("Sparat"));
            signFirst(chair, address);
            chair.says("Du har skrivit under.");
            signLast(cashier, address, 2);

            officer.page().reload();
            officer.says("Svar, inlämning 2");
            officer.says("Planen antogs den 3 mars");
            Download papers = officer.page()
                    .waitForDownload(() -> officer.use(officer.page().getByText("Hämta handlingarna (PDF)")));
            assertThat(papers.suggestedFilename()).isEqualTo("handlingar.pdf");
            officer.use(officer.button("Allt finns med"));
            officer.says("Ansökan är komplett. Föreningen har fått besked.");
            officer.hasNoBarriers();
        }
    }

    private static void signFirst(Visitor signatory, String address) {
        signatory.page().navigate(address + "/1");
        signatory.page().locator(".step-title").waitFor();
        signatory.pressButton("Kopiera från förra året");
        signatory.says("7 av 7 frågor besvarade");
        ApplicationSteps steps = new ApplicationSteps(signatory);
        steps.walkToTheEnd();
        steps.sign();
    }

    /** Reads through what the other one has signed, and hands in. */
    private static void signLast(Visitor signatory, String address, int revision) throws IOException {
        signatory.page().navigate(address);
        signatory.use(signatory
                .page()
                .getByText("Läs igenom och lämna in", new Page.GetByTextOptions().setExact(true))
                .last());
        signatory.says("En firmatecknare skrev under");
        signatory.hasNoBarriers();
        ApplicationSteps steps = new ApplicationSteps(signatory);
        steps.handIn();
        steps.fetchReceipt(revision);
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
            officer.says("Se som föreningen");
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("bonus-scheme-1280.png"));
        }
    }
}
