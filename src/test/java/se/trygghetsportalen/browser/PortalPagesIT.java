package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The pages around the work: accounts, own account, settings, the trail, and what stands in every page's frame. Each page
 * and dialog is looked at on the phone and at the desk, one of each kind by night too.
 */
@BrowserTest
class PortalPagesIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    /** On a phone at the edge of coverage each question is a wait. */
    @Test
    void thePortalsProgrammeIsFetchedOnce() {
        try (Visitor worker = new Visitor(port, Visitor.PHONE)) {
            worker.signInByCard("falt1");
            for (int times = 0; times < 2; times++) {
                worker.open("pass");
                worker.page().locator(".portal-layout").waitFor();
            }
            assertThat(fetched(worker)).isNotEmpty().allMatch(sent -> sent.endsWith(" 0"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theAdministratorMakesAnAccountWhoseOwnerChoosesAPassword(int width) {
        String name = "prov" + UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
        String link;
        try (Visitor admin = new Visitor(port, width)) {
            admin.signInByCard("admin");
            admin.open("konton");
            admin.says(Pattern.compile("^(\\d+ konton|De första \\d+ kontona)$"));
            checkByDayAndNight(admin, "konton");
            admin.page().getByLabel("Sök på namn, användarnamn eller e-post").fill("finns inte alls");
            admin.says("Inga konton stämmer");
            checkState(admin, "konton-none");

            admin.pressButton("Nytt konto");
            admin.button("Skapa kontot").waitFor();
            admin.pressButton("Skapa kontot");
            admin.says("Skriv ett namn.");
            checkState(admin, "konto-invalid");
            admin.page()
                    .getByLabel("Användarnamn", new Page.GetByLabelOptions().setExact(true))
                    .fill(name);
            admin.page()
                    .getByLabel("Namn", new Page.GetByLabelOptions().setExact(true))
                    .fill("Provkonto");
            admin.press(
                    admin.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Samverkanspart")));
            admin.pressButton("Skapa kontot");
            Locator shown = admin.page().getByLabel("Länk", new Page.GetByLabelOptions().setExact(true));
            shown.waitFor();
            checkByDayAndNight(admin, "link");
            link = shown.inputValue();
            admin.pressButton("Klar");

            admin.pressButton("Avsluta");
            admin.says("Avsluta kontot för Provkonto?");
            check(admin, "konto-end");
            admin.press(admin.page().getByRole(AriaRole.ALERTDIALOG).getByText("Avbryt"));

            admin.open("installningar");
            Locator team = admin.page().getByLabel("Minst så många på varje pass");
            team.waitFor();
            check(admin, "installningar");
            team.fill("noll");
            admin.pressButton("Spara inställningarna");
            admin.says("Skriv ett heltal från 1 till 6.");
            checkState(admin, "installningar-invalid");
        }
        try (Visitor owner = new Visitor(port, width)) {
            owner.open(link.substring(link.indexOf("aterstall/")));
            Locator password = owner.page().getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true));
            password.waitFor();
            checkByDayAndNight(owner, "reset");
            password.fill("kort");
            owner.page().getByLabel("Nytt lösenord en gång till").fill("kort");
            owner.pressButton("Spara lösenordet");
            owner.says("Lösenordet är för kort");
            checkState(owner, "reset-invalid");
            password.fill("lykta vid kajen");
            owner.page().getByLabel("Nytt lösenord en gång till").fill("lykta vid kajen");
            owner.pressButton("Spara lösenordet");
            owner.says("Lösenordet är sparat");
            check(owner, "reset-done");
            owner.page().reload();
            owner.says("Länken är redan använd");
            checkState(owner, "reset-used");

            owner.open("login");
            owner.page().getByLabel("Användarnamn").fill(name);
            owner.page()
                    .getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill("lykta vid kajen");
            owner.pressButton("Logga in");
            owner.page().locator(".portal-layout").waitFor();
            owner.open("mitt-konto");
            owner.button("Byt lösenord").waitFor();
            check(owner, "mitt-konto");
            owner.page().getByLabel("Nuvarande lösenord").fill("fel");
            owner.page()
                    .getByLabel("Nytt lösenord", new Page.GetByLabelOptions().setExact(true))
                    .fill("hundar äter moln");
            owner.page().getByLabel("Nytt lösenord en gång till").fill("hundar äter moln");
            owner.pressButton("Byt lösenord");
            owner.says("Det är inte ditt nuvarande lösenord.");
            checkState(owner, "mitt-konto-invalid");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theAuditorReadsTheTrailAndHasItVerified(int width) {
        try (Visitor auditor = new Visitor(port, width)) {
            auditor.signInByCard("revisor");
            auditor.open("granskning");
            auditor.page()
                    .locator(auditor.onPhone() ? "vaadin-grid .row-title" : "vaadin-grid-cell-content")
                    .first()
                    .waitFor();
            checkByDayAndNight(auditor, "granskning");
            auditor.pressButton("Kontrollera kedjan");
            auditor.page()
                    .getByText("förseglade rader stämmer")
                    .or(auditor.page().getByText("Loggen är skadad"))
                    .waitFor();
            checkState(auditor, "granskning-verified");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void searchHelpBellAndMenuAreThereOnEveryPageByKeyboardToo(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            lead.open("login");
            lead.pressButton("In English");
            lead.says("Password");
            check(lead, "login-en");
            lead.pressButton("På svenska");
            lead.says("Lösenord");
            lead.signInByCard("samordnare");
            lead.page().keyboard().press("Control+k");
            Locator words = lead.page().getByLabel("Plats, pass, person eller ärende");
            words.waitFor();
            checkState(lead, "search-empty");
            words.fill("kuben");
            lead.page().locator(".search-hits a").first().waitFor();
            checkByDayAndNight(lead, "search-found");
            words.fill("finns inte alls");
            lead.says("Inget hittades");
            checkState(lead, "search-none");
            words.fill("kuben");
            lead.page().locator(".search-hits a").first().waitFor();
            words.press("Tab");
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL(Pattern.compile("/platser.*"));
            words.waitFor(gone());

            lead.pressButton("Hjälp om den här sidan");
            lead.says("Kommer du inte vidare?");
            check(lead, "help");
            lead.page().keyboard().press("Escape");
            lead.page().getByText("Kommer du inte vidare?").waitFor(gone());

            lead.press(lead.page().locator(".bell vaadin-button"));
            lead.page().locator(".bell-content").waitFor();
            check(lead, "bell");
            lead.page().keyboard().press("Escape");

            if (lead.onPhone()) {
                lead.press(lead.page().locator("vaadin-drawer-toggle"));
                lead.page().locator("vaadin-side-nav-item").first().waitFor();
                check(lead, "menu");
                lead.press(
                        lead.page().locator("vaadin-side-nav-item", new Page.LocatorOptions().setHasText("Kontakter")));
                lead.page().waitForURL(Pattern.compile("/kontakter.*"));
            }
            lead.press(lead.page().locator(".own-menu > vaadin-button"));
            lead.says("Logga ut");
            for (Locator choice : lead.page()
                    .locator(".own-content vaadin-radio-button > label")
                    .all()) {
                assertThat(choice.boundingBox().height).isGreaterThanOrEqualTo(Visitor.TARGET);
            }
            checkByDayAndNight(lead, "own-menu");
            lead.page().keyboard().press("Escape");

            lead.open("prov-som-gar-sonder");
            lead.says("Referensnummer:");
            check(lead, "fault");
        }
    }

    /** What the page is made of, each with how many bytes came over the network for it. */
    private static List<String> fetched(Visitor visitor) {
        List<?> sent = (List<?>) visitor.page().evaluate("""
            performance.getEntriesByType('resource')
                .filter(each => /\\.(js|css|woff2)(\\?|$)/.test(each.name))
                .map(each => each.name + ' ' + each.transferSize)
            """);
        return sent.stream().map(String::valueOf).toList();
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    /** A page or dialog that is met for the first time. */
    private static void check(Visitor visitor, String name) {
        visitor.picture(PICTURES.resolve((visitor.onPhone() ? "390-" : "1280-") + name + ".png"));
        visitor.hasNoBarriers();
    }

    /** One of each kind of surface also by night: every colour of the pages comes from the same tokens. */
    private static void checkByDayAndNight(Visitor visitor, String name) {
        visitor.picture(PICTURES.resolve((visitor.onPhone() ? "390-" : "1280-") + name + ".png"));
        visitor.hasNoBarriersByDayAndNight();
    }

    /** What changes on a page that has been checked: a mistake, nothing found. Read where it is narrowest. */
    private static void checkState(Visitor visitor, String name) {
        if (visitor.onPhone()) {
            check(visitor, name);
        }
    }
}
