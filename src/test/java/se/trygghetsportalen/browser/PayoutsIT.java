package se.trygghetsportalen.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutTown;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.people.domain.Role;

/** A decided bonus goes through four pairs of hands to the bank, and the bank's answer comes back. */
@BrowserTest
class PayoutsIT {
    private static final Path PICTURES = Path.of("target/pictures");

    private static final String BOX_OF = """
        name => {
          const cell = [...document.querySelectorAll('vaadin-grid-cell-content')].find(each => each.textContent === name);
          const row = cell.assignedSlot.closest('tr');
          return row.querySelector('slot').assignedElements()[0].querySelector('vaadin-checkbox');
        }
        """;

    @LocalServerPort
    private int port;

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutOverview overview;

    @Test
    void fromDecidedToConfirmed() throws IOException {
        Payable payable = town.take(town.aboveTheSecondApprover());
        String run;
        try (Visitor officer = new Visitor(port, Visitor.DESK)) {
            officer.signInByCard("handlaggare1");
            officer.open("utbetalningar");
            officer.button("Skapa körning av de valda").waitFor();
            officer.hasNoBarriers();
            officer.pressButton("Skapa körning av de valda");
            officer.says("Välj minst ett beslut och en betalningsdag.");
            officer.says(payable.name());
            checkbox(officer, payable.name()).click();
            officer.picture(PICTURES.resolve("payouts-1280.png"));
            officer.pressButton("Skapa körning av de valda");
            officer.says("Ska granskas");
            officer.hasNoBarriers();
            run = officer.page().url();
        }
        try (Visitor reviewer = at("", "granskning", Visitor.DESK)) {
            reviewer.says("att granska");
            reviewer.hasNoBarriers();
            reviewer.page().navigate(run);
            sign(reviewer, "Granska");
            reviewer.says("Ska attesteras");
        }
        try (Visitor second = at(run, "attest2", Visitor.DESK)) {
            second.says("En av betalningarna är större än din attesträtt tillåter.");
            assertThat(second.button("Attestera").count()).isZero();
            second.hasNoBarriers();
        }
        try (Visitor approver = at(run, "attest", Visitor.PHONE)) {
            approver.button("Attestera").waitFor();
            approver.hasNoBarriers();
            approver.picture(PICTURES.resolve("payout-run-390.png"));
            sign(approver, "Attestera");
            approver.says("Redo för fil");
        }
        try (Visitor exporter = at(run, "ekonomi", Visitor.DESK)) {
            sign(exporter, "Skapa betalfil");
            exporter.says("Hos banken");
            Download file = exporter.page()
                    .waitForDownload(() -> exporter.press(exporter.page().getByText("Hämta betalfilen")));
            assertThat(Files.readString(file.path(), UTF_8))
                    .contains("pain.001.001.09", "TEST Ekånge kommun", "<InstdAmt Ccy=\"SEK\">45000.00</InstdAmt>");
            confirm(exporter, payable);
            exporter.page().navigate(run);
            exporter.page()
                    .getByText("Betald", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            exporter.page()
                    .getByText("Klar", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            exporter.hasNoBarriers();
            exporter.picture(PICTURES.resolve("payout-run-1280.png"));
        }
        try (Visitor auditor = at("utbetalningar/reskontra/" + payable.decision(), "revisor", Visitor.DESK)) {
            auditor.says("Betald av banken");
            auditor.hasNoBarriers();
            auditor.picture(PICTURES.resolve("ledger-1280.png"));
            auditor.open("utbetalningar/bokslut");
            auditor.says("Besluten och reskontran stämmer överens, på öret.");
            auditor.hasNoBarriers();
            auditor.open("utbetalningar/attestratter");
            auditor.says("Ingen är anmäld som borta.");
            auditor.hasNoBarriers();
            auditor.picture(PICTURES.resolve("payment-rights-1280.png"));
        }
    }

    /** Every page of the room and what opens on it, on what the demo has paid: nothing in the way. */
    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void everyPage(int width) {
        town.decided();
        try (Visitor officer = at("utbetalningar", "handlaggare1", width)) {
            officer.says("Körningar");
            look(officer, "payouts");
            officer.press(officer.page().getByText("Välj alla som kan betalas"));
            officer.says(Pattern.compile("Valda: [1-9]"));
            look(officer, "payouts-chosen");
            officer.press(
                    officer.page().locator("a[href*='utbetalningar/korning/']").last());
            officer.says("Attesterad av");
            look(officer, "payout-run");
        }
        town.prepared(town.decided());
        try (Visitor reviewer = at("", "granskning", width)) {
            reviewer.says("att granska");
            look(reviewer, "start");
            reviewer.press(reviewer.page().getByText("Öppna körningen").first());
            reviewer.says("Ska granskas");
            look(reviewer, "payout-run-to-review");
        }
        try (Visitor exporter = at("utbetalningar/bank", "ekonomi", width)) {
            exporter.button("Välj fil från banken").waitFor();
            exporter.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "camt.054.xml",
                            "application/xml",
                            PayoutTown.notification(town.aboveTheSecondApprover(), "okand" + width)));
            exporter.says("Att titta på: 1.");
            look(exporter, "bank");
            exporter.press(exporter.button("Utred").first());
            exporter.press(exporter.inDialog("Klar"));
            exporter.says("Skriv vad raden gäller.");
            look(exporter, "bank-settle");
            exporter.field("Vad är det?").fill("Hyra, inte bonus. Ekonomin är kontaktad.");
            exporter.press(exporter.inDialog("Klar"));
            exporter.says("Alla rader från banken hör ihop med en betalning.");
            isClosed(exporter);
            look(exporter, "bank-none");
            exporter.open("utbetalningar/reskontra/" + claimed());
            exporter.press(exporter.button("Registrera återbetalning"));
            exporter.says("Varför?");
            look(exporter, "ledger-recover");
        }
        try (Visitor maker = at("utbetalningar/reskontra/" + claimed(), "beslut", width)) {
            maker.says("Ska betala tillbaka");
            look(maker, "ledger-claim");
        }
        try (Visitor administrator = at("utbetalningar/attestratter", "admin", width)) {
            administrator.press(administrator.button("Lägg till attesträtt"));
            administrator.says("Rätten gäller bara när den personen är borta.");
            look(administrator, "payment-right");
            administrator.press(administrator.inDialog("Avbryt"));
            isClosed(administrator);
            look(administrator, "payment-rights");
            administrator.press(administrator.button("Anmäl frånvaro"));
            administrator.inDialog("Avbryt").waitFor();
            look(administrator, "payment-absence");
        }
        try (Visitor auditor = at("utbetalningar/bokslut", "revisor", width)) {
            auditor.says("på öret");
            look(auditor, "year-end");
        }
    }

