package se.trygghetsportalen.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public form and a role model's meeting on a phone, and the coordinator's pages at both widths. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MentoringIT {
    private static final String NAME = "Förebild Resan";

    @LocalServerPort
    private int port;

    @Test
    @Order(1)
    void somebodyAppliesOnTheirPhone() {
        try (Visitor applicant = new Visitor(port, Visitor.PHONE)) {
            applicant.open("bli-forebild");
            applicant.button("Skicka anmälan").waitFor();
            applicant.hasNoBarriers();
            applicant.page().getByLabel("Namn").fill(NAME);
            applicant.page().getByLabel("E-post").fill("resan@exempel.se");
            applicant.day("Födelsedag", "1990-05-17");
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
    @Order(3)
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

    private static void choose(Visitor visitor, String label, String word) {
        Locator field = visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
        field.fill(word);
        visitor.press(visitor.page()
                .locator("vaadin-multi-select-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(word))
                .first());
        field.press("Escape");
    }
}
