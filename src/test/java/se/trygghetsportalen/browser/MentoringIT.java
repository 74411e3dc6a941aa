package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From the public form to an active match and the first rule that it misses. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MentoringIT {
    private static final String NAME = "Förebild Resan";
    private static final String ALIAS = "Resande trana";

    @LocalServerPort
    private int port;

    @Autowired
    private DSLContext sql;

    @Test
    @Order(1)
    void somebodyAppliesOnTheirPhone() {
        try (Visitor applicant = new Visitor(port, Visitor.PHONE)) {
            applicant.open("bli-forebild");
            applicant.button("Skicka anmälan").waitFor();
            applicant.hasNoBarriers();
            applicant.page().getByLabel("Namn").fill(NAME);
            applicant.page().getByLabel("E-post").fill("resan@exempel.se");
            day(applicant, "Födelsedag", "1990-05-17");
            choose(applicant, "Språk", "Svenska");
            applicant.press(applicant.chip("Musik"));
            applicant.press(applicant.chip("Yrkesutbildning"));
            applicant.press(applicant.chip("Vardagskvällar"));
            applicant.pressButton("Skicka anmälan");
            applicant.page().getByText("Tack! Din anmälan har kommit fram.").waitFor();
            applicant.hasNoBarriers();
        }
    }

    @Test
    @Order(2)
    void theCoordinatorApprovesMatchesAndSeesTheFirstMissedRule() {
        try (Visitor coordinator = new Visitor(port, Visitor.DESK)) {
            coordinator.signInByCard("mentorskap");
            coordinator.open("forebilder");
            coordinator.press(coordinator.page().getByText(NAME).first());
            // The list says the same of others: wait for the page of just this one.
            coordinator.page().waitForURL("**/forebilder/*");
            coordinator.page().getByText("Intervjun är inte gjord.").first().waitFor();
            coordinator.hasNoBarriers();
            step(coordinator, "Intervjun är gjord");
            for (String reference : List.of("En chef", "En tränare")) {
                coordinator.pressButton("Lägg till referens");
                coordinator.page().getByLabel("Vem är referensen?").fill(reference);
                save(coordinator);
            }
            coordinator.pressButton("Registerutdrag visat");
            day(coordinator, "När är utdraget utfärdat?", LocalDate.of(2000, 1, 1).toString());
            coordinator.pressButton("Spara");
            coordinator.page().getByText("Utdraget är äldre än ett år.").waitFor();
            coordinator.hasNoBarriers();
            day(coordinator, "När är utdraget utfärdat?", today().minusDays(30).toString());
            save(coordinator);
            coordinator.pressButton("Kontrollerna är klara");
            coordinator.button("Godkänn").waitFor();
            step(coordinator, "Lägg till utbildning");
            step(coordinator, "Löftet är undertecknat");
            coordinator.pressButton("Godkänn");
            coordinator.button("Pausa").waitFor();

            coordinator.open("adepter");
            coordinator.pressButton("Lägg till adept");
            coordinator.page().getByLabel("Alias").fill(ALIAS);
            coordinator.page().getByLabel("Födelseår").fill(Integer.toString(today().getYear() - 15));
            choose(coordinator, "Språk", "Svenska");
            coordinator.press(coordinator.chip("Musik"));
            coordinator.press(coordinator.chip("Yrkesutbildning"));
            coordinator.press(coordinator.chip("Vardagskvällar"));
            coordinator.hasNoBarriers();
            save(coordinator);
            coordinator.press(coordinator.page().getByText(ALIAS).first());
            coordinator.pressButton("Anteckna tillstånd och samtycke");
            day(coordinator, "Vårdnadshavarens tillstånd", today().toString());
            day(coordinator, "Eget samtycke", today().toString());
            save(coordinator);

            coordinator.press(coordinator.page().getByText("Hitta en förebild"));
            Locator card = coordinator
                    .page()
                    .locator(".suggestion")
                    .filter(new Locator.FilterOptions().setHasText(NAME));
            card.waitFor();
            coordinator.hasNoBarriers();
            coordinator.press(card.getByRole(
                    AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Föreslå paret")));
            step(coordinator, "De har träffats");
            step(coordinator, "Båda har sagt ja");
            step(coordinator, "Starta matchningen");
            coordinator.button("Logga ett möte").waitFor();
            coordinator.hasNoBarriers();
            String match = coordinator.page().url().replaceAll(".*/", "");

            // Sixteen days go by without a conversation.
            sql.execute(
                    "update mentoring_match set proposed_on = proposed_on - interval 16 day, introduced_on = introduced_on"
                            + " - interval 16 day, consented_on = consented_on - interval 16 day, active_from = active_from"
                            + " - interval 16 day where id = ?",
                    java.util.UUID.fromString(match));
            coordinator.open("mentorskap/" + match);
            coordinator.page().getByText("Första samtalet inom två veckor: 0 av 1").first().waitFor();
            coordinator.open("mentorskap");
            coordinator.page().getByText("Första samtalet inom två veckor: 0 av 1").first().waitFor();
            coordinator.picture(Path.of("target/mentoring-board-1280.png"));
            assertThat(coordinator.page().getByText(ALIAS + " – " + NAME).count()).isPositive();
        }
    }

    @Test
    @Order(3)
    void aRoleModelLogsAMeetingOnTheirPhone() {
        try (Visitor roleModel = new Visitor(port, Visitor.PHONE)) {
            roleModel.signInByCard("forebild1");
            roleModel.hasNoBarriers();
            roleModel.press(roleModel.page().getByText("Logga ett möte").first());
            roleModel.button("Spara mötet").waitFor();
            roleModel.hasNoBarriers();
            roleModel.picture(Path.of("target/mentoring-own-390.png"));
            roleModel.pressButton("Spara mötet");
            roleModel.page().getByText("Mötet är sparat.").waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    @Order(4)
    void everyPageIsWithoutBarriersAtBothWidths(int width) {
        try (Visitor coordinator = new Visitor(port, width)) {
            coordinator.signInByCard("mentorskap");
            for (String page : List.of(
                    "mentorskap", "forebilder", "adepter", "matchning", "mentorskap/utfall", "mentorskap/regler")) {
                coordinator.open(page);
                coordinator.page().locator("h1").first().waitFor();
                coordinator.page().locator(".page").first().waitFor();
                coordinator.hasNoBarriers();
                coordinator.picture(Path.of("target/mentoring-" + page.replace('/', '-') + "-" + width + ".png"));
            }
        }
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Europe/Stockholm")));
    }

    /** Opens what the button asks, and saves it with what is chosen already. */
    private static void step(Visitor visitor, String button) {
        visitor.pressButton(button);
        save(visitor);
    }

    private static void save(Visitor visitor) {
        Locator save = visitor.button("Spara");
        save.waitFor();
        visitor.press(save);
        save.waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private static void day(Visitor visitor, String label, String day) {
        Locator field = visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(day);
        field.press("Enter");
        if (visitor.onPhone()) {
            // The calendar fills the phone's screen until it is closed; leaving the field would open it again.
            field.evaluate("input => input.closest('vaadin-date-picker').close()");
        } else {
            field.press("Tab");
        }
    }

    private static void choose(Visitor visitor, String label, String word) {
        Locator field = visitor.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first();
        field.fill(word);
        visitor.press(visitor.page()
                .locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first());
        field.press("Escape");
    }
}
