package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SwedishTime;

/** A role model's meeting on a phone, a youth handed over, and the coordinator's pages at both widths. */
@BrowserTest
class MentoringIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private OutreachTown outreach;

    @Test
    void aRoleModelLogsAMeetingOnTheirPhone() {
        try (Visitor roleModel = new Visitor(port, Visitor.PHONE)) {
            roleModel.signInByCard("forebild1");
            roleModel.hasNoBarriers();
            roleModel.press(roleModel.page().getByText("Logga ett möte").first());
            roleModel.button("Spara mötet").waitFor();
            roleModel.hasNoBarriers();
            roleModel.picture(PICTURES.resolve("mentoring-own-390.png"));
            roleModel.pressButton("Spara mötet");
            roleModel.says("Mötet är sparat.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void everyPageIsWithoutBarriersAtBothWidths(int width) {
        try (Visitor coordinator = new Visitor(port, width)) {
            coordinator.signInByCard("mentorskap");
            for (String page : List.of(
                    "mentorskap", "forebilder", "adepter", "matchning", "mentorskap/utfall", "mentorskap/regler")) {
                coordinator.open(page);
                coordinator.page().locator("h1").first().waitFor();
                coordinator.page().locator(".page").first().waitFor();
                coordinator.hasNoBarriers();
                coordinator.picture(
                        Path.of("target/pictures/mentoring-" + page.replace('/', '-') + "-" + width + ".png"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void outreachHandsAYouthOverAndTheCoordinatorOpensTheForm(int width) {
        String alias = "Vaken tärna " + width;
        SignedInUser worker = outreach.worker();
        Stop stop = outreach.arrived(outreach.started(worker, outreach.worker()), worker);
        ContactId contact = outreach.logged(stop, worker, Contacts.handedOver(outreach.now()));
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("kontakter/" + contact);
            lead.pressButton("Lämna över till mentorskapet");
            Locator dialog = lead.page().locator("vaadin-dialog[opened]");
            press(lead, dialog, "Lämna över");
            dialog.getByText("Fråga den unga först. Utan ett ja kan du inte lämna över.")
                    .waitFor();
            lead.hasNoBarriers();
            picture(lead, "hand-over-wrong", width);
            dialog.getByLabel("Alias").fill(alias);
            dialog.getByLabel("Födelseår")
                    .fill(Integer.toString(SwedishTime.dayOf(outreach.now()).getYear() - 15));
            dialog.getByLabel("Vad önskar den unga?").fill("Vill träffa någon som kan bilar.");
            press(lead, dialog, "Den unga har sagt ja till överlämningen");
            press(lead, dialog, "Lämna över");
            lead.says("Väntar på svar");
            lead.hasNoBarriers();
            picture(lead, "handed-over", width);
        }
        try (Visitor coordinator = new Visitor(port, width)) {
            coordinator.signInByCard("mentorskap");
            coordinator.open("adepter");
            coordinator.button("Öppna överlämningen av " + alias).waitFor();
            coordinator.hasNoBarriers();
            picture(coordinator, "hand-over-waiting", width);
            coordinator.pressButton("Öppna överlämningen av " + alias);
            Locator dialog = coordinator.page().locator("vaadin-dialog[opened]");
            dialog.getByText("Vill träffa någon som kan bilar.").waitFor();
            coordinator.hasNoBarriers();
            picture(coordinator, "hand-over-open", width);
            press(coordinator, dialog, "Ta emot");
            assertThat(dialog.getByLabel("Alias").inputValue()).isEqualTo(alias);
            coordinator.hasNoBarriers();
            picture(coordinator, "hand-over-form", width);
        }
    }

    private static void press(Visitor visitor, Locator within, String words) {
        visitor.press(within.getByText(words, new Locator.GetByTextOptions().setExact(true)));
    }

    private static void picture(Visitor visitor, String what, int width) {
        visitor.picture(PICTURES.resolve("mentoring-" + what + "-" + width + ".png"));
    }
}
