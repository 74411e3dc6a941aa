package se.trygghetsportalen.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.associations.AssociationTown;
import se.trygghetsportalen.platform.files.OfficeFiles;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SwedishTime;

/** An association that nobody knows: from the open page to an account, a complete register and a receipt. */
@BrowserTest
class AssociationsIT {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String PASSWORD = "En lykta vid varje dörr 17";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void fromTheOpenPageToTheReceipt(int width) throws IOException {
        OrganisationNumber number = AssociationTown.number();
        String association = "Norrängs Kanotklubb " + number.digits();
        String username = "kanot" + number.digits();
        try (Visitor applicant = new Visitor(port, width);
                Visitor officer = new Visitor(port, Visitor.DESK)) {
            asksToJoin(applicant, number, association);
            officer.signInByCard("handlaggare1");
            String link = invites(officer, association);
            opensAnAccount(applicant, link, username);
            countsMembersAndNamesAnAccount(applicant);
            completesTheRegister(officer, association);
            applies(applicant, association);
        }
    }

    private void asksToJoin(Visitor applicant, OrganisationNumber number, String association) {
        applicant.open("bonus/info");
        applicant.says("Öppet för ansökan till och med");
        applicant.hasNoBarriers();
        applicant.use(applicant.page().getByText("Anslut din förening"));
        applicant.button("Skicka").waitFor();
        applicant.hasNoBarriers();
        applicant.use(applicant.button("Skicka"));
        applicant.says("Något behöver rättas. Se texten vid fälten.");
        applicant.says("Det är inget giltigt organisationsnummer.");
        applicant.says("Skriv föreningens namn.");
        applicant.says("Skriv ditt namn.");
        applicant.says("Skriv en e-postadress");
        applicant.says("Välj vad du är i föreningen.");
        applicant.says("Ladda upp ett protokoll eller en fullmakt");
        applicant.hasNoBarriers();
        picture(applicant, "join-wrong");
        applicant.write("Organisationsnummer", "556016-0681");
        applicant.choose("Din roll i föreningen", "Ordförande");
        applicant.use(applicant.button("Skicka"));
        applicant.says("Det är inget giltigt organisationsnummer.");
        applicant.write("Organisationsnummer", number.written());
        applicant.write("Föreningens namn", association);
        applicant.write("Ditt namn", "Ordförande i klubben");
        applicant.write("E-post", "kanot@forening.example");
        upload(applicant, new FilePayload("fullmakt.pdf", "application/pdf", "<html>fullmakt</html>".getBytes(UTF_8)));
        applicant.page().locator(".file-problem:visible").waitFor();
        applicant.hasNoBarriers();
        upload(applicant, new FilePayload("fullmakt.pdf", "application/pdf", OfficeFiles.pdf("")));
        applicant.says("fullmakt.pdf");
        applicant.hasNoBarriers();
        picture(applicant, "join-filled");
        applicant.use(applicant.button("Skicka"));
        applicant.says("Tack! En handläggare tittar på uppgifterna och underlaget.");
        applicant.hasNoBarriers();
        picture(applicant, "join-sent");
    }

    /** What the officer sends on by mail. */
    private String invites(Visitor officer, String association) {
        officer.open("anslutningar");
        officer.button("Godkänn och bjud in: " + association).waitFor();
        officer.hasNoBarriers();
        picture(officer, "join-requests");
        officer.use(officer.button("Godkänn och bjud in: " + association));
        officer.says("Välj var den har sitt säte.");
        officer.press(officer.inDialog("Godkänn och bjud in"));
        officer.says("Välj det område där föreningen har sitt säte.");
        officer.hasNoBarriers();
        picture(officer, "join-approve");
        officer.choose("Område", "Norräng");
        officer.press(officer.inDialog("Godkänn och bjud in"));
        Locator link = officer.page().getByLabel("Länk");
        link.waitFor();
        officer.hasNoBarriers();
        picture(officer, "join-link");
        String address = link.inputValue();
        officer.use(officer.button("Klar"));
        return address;
    }

    private void opensAnAccount(Visitor applicant, String link, String username) {
        applicant.page().navigate(link);
        applicant.field("Användarnamn").waitFor();
        applicant.hasNoBarriers();
        applicant.write("Användarnamn", username);
        applicant.write("Lösenord", PASSWORD);
        applicant.write("Lösenordet en gång till", PASSWORD + "8");
        applicant.use(applicant.button("Skapa konto"));
        applicant.says("De två lösenorden är olika.");
        applicant.hasNoBarriers();
        picture(applicant, "invitation");
        applicant.write("Lösenord", "kort");
        applicant.write("Lösenordet en gång till", "kort");
        applicant.use(applicant.button("Skapa konto"));
        applicant.says("tecken");
        applicant.write("Lösenord", PASSWORD);
        applicant.write("Lösenordet en gång till", PASSWORD);
        applicant.use(applicant.button("Skapa konto"));
        applicant.says("Klart! Du företräder föreningen");
        applicant.hasNoBarriers();
        applicant.use(applicant.page().getByText("Logga in", new Page.GetByTextOptions().setExact(true)));
        applicant.page().waitForURL("**/login");
        applicant.write("Användarnamn", username);
        applicant.write("Lösenord", PASSWORD);
        applicant.use(applicant.button("Logga in"));
        applicant.page().locator(".portal-layout").waitFor();
        applicant.hasNoBarriers();
        picture(applicant, "start-association");
    }

