package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The evening round from signing in to the lead's list: one evening, told in the order in which it happens. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveningRoundIT {
    /** From the open stop: two youths, one theme, one action, saved. */
    private static final int MOST_TAPS = 8;

    /** The documents show these: taken anew by {@code -Dportal.pictures=docs/images}. */
    private static final Path IMAGES = Path.of(System.getProperty("portal.pictures", "target/pictures"));

    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    @Order(1)
    void signInPageHasNoBarriers(int width) {
        try (Visitor visitor = new Visitor(port, width)) {
            visitor.open("login");
            visitor.page().locator(".demo-card").first().waitFor();
            visitor.hasNoBarriers();

            visitor.page().getByLabel("Användarnamn").fill("falt1");
            visitor.page()
                    .getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("fel lösenord");
            visitor.pressButton("Logga in");
            visitor.says("Du är inte inloggad");
            visitor.hasNoBarriers();
        }
    }

    @Test
    @Order(2)
    void aWorkerStartsTheShiftAndLogsAContactInAtMostEightTaps() {
        try (Visitor worker = new Visitor(port, Visitor.PHONE)) {
            worker.signInByCard("falt1");
            worker.says("Till kvällens pass");
            worker.hasNoBarriers();
            worker.press(worker.page().getByText("Till kvällens pass"));
            worker.button("Starta passet").waitFor();
            worker.hasNoBarriers();
            worker.pressButton("Starta passet");
            worker.pressButton("Jag är framme: Kuben");
            worker.button("Ny kontakt").waitFor();
            worker.hasNoBarriers();

            int before = worker.taps();
            worker.pressButton("Ny kontakt");
            worker.pressButton("Lägg till en tjej 13–15 år");
            worker.pressButton("Lägg till en tjej 13–15 år");
            worker.press(worker.chip("Familj"));
            worker.press(worker.chip("Samtal"));
            worker.picture(IMAGES.resolve("contact-390.png"));
            worker.hasNoBarriers();
            worker.pressButton("Spara kontakt");
            worker.says(Pattern.compile("^Sparad \\d\\d:\\d\\d$"));
            assertThat(worker.taps() - before).isLessThanOrEqualTo(MOST_TAPS);

            Locator contacts = worker.page().locator(".rows .row-title");
            contacts.first().waitFor();
            assertThat(contacts.allInnerTexts()).containsExactly("2 · 13–15 år");
        }
    }

    @Test
    @Order(3)
    void aNoteThatPointsSomebodyOutIsMarkedAndMaskedByOneTap() {
        try (Visitor worker = new Visitor(port, Visitor.PHONE)) {
            worker.signInByCard("falt1");
            worker.press(worker.page().getByText("Fortsätt passet"));
            worker.pressButton("Samma som nyss");
            worker.button("Spara kontakt").waitFor();
            Locator note = worker.page().getByLabel("Anteckning");
            note.fill("Hör av sig till 19850101-2382 om skolan");
            worker.pressButton("Spara kontakt");
            worker.page().locator(".found").waitFor();
            assertThat(worker.page().locator(".found").innerText()).isEqualTo("19850101-2382");
            assertThat(note.inputValue()).isEqualTo("Hör av sig till 19850101-2382 om skolan");
            worker.hasNoBarriers();

            worker.pressButton("Dölj och spara");
            worker.says(Pattern.compile("^Sparad \\d\\d:\\d\\d$"));
            Locator contacts = worker.page().locator("a.row[href^='kontakter/']");
            contacts.nth(1).waitFor();
            worker.press(contacts.first());
            worker.says("Hör av sig till ▮▮▮ om skolan");
            worker.hasNoBarriers();
        }
    }

    @Test
    @Order(4)
    void aColleagueAtADeskHasTheSameForm() {
        try (Visitor colleague = new Visitor(port, Visitor.DESK)) {
            colleague.signInByCard("falt2");
            colleague.press(colleague.page().getByText("Fortsätt passet"));
            colleague.button("Ny kontakt").waitFor();
            colleague.hasNoBarriers();
            colleague.picture(IMAGES.resolve("shift-1280.png"));
            colleague.pressButton("Ny kontakt");
            colleague.button("Spara kontakt").waitFor();
            colleague.hasNoBarriers();
            colleague.picture(IMAGES.resolve("contact-1280.png"));
            colleague.pressButton("Spara kontakt");
            colleague.says("Ange minst en person, eller välj ”Bara försök”.");
            colleague.hasNoBarriers();
            colleague.pressButton("Avbryt");
            colleague.button("Ny kontakt").waitFor();
        }
    }

    @Test
    @Order(5)
    void theTeamEndsTheShiftAndTheLeadReadsAndClosesIt() {
        String shift;
        try (Visitor worker = new Visitor(port, Visitor.PHONE)) {
            worker.signInByCard("falt2");
            worker.press(worker.page().getByText("Fortsätt passet"));
            worker.button("Avsluta passet").waitFor();
            shift = worker.page().url();
            worker.pressButton("Avsluta passet");
            Locator dialog = worker.page().getByRole(AriaRole.DIALOG);
            worker.press(dialog.getByText("Avsluta passet", new Locator.GetByTextOptions().setExact(true))
                    .last());
            worker.says("Skriv något om stämningen i kväll.");
            worker.hasNoBarriers();
            worker.picture(PICTURES.resolve("summary-390.png"));
            worker.page().getByLabel("Stämningen").fill("Lugnt vid Kuben, många hemma.");
            worker.press(dialog.getByText("Avsluta passet", new Locator.GetByTextOptions().setExact(true))
                    .last());
            worker.says("Passet är avslutat. Tack för i kväll!");
        }
        try (Visitor lead = new Visitor(port, Visitor.DESK)) {
            lead.signInByCard("samordnare");
            lead.says(Pattern.compile("^(Ett|\\d+) pass att läsa och stänga$"));
            lead.hasNoBarriers();
            lead.picture(IMAGES.resolve("start-1280.png"));
            lead.press(lead.page().getByText("Läs sammanfattningen"));
            lead.button("Stäng passet").waitFor();
            lead.page().navigate(shift);
            lead.says("Lugnt vid Kuben, många hemma.");
            lead.picture(PICTURES.resolve("summary-1280.png"));
            lead.pressButton("Stäng passet");
            lead.says("Stänga passet?");
            lead.hasNoBarriers();
            lead.press(lead.page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByText("Stäng passet", new Locator.GetByTextOptions().setExact(true)));
            lead.says("Passet är stängt.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    @Order(6)
    void theLeadSeesTheContactsInAList(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("pass");
            lead.says("Tidigare pass");
            lead.hasNoBarriers();
            lead.open("kontakter");
            lead.says(Pattern.compile("^2 · 13–15 år"));
            lead.hasNoBarriers();
            if (!lead.onPhone()) {
                lead.picture(IMAGES.resolve("contacts-1280.png"));
            }
            lead.open("platser");
            lead.says("Kuben");
            lead.hasNoBarriers();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    @Order(7)
    void whoMayNotAndWhatIsNotAreToldSo(int width) {
        try (Visitor officer = new Visitor(port, width)) {
            officer.signInByCard("handlaggare1");
            officer.hasNoBarriers();
            officer.open("kontakter");
            officer.says("Den här sidan är inte för dig");
            officer.hasNoBarriers();
            officer.open("finns-inte");
            officer.says("Sidan finns inte");
            officer.hasNoBarriers();
        }
    }

    @Test
    @Order(8)
    void everybodyKeepsTheirOwnLanguageAndLight() {
        try (Visitor visitor = new Visitor(port, Visitor.DESK)) {
            visitor.signInByCard("polis");
            visitor.press(visitor.page().locator(".own-menu > vaadin-button"));
            visitor.press(visitor.page().getByText("English", new Page.GetByTextOptions().setExact(true)));
            visitor.says("Nothing is waiting for you right now.");
            assertThat(visitor.page().locator("html").getAttribute("lang")).startsWith("en");
            visitor.hasNoBarriers();
            visitor.press(visitor.page().locator(".own-menu > vaadin-button"));
            visitor.press(visitor.page().getByText("Dark", new Page.GetByTextOptions().setExact(true)));
            visitor.page().locator("html[theme~=dark]").waitFor();
            visitor.says("Nothing is waiting for you right now.");
            visitor.hasNoBarriers();
        }
    }
}
