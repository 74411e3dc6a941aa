package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An evening at the youth centre: plan, open, check in, count, end, close, and the figures. */
@BrowserTest
class OpenActivityIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void anEveningAtTheYouthCentre(int width) {
        try (Visitor worker = new Visitor(port, width)) {
            worker.signInByCard("falt1");
            worker.open("fritidsgard");
            worker.page().locator("a.row").first().waitFor();
            worker.hasNoBarriers();
            picture(worker, "list", width);

            worker.pressButton("Nytt tillfälle");
            Locator centre = worker.page()
                    .locator("vaadin-dialog[opened]")
                    .getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName("Fritidsgård"));
            centre.fill("Bryggan");
            worker.press(worker.page().locator("vaadin-combo-box-item").getByText("Bryggan"));
            worker.hasNoBarriers();
            picture(worker, "plan", width);
            worker.pressButton("Spara");
            worker.page().waitForURL(Pattern.compile(".*/fritidsgard/[0-9a-f-]{36}"));
            String session = worker.page().url();
            worker.pressButton("Öppna dörrarna");

            worker.pressButton("Ny besökare");
            worker.page()
                    .getByLabel("Alias", new Page.GetByLabelOptions().setExact(true))
                    .fill("Förnamn Efternamn");
            worker.page().getByLabel("Födelseår").fill("2012");
            worker.press(worker.chip("Tjej"));
            worker.pressButton("Checka in");
            worker.says("Det ser ut som ett namn.");
            worker.hasNoBarriers();
            picture(worker, "name", width);
            String alias = "Räven " + width;
            worker.page()
                    .getByLabel("Alias", new Page.GetByLabelOptions().setExact(true))
                    .fill(alias);
            worker.pressSlowly(worker.button("Checka in"));
            worker.says("Här nu: 1");
            worker.pressButton("Kille (0)");
            worker.says("2 besök");
            if (worker.onPhone()) {
                assertThat(worker.button("Kille (1)").boundingBox().height).isGreaterThanOrEqualTo(Visitor.TARGET);
            }
            worker.hasNoBarriersByDayAndNight();
            picture(worker, "door", width);

            worker.pressButton("Avsluta dagen");
            Locator dialog = worker.page().locator("vaadin-dialog[opened]");
            dialog.getByLabel("Vad var ungdomarna med").fill("De valde film. Ring 070-123 45 67.");
            worker.press(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta dagen")));
            worker.pressButton("Dölj det");
            worker.hasNoBarriers();
            picture(worker, "end", width);
            worker.press(dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta dagen")));
            worker.says("Samordnaren läser och stänger.");
            worker.hasNoBarriers();
            picture(worker, "ended", width);

            lead(width, session);
        }
    }

    private void lead(int width, String session) {
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.page().navigate(session);
            lead.pressButton("Rätta");
            lead.page().getByLabel("Varför rättar du?").waitFor();
            lead.hasNoBarriers();
            picture(lead, "correct", width);
            lead.pressButton("Avbryt");
            lead.pressButton("Läst och klart");
            lead.press(lead.page()
                    .locator("vaadin-confirm-dialog[opened]")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Läst och klart")));
            lead.says("Tillfället är stängt.");

            lead.open("fritidsgard/statistik");
            lead.page()
                    .getByText("Flest besök")
                    .or(lead.page().getByText("För få besök"))
                    .waitFor();
            lead.hasNoBarriersByDayAndNight();
            picture(lead, "figures", width);
        }
    }

    private static void picture(Visitor visitor, String what, int width) {
        visitor.picture(PICTURES.resolve("activity-%s-%d.png".formatted(what, width)));
    }
}
