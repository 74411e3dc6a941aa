package se.trygghetsportalen.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Username;

/** From the question who assesses an application to the letter that its association reads on the phone. */
@BrowserTest
class AssessmentIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private AssessmentTown town;

    @Autowired
    private BonusYears years;

    @Autowired
    private AccountRepository accounts;

    @Test
    void fourPeopleBringAnApplicationToItsLetter() throws IOException {
        Case about = town.complete(town.year());
        town.town()
                .represent(
                        about.association(),
                        accounts.findCredentials(new Username("forening1"))
                                .orElseThrow()
                                .account()
                                .signedIn(),
                        false);
        String path = "bedomning/" + about.application();

        try (Visitor first = new Visitor(port, Visitor.DESK)) {
            first.signInByCard("handlaggare1");
            first.open(path);
            ask(first, "Handläggare 2");
            ask(first, "Handläggare 1");
            first.hasNoBarriers();
            score(first);
            first.picture(PICTURES.resolve("assessment-done-1280.png"));
        }
        try (Visitor second = new Visitor(port, Visitor.DESK)) {
            second.signInByCard("handlaggare2");
            second.open(path);
            score(second);
            second.says("Totalt 66,7 av 100 poäng.");
            second.hasNoBarriers();
            second.open("bonusbeslut");
            second.pressButton("Räkna fram förslag");
            second.page()
                    .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                    .click();
            second.says("Förseglat");
        }
        try (Visitor signer = new Visitor(port, Visitor.DESK)) {
            signer.signInByCard("beslut");
            signer.open("bonusbeslut");
            signer.says(about.association().name());
            signer.page().locator("vaadin-checkbox").last().click();
            signer.pressButton("Besluta de valda");
            signer.button("Skriv under").waitFor();
            signer.hasNoBarriers();
            signer.picture(PICTURES.resolve("assessment-sign-1280.png"));
            signer.pressButton("Skriv under");
            signer.says("Anslaget är inte uppsatt");
            signer.hasNoBarriers();
            signer.picture(PICTURES.resolve("assessment-decisions-1280.png"));
        }
        try (Visitor association = new Visitor(port, Visitor.PHONE)) {
            association.signInByCard("forening1");
            association.open("min-ansokan/beslut");
            association.says(about.association().name());
            association.hasNoBarriers();
            association.picture(PICTURES.resolve("assessment-association-390.png"));
            Download letter = association
                    .page()
                    .waitForDownload(() -> association
                            .page()
                            .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hämta beslutet (PDF)"))
                            .first()
                            .tap());
            assertThat(Files.readString(letter.path(), ISO_8859_1)).startsWith("%PDF");
            Files.copy(
                    letter.path(),
                    PICTURES.resolve("assessment-letter.pdf"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void everybodyReadsWhetherPointsAreFairAndGetsWhatTheyWereComputedFrom() {
        BonusYear decided = town.town().as().call(town.town().officer(), years::all).stream()
                .filter(year -> year.state() == BonusYearState.DECIDED)
                .min(Comparator.comparing(year -> year.plan().year()))
                .orElseThrow();
        for (int width : List.of(Visitor.DESK, Visitor.PHONE)) {
            try (Visitor officer = new Visitor(port, width)) {
                officer.open("bonus/info");
                officer.says("SHA-256");
                officer.hasNoBarriers();
                officer.picture(PICTURES.resolve("bonus-info-" + width + ".png"));
                officer.signInByCard("handlaggare1");
                officer.open("bonus/ar/" + decided.id() + "/rattvisa");
                Locator charts = officer.page().locator("portal-chart");
                charts.first().waitFor();
                PlaywrightAssertions.assertThat(officer.page().locator("portal-chart[drawn]"))
                        .hasCount(charts.count());
                officer.hasNoBarriers();
                Locator sections = officer.page().locator("section:has(table)");
                for (int at = 0; at < sections.count(); at++) {
                    Path file = PICTURES.resolve("fairness-" + width + "-" + at + ".png");
                    sections.nth(at).screenshot(new Locator.ScreenshotOptions().setPath(file));
                }
            }
        }
    }

    private static void ask(Visitor officer, String name) {
        Locator who = officer.page().getByLabel("Fråga en handläggare");
        who.fill(name);
        officer.page()
                .locator("vaadin-combo-box-item")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        officer.pressButton("Be om bedömning");
        officer.page().locator(".assessors").getByText(name).waitFor();
    }

    /** Alt with an arrow goes to the next criterion or back, and leaves the points as they are. */
    private static void moveByArrows(Locator points) {
        points.first().fill("10");
        points.first().press("Alt+ArrowDown");
        PlaywrightAssertions.assertThat(points.nth(1)).isFocused();
        points.nth(1).press("Alt+ArrowDown");
        PlaywrightAssertions.assertThat(points.nth(2)).isFocused();
        points.nth(2).press("Alt+ArrowUp");
        PlaywrightAssertions.assertThat(points.nth(1)).isFocused();
        points.nth(1).press("Alt+ArrowUp");
        PlaywrightAssertions.assertThat(points.first()).isFocused();
        PlaywrightAssertions.assertThat(points.first()).hasValue("10");
        PlaywrightAssertions.assertThat(points.nth(1)).hasValue("");
        PlaywrightAssertions.assertThat(points.nth(2)).hasValue("");
    }

    /** By keyboard alone: digits, a reason, and Ctrl with Enter. */
    private static void score(Visitor officer) {
        officer.pressButton("Ta på mig");
        Locator points = officer.page().locator("vaadin-integer-field input");
        points.first().waitFor();
        Locator reasons = officer.page().locator(".criterion-write textarea");
        moveByArrows(points);
        for (int at = 0; at < points.count(); at++) {
            points.nth(at).fill("10");
            points.nth(at).press("Tab");
            reasons.nth(at).fill("Planen används varje termin och alla känner till den.");
            reasons.nth(at).press("Tab");
        }
        officer.says("3 av 3 kriterier är klara. Sparat.");
        officer.hasNoBarriers();
        officer.picture(PICTURES.resolve("assessment-score-1280.png"));
        officer.page().keyboard().press("Control+Enter");
        officer.button("Poängsätt igen").waitFor();
    }
}
