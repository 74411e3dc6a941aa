package se.trygghetsportalen.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.associations.AssociationTown;
import se.trygghetsportalen.shared.SwedishTime;

/** Every page about associations and their applications, at both widths: nothing in the way, and what each one says. */
@BrowserTest
class AssociationPagesIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theOfficersPages(int width) {
        try (Visitor officer = new Visitor(port, width)) {
            officer.signInByCard("handlaggare2");
            look(officer, "start-officer");
            officer.open("foreningar");
            officer.says("Björkbackens Boxklubb");
            look(officer, "register");
            officer.press(officer.button("Läs in från fil"));
            officer.says("Välj en CSV-fil");
            look(officer, "register-import");
            officer.page()
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "foreningar.csv", "text/csv", register().getBytes(UTF_8)));
            officer.says("Går att lägga till: 1. Rader med fel: 2.");
            officer.says("Det finns redan en förening med det organisationsnumret i registret.");
            officer.says("Hammartorps Bordtennis");
            look(officer, "register-preview");
            officer.press(officer.inDialog("Avbryt"));
            association(officer, "Björkbackens Kulturförening");
            officer.says("Utbetalningar är stoppade.");
            look(officer, "association-frozen");
            officer.press(officer.button("Jag har ringt upp"));
            officer.says("Varifrån kommer telefonnumret?");
            look(officer, "association-call-back");
            officer.press(officer.inDialog("Avbryt"));
            association(officer, "Ekånge Norra IK");
            officer.says("Två i förening");
            look(officer, "association-full");
            officer.open("anslutningar");
            officer.says("Sjöviks Simsällskap");
            look(officer, "joining");
            officer.press(officer.button("Säg nej: Sjöviks Simsällskap"));
            officer.page().getByLabel("Anledning").waitFor();
            officer.press(officer.inDialog("Säg nej"));
            officer.says("Skriv en anledning, högst 500 tecken.");
            look(officer, "joining-reject");
            officer.press(officer.inDialog("Avbryt"));
            officer.open("bonus");
            officer.says("Bonusmodeller");
            look(officer, "years");
            officer.press(officer.button("Planera ett bonusår"));
            officer.field("Pott i kronor").waitFor();
            officer.field("Pott i kronor").fill("-5");
            officer.press(officer.inDialog("Spara"));
            officer.says("Skriv potten i hela kronor, mer än noll.");
            look(officer, "year-wrong");
            officer.press(officer.inDialog("Avbryt"));
            officer.open("bonus/ansokningar");
            // Another journey may have begun a later year.
            officer.choose(
                    "Bonusår", Integer.toString(SwedishTime.dayOf(Instant.now()).getYear()));
            officer.says("Kvinnonätverket Navet");
            look(officer, "inbox");
            officer.press(officer.page().locator("vaadin-grid a:visible").getByText("Kvinnonätverket Navet"));
            officer.button("Allt finns med").waitFor();
            officer.says("Väg in till stöd.pdf");
            look(officer, "case");
        }
    }

    /** A copy of the scheme is changed: by touch on the phone, by the keyboard alone at the desk. */
    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theSchemeEditor(int width) {
        String name = "Kopia " + width;
        try (Visitor officer = new Visitor(port, width)) {
            officer.signInByCard("handlaggare1");
            officer.open("bonus");
            officer.says("Bonusmodeller");
            officer.use(officer.page()
                    .locator("vaadin-button[aria-label^='Gör en kopia: Trygghetsbonus']")
                    .first());
            officer.field("Namn").waitFor();
            officer.write("Namn", "");
            officer.use(officer.inDialog("Spara"));
            officer.says("Skriv vad bonusmodellen heter");
            officer.hasNoBarriers();
            officer.write("Namn", name);
            officer.use(officer.inDialog("Spara"));
            officer.says("Se som föreningen");
            look(officer, "scheme");
            Locator up = officer.button("Flytta upp Hot");
            officer.use(up);
            officer.page()
                    .waitForCondition(() -> officer.page()
                            .locator(".application-content h2")
                            .first()
                            .innerText()
                            .equals("Hot"));
            if (!officer.onPhone()) {
                Locator down = officer.button("Flytta ner Hot");
                officer.page().waitForCondition(() ->
                        (Boolean) down.evaluate("button => button.matches(':focus-within, :focus')"));
                officer.page().keyboard().press("Enter");
                officer.page()
                        .waitForCondition(() -> officer.page()
                                .locator(".application-content h2")
                                .first()
                                .innerText()
                                .equals("Grunden"));
            }
            officer.use(officer.button("Ändra Handlingsplan"));
            officer.field("Kort namn").waitFor();
            look(officer, "criterion");
            officer.write("Kort namn", "");
            officer.use(officer.inDialog("Spara"));
            officer.says("Skriv vad kriteriet heter");
            officer.hasNoBarriers();
            officer.use(officer.inDialog("Avbryt"));
            officer.use(officer.button("Ändra utbetalningen"));
            officer.says("Så räknas bonusen");
            look(officer, "model");
            officer.use(officer.inDialog("Avbryt"));
            officer.use(officer.page().getByText("Se som föreningen"));
            officer.says("sparas inte");
            look(officer, "scheme-preview");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theRepresentativesPages(int width) {
        try (Visitor representative = new Visitor(port, width)) {
            representative.signInByCard("forening4");
            look(representative, "start-representative");
            representative.open("min-forening");
            representative.says("Du företräder");
            look(representative, "own-associations");
            representative.press(
                    representative.page().getByText("Sjöviks Musikförening").first());
            representative.says("Aktiva medlemmar: 9");
            look(representative, "own-association-small");
            representative.open("min-ansokan");
            representative.says("Det behövs minst 10 aktiva medlemmar mellan 7 och 25 år. Ni har angett 9.");
            look(representative, "own-applications");
        }
    }

    private static String register() {
        return "Organisationsnummer;Namn;Område\n"
                + AssociationTown.number().written() + ";Hammartorps Bordtennis;Hammartorp\n"
                + "899990-0015;Ekånge Norra IK;Norräng\n"
                + "556016-0681;Fel nummer;Norräng\n";
    }

    private static void association(Visitor officer, String name) {
        officer.open("foreningar");
        Locator row = officer.page().locator("vaadin-grid a:visible").getByText(name);
        row.waitFor();
        officer.press(row);
        officer.says("Ändringar");
    }

    private static void look(Visitor visitor, String name) {
        visitor.hasNoBarriers();
        visitor.picture(PICTURES.resolve(name + (visitor.onPhone() ? "-390.png" : "-1280.png")));
    }
}
