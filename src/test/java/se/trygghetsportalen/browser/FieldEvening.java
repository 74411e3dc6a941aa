package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;

/** A worker with a shift of tonight, and what they do on the field page. */
final class FieldEvening {
    static final String PASSWORD = "lykta vid kajen";
    static final int STOPS = 6;

    final SignedInUser worker;
    final PlannedShift shift;
    final List<String> places = new ArrayList<>();

    FieldEvening(OutreachTown town, PasswordResets resets) {
        worker = town.worker();
        town.as().run(town.person(Role.ADMINISTRATOR), () -> {
            if (resets.issue(worker.id()) instanceof SaveOutcome.Saved<ResetLink>(ResetLink link)) {
                resets.use(link.token(), PASSWORD);
            }
        });
        String mark = Ids.next().toString().substring(24);
        DistrictId district = town.district("Kvarter " + mark);
        List<ArenaId> arenas = new ArrayList<>();
        for (int at = 1; at <= STOPS; at++) {
            places.add("Plats " + at + " " + mark);
            arenas.add(town.arena(district, places.getLast()));
        }
        shift = town.planned(arenas, worker, town.worker());
    }

    /** A phone held upright, with nothing on it. */
    static BrowserContext phone(String locale) {
        return Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(Visitor.PHONE, 844)
                        .setHasTouch(true)
                        .setLocale(locale)
                        .setTimezoneId("Europe/Stockholm"));
    }

    static BrowserContext phone() {
        return phone("sv-SE");
    }

    /** Opens the page and signs in on it. */
    void signIn(Page page, int port) {
        page.navigate("http://localhost:" + port + "/falt/");
        fillIn(page);
        button(page, "Starta passet").waitFor();
    }

    void fillIn(Page page) {
        page.getByLabel("Användarnamn").fill(worker.username());
        page.getByLabel("Lösenord").fill(PASSWORD);
        button(page, "Logga in").tap();
    }

    /** Starts the shift and arrives at its first place. */
    void begin(Page page) {
        button(page, "Starta passet").tap();
        arriveAt(page, places.getFirst());
    }

    static void arriveAt(Page page, String place) {
        Locator first = button(page, "Ankom till en plats");
        Locator next = button(page, "Vidare till nästa plats");
        first.or(next).waitFor();
        (first.count() > 0 ? first : next).tap();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + place)))
                .tap();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(place))
                .waitFor();
    }

    static void logContact(Page page) {
        Locator again = button(page, "Samma som nyss");
        boolean first = again.count() == 0;
        (first ? button(page, "Ny kontakt") : again).tap();
        if (first) {
            button(page, "Fler: 13–15 år").tap();
        }
        button(page, "Spara kontakt").tap();
        button(page, "Ny kontakt").waitFor();
    }

    /** Waits until the page says so. (Playwright's own way asks the page to evaluate a text, which its policy forbids.) */
    static void until(Page page, String expression) {
        for (int look = 0; !Boolean.TRUE.equals(page.evaluate(expression)); look++) {
            assertThat(look).as(expression).isLessThan(600);
            page.waitForTimeout(50);
        }
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
