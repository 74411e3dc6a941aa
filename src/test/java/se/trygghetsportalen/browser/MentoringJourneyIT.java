package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.shared.SwedishTime;

/** From the public form to an active match, its first missed rule, and a meeting on the role model's phone. */
@BrowserTest
class MentoringJourneyIT {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String ROLE_MODEL_ACCOUNT = "forebild2";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void anApplicantBecomesSomebodysRoleModelAndIsMissed(int width) {
        String name = "Förebild Resan " + width;
        String alias = "Resfågel " + width;
        LocalDate today = SwedishTime.dayOf(clock.instant());

        try (Visitor applicant = new Visitor(port, width)) {
            apply(applicant, name);
        }
        String match;
        try (Visitor coordinator = new Visitor(port, width)) {
            coordinator.signInByCard("mentorskap");
            approve(coordinator, name, today);
            takeIn(coordinator, alias, today);
            match = begin(coordinator, name);
            talk(coordinator);
        }
        fiveWeeksPass(match);
        try (Visitor coordinator = new Visitor(port, width)) {
            coordinator.signInByCard("mentorskap");
            coordinator.open("mentorskap");
            Locator row = coordinator
                    .page()
                    .locator(".row")
                    .filter(new Locator.FilterOptions().setHasText(alias + " – " + name));
            row.getByText("Första samtalet inom två veckor: 0 av 1 · Förebilden · 1 saknas")
                    .waitFor();
            assertThat(row.innerText()).contains("Följer inte reglerna");
            coordinator.hasNoBarriers();
            picture(coordinator, "board-missed");
            coordinator.press(row.locator("a"));
            coordinator.says("Möten varje vecka: 0 av 4 den här perioden · 4 saknas");
            coordinator.hasNoBarriers();
            picture(coordinator, "match-missed");
        }
        try (Visitor roleModel = new Visitor(port, width)) {
            roleModel.signInByCard(ROLE_MODEL_ACCOUNT);
            roleModel.open("mina-adepter");
            roleModel.press(roleModel.page().getByText(alias).first());
            roleModel.says("Möten varje vecka: 0 av 4 den här perioden · 4 saknas");
            roleModel.hasNoBarriers();
            picture(roleModel, "own-missed");
            roleModel.pressButton("Spara mötet");
            roleModel.says("60 minuter · På plats · initiativ: Förebilden");
            roleModel.hasNoBarriers();
        }
    }

    private static void apply(Visitor applicant, String name) {
        applicant.open("bli-forebild");
        applicant.pressButton("Skicka anmälan");
        Page page = applicant.page();
        page.getByText("Skriv ditt namn.").waitFor();
        assertThat(page.locator("vaadin-date-picker").innerText()).contains("Välj födelsedag.");
        assertThat(page.locator(".form").innerText())
                .contains(
                        "Skriv en e-postadress, till exempel namn@exempel.se.",
                        "Välj minst ett språk.",
                        "Välj minst ett intresse.",
                        "Välj minst en tid.");
        applicant.hasNoBarriers();
        picture(applicant, "apply-wrong");
        page.getByLabel("Namn").fill(name);
        page.getByLabel("E-post").fill("resan@exempel.se");
        day(page.locator("vaadin-date-picker"), LocalDate.of(1990, 5, 17));
        swedish(page, page.locator(".form"));
        applicant.press(applicant.chip("Musik"));
        applicant.press(applicant.chip("Yrkesutbildning"));
        applicant.press(applicant.chip("Vardagskvällar"));
        applicant.pressButton("Skicka anmälan");
        page.getByText("Tack! Din anmälan har kommit fram.").waitFor();
        applicant.hasNoBarriers();
    }

    private void approve(Visitor coordinator, String name, LocalDate today) {
        Page page = coordinator.page();
        coordinator.open("forebilder");
        coordinator.press(page.getByText(name, new Page.GetByTextOptions().setExact(true)));
        page.getByText("0 av 2 referenser är tagna.").waitFor();
        coordinator.hasNoBarriers();

        coordinator.pressButton("Intervjun är gjord");
        save(coordinator);
        for (String who : new String[] {"Chefen, 010-00 00 00", "Tränaren, 010-00 00 01"}) {
            coordinator.pressButton("Lägg till referens");
            dialog(page).getByLabel("Vem är referensen?").fill(who);
            save(coordinator);
        }
        coordinator.pressButton("Registerutdrag visat");
        day(dialog(page).locator("vaadin-date-picker"), today.minusYears(1).minusDays(1));
        press(coordinator, dialog(page), "Spara");
        dialog(page).getByText("Utdraget är äldre än ett år. Be om ett nytt.").waitFor();
        coordinator.hasNoBarriers();
        picture(coordinator, "extract");
        day(dialog(page).locator("vaadin-date-picker"), today.minusDays(20));
        save(coordinator);
        coordinator.pressButton("Kontrollerna är klara");
        coordinator.button("Godkänn").waitFor();
        coordinator.pressButton("Lägg till utbildning");
        save(coordinator);
        coordinator.pressButton("Godkänn");
        page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                .getByText("Löftet om ett år är inte undertecknat.")
                .waitFor();
        coordinator.pressButton("Löftet är undertecknat");
        save(coordinator);
        coordinator.pressButton("Godkänn");
        coordinator.button("Pausa").waitFor();

        // The demo's second role model gives their account to this one.
        sql.execute(
                "update role_model set account_id = null where account_id = (select id from account where username = ?)",
                ROLE_MODEL_ACCOUNT);
        page.reload();
        Locator account = page.getByLabel("Välj konto");
        account.fill("Förebild 2");
        coordinator.press(page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Förebild 2"))
                .first());
        coordinator.pressButton("Koppla kontot");
        page.getByText("Förebilden loggar in med ett eget konto.").waitFor();
        coordinator.hasNoBarriers();
        picture(coordinator, "role-model-approved");
    }