    private void countsMembersAndNamesAnAccount(Visitor applicant) {
        applicant.open("min-ansokan");
        applicant.says("Föreningen kan inte söka än.");
        applicant.hasNoBarriers();
        picture(applicant, "not-eligible");
        applicant.open("min-forening");
        applicant.says("Det här saknas innan ni kan få bonus:");
        applicant.hasNoBarriers();
        picture(applicant, "own-association-empty");
        applicant.use(applicant.button("Ändra medlemmar"));
        applicant.field("7–12 år, Flickor och kvinnor").waitFor();
        applicant.hasNoBarriers();
        applicant.write("7–12 år, Flickor och kvinnor", "9");
        applicant.write("13–16 år, Pojkar och män", "-1");
        applicant.says("Skriv ett helt tal mellan 0 och");
        picture(applicant, "members");
        applicant.write("13–16 år, Pojkar och män", "7");
        applicant.says("Alla områden: 16");
        applicant.use(applicant.inDialog("Spara"));
        applicant.says("Aktiva medlemmar: 16");
        applicant.use(applicant.button("Ange konto"));
        applicant.field("Kontonummer").waitFor();
        applicant.hasNoBarriers();
        applicant.write("Kontonummer", "123-4567");
        applicant.use(applicant.inDialog("Skicka"));
        applicant.says("Det är inget giltigt bankgironummer.");
        applicant.hasNoBarriers();
        picture(applicant, "account-wrong");
        applicant.write("Kontonummer", AssociationTown.bankgiro());
        applicant.use(applicant.inDialog("Skicka"));
        applicant.says("Utbetalningar är stoppade.");
        applicant.hasNoBarriers();
        picture(applicant, "own-association");
    }

    private void completesTheRegister(Visitor officer, String association) {
        LocalDate today = SwedishTime.dayOf(clock.instant());
        officer.open("foreningar");
        officer.page().locator("vaadin-grid a:visible").first().waitFor();
        officer.hasNoBarriers();
        picture(officer, "associations");
        officer.field("Namn, verksamhet eller organisationsnummer").fill(association);
        Locator row = officer.page().locator("vaadin-grid a:visible").getByText(association);
        row.waitFor();
        row.press("Enter");
        officer.says("Ändringar");
        officer.hasNoBarriers();
        officer.use(officer.button("Ändra uppgifter"));
        officer.field("Stadgar antagna").waitFor();
        officer.hasNoBarriers();
        officer.field("Organisationsnummer").fill("556016-0681");
        officer.use(officer.inDialog("Spara"));
        officer.says("Det är inget giltigt organisationsnummer.");
        officer.field("Organisationsnummer").fill(association.substring(association.lastIndexOf(' ') + 1));
        officer.day("Verksam sedan", today.minusYears(2).toString());
        officer.day("Stadgar antagna", today.minusYears(2).toString());
        officer.day("Senaste årsmöte", today.minusMonths(3).toString());
        for (String fact : List.of("Vald styrelse", "Öppen för alla", "Rutin för registerkontroll")) {
            officer.page().getByLabel(fact).check();
        }
        picture(officer, "association-dialog");
        officer.use(officer.inDialog("Spara"));
        officer.says("Sparat.");
        officer.use(officer.button("Ändra firmatecknare"));
        officer.says("Hur de tecknar");
        officer.hasNoBarriers();
        officer.use(officer.inDialog("Spara"));
        officer.says("Välj minst en firmatecknare");
        officer.says("Välj dagen då mötet hölls.");
        officer.says("Ladda upp protokollet.");
        officer.press(officer.chip("Var för sig"));
        officer.press(officer.chip("Ordförande i klubben"));
        officer.day("Protokollets dag", today.minusMonths(3).toString());
        upload(officer, new FilePayload("protokoll.pdf", "application/pdf", OfficeFiles.pdf("")));
        officer.says("protokoll.pdf");
        picture(officer, "signatories");
        officer.use(officer.inDialog("Spara"));
        officer.says("Protokoll från");
        officer.use(officer.button("Jag har ringt upp"));
        officer.says("Vem svarade?");
        officer.hasNoBarriers();
        picture(officer, "call-back");
        officer.press(officer.inDialog("Jag har ringt upp"));
        officer.says("Välj vad den som svarade är i föreningen.");
        officer.choose("Vem svarade?", "Kassör");
        officer.choose("Varifrån kommer telefonnumret?", "Förbundet");
        officer.press(officer.inDialog("Jag har ringt upp"));
        officer.says("som ringde upp föreningen: Kassör");
        officer.hasNoBarriers();
        picture(officer, "association");
    }

    private void applies(Visitor applicant, String association) throws IOException {
        applicant.open("min-ansokan");
        Locator begin = applicant.button("Börja ansökan: " + association);
        begin.waitFor();
        applicant.hasNoBarriers();
        applicant.use(begin);
        applicant.page().waitForURL(ApplicationSteps.STEP);
        applicant.page().locator(".question-card").first().waitFor();
        applicant.hasNoBarriers();
        ApplicationSteps steps = new ApplicationSteps(applicant);
        steps.answerAll("Två vuxna är alltid med på bryggan, och styrelsen går igenom planen varje termin.");
        steps.handIn();
        steps.fetchReceipt(1);
        picture(applicant, "application-receipt");
    }

    private static void upload(Visitor visitor, FilePayload file) {
        visitor.page().locator("input[type=file]").first().setInputFiles(file);
    }

    private static void picture(Visitor visitor, String name) {
        visitor.picture(PICTURES.resolve(name + (visitor.onPhone() ? "-390.png" : "-1280.png")));
    }
}
