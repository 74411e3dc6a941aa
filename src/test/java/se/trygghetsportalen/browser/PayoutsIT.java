package se.trygghetsportalen.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.payouts.PayoutTown;
import se.trygghetsportalen.payouts.domain.Payable;

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
            officer.page()
                    .getByText("Välj minst ett beslut och en betalningsdag.")
                    .waitFor();
            officer.page().getByText(payable.name()).waitFor();
            checkbox(officer, payable.name()).click();
            officer.picture(PICTURES.resolve("payouts-1280.png"));
            officer.pressButton("Skapa körning av de valda");
            officer.page().getByText("Ska granskas").waitFor();
            officer.hasNoBarriers();
            run = officer.page().url();
        }
        try (Visitor reviewer = at(run, "granskning", Visitor.DESK)) {
            sign(reviewer, "Granska");
            reviewer.page().getByText("Ska attesteras").waitFor();
        }
        try (Visitor second = at(run, "attest2", Visitor.DESK)) {
            second.page()
                    .getByText("En av betalningarna är större än din attesträtt tillåter.")
                    .waitFor();
            assertThat(second.button("Attestera").count()).isZero();
            second.hasNoBarriers();
        }
        try (Visitor approver = at(run, "attest", Visitor.PHONE)) {
            approver.button("Attestera").waitFor();
            approver.hasNoBarriers();
            approver.picture(PICTURES.resolve("payout-run-390.png"));
            sign(approver, "Attestera");
            approver.page().getByText("Redo för fil").waitFor();
        }
        try (Visitor exporter = at(run, "ekonomi", Visitor.DESK)) {
            sign(exporter, "Skapa betalfil");
            exporter.page().getByText("Hos banken").waitFor();
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
            auditor.page().getByText("Betald av banken").waitFor();
            auditor.hasNoBarriers();
            auditor.picture(PICTURES.resolve("ledger-1280.png"));
            auditor.open("utbetalningar/bokslut");
            auditor.page()
                    .getByText("Besluten och reskontran stämmer överens, på öret.")
                    .waitFor();
            auditor.hasNoBarriers();
            auditor.open("utbetalningar/attestratter");
            auditor.page().getByText("Ingen är anmäld som borta.").waitFor();
            auditor.hasNoBarriers();
            auditor.picture(PICTURES.resolve("payment-rights-1280.png"));
        }
    }

    /** The bank says that it has paid: once through, and the same file again changes nothing. */
    private static void confirm(Visitor exporter, Payable payable) {
        exporter.open("utbetalningar/bank");
        exporter.page()
                .getByText("Alla rader från banken hör ihop med en betalning.")
                .waitFor();
        exporter.hasNoBarriers();
        Locator upload = exporter.page().locator("input[type=file]");
        upload.setInputFiles(new FilePayload("brev.xml", "application/xml", "<brev/>".getBytes(UTF_8)));
        exporter.page().getByText("Det är ingen fil från banken").waitFor();
        FilePayload answer = new FilePayload(
                "camt.054.xml",
                "application/xml",
                PayoutTown.notification(payable, payable.decision().toString()));
        upload.setInputFiles(answer);
        exporter.page().getByText("Filen är inläst. Bokförda rader: 1.").waitFor();
        upload.setInputFiles(answer);
        exporter.page()
                .getByText("Den filen är redan inläst. Inget har ändrats.")
                .waitFor();
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