    private static void takeIn(Visitor coordinator, String alias, LocalDate today) {
        Page page = coordinator.page();
        coordinator.open("adepter");
        coordinator.pressButton("Lägg till adept");
        press(coordinator, dialog(page), "Spara");
        dialog(page).getByText("Skriv ett alias med högst 40 tecken.").waitFor();
        coordinator.hasNoBarriers();
        picture(coordinator, "youth-wrong");
        dialog(page).getByLabel("Alias").fill(alias);
        dialog(page).getByLabel("Födelseår").fill(Integer.toString(today.getYear() - 15));
        swedish(page, dialog(page));
        for (String chip : new String[] {"Musik", "Yrkesutbildning", "Vardagskvällar"}) {
            press(coordinator, dialog(page), chip);
        }
        save(coordinator);
        coordinator.press(page.getByText(alias, new Page.GetByTextOptions().setExact(true)));
        page.getByText("Adeptens eget samtycke saknas.").waitFor();
        coordinator.pressButton("Anteckna tillstånd och samtycke");
        day(dialog(page).locator("vaadin-date-picker").first(), today);
        day(dialog(page).locator("vaadin-date-picker").last(), today);
        save(coordinator);
        page.getByText("Adeptens eget samtycke saknas.")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        coordinator.hasNoBarriers();
        picture(coordinator, "youth");
    }

    private static String begin(Visitor coordinator, String name) {
        Page page = coordinator.page();
        coordinator.press(page.getByText("Hitta en förebild"));
        Locator card = page.locator(".suggestion")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
        assertThat(card.innerText()).contains("Intressen: Musik");
        coordinator.hasNoBarriers();
        picture(coordinator, "ranked");
        press(coordinator, card, "Föreslå paret");
        page.waitForURL(Pattern.compile(".*/mentorskap/.*"));
        for (String step : new String[] {"De har träffats", "Båda har sagt ja", "Starta matchningen"}) {
            coordinator.pressButton(step);
            save(coordinator);
        }
        page.locator(".status")
                .getByText("Pågår", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        coordinator.hasNoBarriers();
        picture(coordinator, "match-active");
        return page.url().substring(page.url().lastIndexOf('/') + 1);
    }

    /** Enter makes a new line in the note, and does not save around the person who writes. */
    private static void talk(Visitor coordinator) {
        Page page = coordinator.page();
        coordinator.pressButton("Anteckna ett samtal");
        press(coordinator, dialog(page), "Mål");
        Locator text = dialog(page).locator("textarea");
        text.fill("Första samtalet.");
        text.press("Enter");
        text.pressSequentially("Det har börjat bra.");
        assertThat(text.inputValue()).isEqualTo("Första samtalet.\nDet har börjat bra.");
        coordinator.hasNoBarriers();
        save(coordinator);
        page.getByText("Det har börjat bra.").waitFor();
    }

    /** Nothing happens but that time goes by: the days of this match slip back. */
    private void fiveWeeksPass(String match) {
        UUID id = UUID.fromString(match);
        assertThat(sql.execute("""
                update mentoring_match set proposed_on = proposed_on - interval 35 day,
                  introduced_on = introduced_on - interval 35 day,
                  consented_on = consented_on - interval 35 day,
                  active_from = active_from - interval 35 day where id = ?""", id)).isOne();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    private static void press(Visitor visitor, Locator within, String words) {
        visitor.press(within.getByText(words, new Locator.GetByTextOptions().setExact(true)));
    }

    private static void save(Visitor visitor) {
        Locator dialog = dialog(visitor.page());
        press(visitor, dialog, "Spara");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** As it is typed: Enter takes the day and leaves the form open. */
    private static void day(Locator picker, LocalDate day) {
        Locator field = picker.locator("input");
        field.fill(day.toString());
        field.press("Enter");
        // The calendar fills a phone's screen until it is closed; leaving the field would open it again.
        picker.evaluate("picker => picker.close()");
        assertThat(field.inputValue()).isEqualTo(day.toString());
    }

    private static void swedish(Page page, Locator within) {
        Locator field = within.locator("vaadin-multi-select-combo-box").first().locator("input");
        field.fill("Svenska");
        page.locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText("Svenska"))
                .first()
                .click();
        field.press("Escape");
    }

    private static void picture(Visitor visitor, String what) {
        visitor.picture(PICTURES.resolve(
                "mentoring-" + what + "-" + (visitor.onPhone() ? Visitor.PHONE : Visitor.DESK) + ".png"));
    }
}