    /** What an association sees of its money in its case, and where it asks for another account. */
    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theAssociationsSight(int width) {
        try (Visitor representative = at("min-ansokan", "forening2", width)) {
            earlierCase(representative, "Björkbackens Boxklubb", "Ni har fått");
            look(representative, "case-paid");
            representative.open("min-forening");
            representative.press(
                    representative.page().getByText("Björkbackens Boxklubb").first());
            representative.press(representative.button("Byt konto"));
            representative.inDialog("Begär bytet").waitFor();
            look(representative, "account-dialog");
            representative.press(representative.inDialog("Begär bytet"));
            representative
                    .page()
                    .locator("vaadin-dialog[opened] [invalid]")
                    .first()
                    .waitFor();
            look(representative, "account-dialog-wrong");
        }
        try (Visitor representative = at("min-ansokan", "forening4", width)) {
            earlierCase(representative, "Björkbackens Kulturförening", "Fryst: kontot är ändrat");
            look(representative, "case-frozen");
        }
    }

    private static void earlierCase(Visitor representative, String association, String words) {
        representative.press(representative
                .page()
                .locator("a[href*='min-ansokan/']")
                .filter(new Locator.FilterOptions().setHasText(association))
                .last());
        representative.says(words);
        representative
                .page()
                .getByText("Utbetalning", new Page.GetByTextOptions().setExact(true))
                .last()
                .scrollIntoViewIfNeeded();
    }

    /** The demo's claim: of one association a part is wanted back. */
    private DecisionId claimed() {
        return town.call(
                town.person(Role.DECISION_MAKER),
                () -> overview.years().stream()
                        .flatMap(year -> overview.lines(year).stream())
                        .filter(line -> line.balance().owed().isPositive())
                        .findFirst()
                        .orElseThrow()
                        .payable()
                        .decision());
    }

    /** A dialog that is on its way out is no longer there when the page is looked at. */
    private static void isClosed(Visitor visitor) {
        visitor.page()
                .locator("vaadin-dialog[opened]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void look(Visitor visitor, String name) {
        visitor.hasNoBarriers();
        visitor.picture(PICTURES.resolve("pay-" + name + (visitor.onPhone() ? "-390.png" : "-1280.png")));
    }

    /** The bank says that it has paid: once through, and the same file again changes nothing. */
    private static void confirm(Visitor exporter, Payable payable) {
        exporter.open("utbetalningar/bank");
        exporter.says("Alla rader från banken hör ihop med en betalning.");
        exporter.hasNoBarriers();
        Locator upload = exporter.page().locator("input[type=file]");
        upload.setInputFiles(new FilePayload("brev.xml", "application/xml", "<brev/>".getBytes(UTF_8)));
        exporter.says("Det är ingen fil från banken");
        FilePayload answer = new FilePayload(
                "camt.054.xml",
                "application/xml",
                PayoutTown.notification(payable, payable.decision().toString()));
        upload.setInputFiles(answer);
        exporter.says("Filen är inläst. Bokförda rader: 1.");
        upload.setInputFiles(answer);
        exporter.says("Den filen är redan inläst. Inget har ändrats.");
    }

    /** The box that chooses the row of the name. A grid draws cells apart from their rows. */
    private static ElementHandle checkbox(Visitor visitor, String name) {
        return visitor.page().evaluateHandle(BOX_OF, name).asElement();
    }

    private Visitor at(String path, String account, int width) {
        Visitor visitor = new Visitor(port, width);
        visitor.signInByCard(account);
        if (path.startsWith("http")) {
            visitor.page().navigate(path);
        } else {
            visitor.open(path);
        }
        return visitor;
    }

    private static void sign(Visitor visitor, String button) {
        visitor.pressButton(button);
        Locator question = visitor.page().getByRole(AriaRole.ALERTDIALOG);
        Locator yes = question.getByText(button, new Locator.GetByTextOptions().setExact(true));
        yes.waitFor();
        visitor.hasNoBarriers();
        visitor.press(yes);
    }
}
