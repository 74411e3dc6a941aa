package se.trygghetsportalen.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Username;
import se.trygghetsportalen.shared.Money;

/** Other terms tried on last year's points; and what an association did with its money, reported and accepted. */
@BrowserTest
class SimulatorIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private AssessmentTown town;

    @Autowired
    private AccountRepository accounts;

    @Test
    void anotherPotIsTriedSavedAndComparedAndTheAssociationReports() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.assessed(year, 20);
        town.proposed(year);
        town.signed(year, about, Money.ofKronor(4_500));
        town.town()
                .represent(
                        about.association(),
                        accounts.findCredentials(new Username("forening1"))
                                .orElseThrow()
                                .account()
                                .signedIn(),
                        false);

        try (Visitor officer = new Visitor(port, Visitor.DESK)) {
            officer.signInByCard("handlaggare1");
            officer.open("bonus/ar/" + year.id());
            officer.press(link(officer, "Simulera andra villkor"));
            officer.says("Ingen förening får mer eller mindre än nu.");
            write(officer, "5000");
            officer.says("0 föreningar får mer, 2 mindre");
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("simulator-1280.png"));
            picture(officer, ".simulation vaadin-grid", "simulator-table-1280.png");
            officer.pressButton("Spara som ny");
            name(officer, "Liten pott");
            officer.says("Du arbetar med ”Liten pott”.");
            write(officer, "3000");
            officer.pressButton("Spara som ny");
            name(officer, "Minsta potten");
            officer.says("Du arbetar med ”Minsta potten”.");
            for (String each : List.of("Liten pott", "Minsta potten")) {
                officer.page()
                        .getByRole(
                                AriaRole.CHECKBOX,
                                new Page.GetByRoleOptions().setName(each).setExact(true))
                        .check();
            }
            officer.page()
                    .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bredvid varandra"))
                    .waitFor();
            officer.hasNoBarriers();
            officer.page().locator(".simulation portal-chart[drawn] >> nth=2").waitFor();
            picture(officer, ".what-ifs", "simulator-saved-1280.png");
            picture(officer, ".simulation >> nth=1", "simulator-compared-1280.png");
        }
        try (Visitor signer = new Visitor(port, Visitor.PHONE)) {
            signer.signInByCard("beslut");
            signer.open("bonus/simulator/" + year.id());
            write(signer, "3000");
            signer.says("0 föreningar får mer, 2 mindre");
            signer.hasNoBarriers();
            signer.picture(PICTURES.resolve("simulator-390.png"));
            picture(signer, ".simulation", "simulator-result-390.png");
            picture(signer, ".simulation vaadin-grid", "simulator-table-390.png");
        }
        try (Visitor association = new Visitor(port, Visitor.PHONE)) {
            association.signInByCard("forening1");
            association.open("min-ansokan/" + about.application());
            Locator used = association.page().getByLabel("Vad pengarna har använts till");
            used.fill("Ledarutbildning i mars och ett läger i juni.");
            used.press("Tab");
            association.hasNoBarriers();
            picture(association, ".report", "report-form-390.png");
            association.pressButton("Lämna redovisningen");
            confirm(association);
            association
                    .page()
                    .getByText("Redovisad", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            association.hasNoBarriers();
            picture(association, ".report", "report-390.png");
        }
        try (Visitor officer = new Visitor(port, Visitor.DESK)) {
            officer.signInByCard("handlaggare1");
            officer.open("bonus/ansokningar/" + about.application());
            officer.pressButton("Godkänn redovisningen");
            confirm(officer);
            officer.page()
                    .getByText("Godkänd", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            officer.hasNoBarriers();
            picture(officer, ".report", "report-case-1280.png");
            officer.open("bonus/redovisningar");
            officer.says(about.association().name());
            officer.hasNoBarriers();
            officer.picture(PICTURES.resolve("reports-1280.png"));
        }
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static void write(Visitor visitor, String pot) {
        Locator field = visitor.page().getByLabel("Pott i kronor");
        field.fill(pot);
        field.press("Tab");
    }

    private static void name(Visitor visitor, String name) {
        Locator field = visitor.page().getByLabel("Vad simuleringen heter");
        field.fill(name);
        field.press("Enter");
    }

    private static void picture(Visitor visitor, String part, String file) {
        visitor.page().locator(part).first().evaluate("part => part.scrollIntoView()");
        visitor.picture(PICTURES.resolve(file));
    }

    private static void confirm(Visitor visitor) {
        visitor.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
    }
}
