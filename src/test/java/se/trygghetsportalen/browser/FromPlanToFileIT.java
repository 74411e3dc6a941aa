package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One round all the way: the lead plans it, the worker goes out, meets somebody and hands over, the lead closes it and
 * takes out what was met. By touch on the phone, by the keyboard alone at the desk.
 */
@BrowserTest
class FromPlanToFileIT {
    private static final String WORKER = "Fältarbetare 2";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void aRoundGoesFromThePlanToTheFilteredFile(int width) throws IOException {
        String from = width == Visitor.PHONE ? "03:00" : "04:00";
        String to = width == Visitor.PHONE ? "03:30" : "04:30";
        String note = "Hela vägen " + width;
        String shift;
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("pass");
            shift = plan(lead, from, to);
        }
        try (Visitor worker = new Visitor(port, width)) {
            worker.signInByCard("falt2");
            worker.page().navigate(shift);
            goOut(worker);
            meet(worker, note);
            handOver(worker);
        }
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.page().navigate(shift);
            lead.says("Alla hade tid att stanna");
            lead.use(lead.button("Stäng passet"));
            Locator question = lead.page().getByRole(AriaRole.ALERTDIALOG);
            lead.use(question.getByText("Stäng passet", new Locator.GetByTextOptions().setExact(true)));
            lead.says("Passet är stängt.");
            lead.hasNoBarriers();
            takeOut(lead, note);
        }
    }

    private static String plan(Visitor lead, String from, String to) {
        lead.use(lead.button("Planera pass"));
        Locator dialog = lead.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Från").waitFor();
        lead.type(dialog.getByLabel("Från"), from);
        lead.type(dialog.getByLabel("Till"), to);
        pick(lead, dialog.getByLabel("Lag"), WORKER);
        pick(lead, dialog.getByLabel("Platser"), "Kuben, Centrum");
        lead.use(dialog.getByText("Spara", new Locator.GetByTextOptions().setExact(true)));
        Locator planned = lead.page()
                .getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName(from + "–" + to).setExact(true));
        lead.use(planned);
        lead.says("Ställ in passet");
        lead.says("Kuben");
        lead.says(WORKER);
        return lead.page().url();
    }

    private static void pick(Visitor lead, Locator box, String word) {
        lead.tabTo(box);
        lead.page().keyboard().type(word);
        lead.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(word).setExact(true))
                .first()
                .waitFor();
        lead.page().keyboard().press("Enter");
        lead.page().keyboard().press("Escape");
    }

    private static void goOut(Visitor worker) {
        worker.use(worker.button("Starta passet"));
        worker.use(worker.button("Jag är framme: Kuben"));
        worker.button("Ny kontakt").waitFor();
        worker.hasNoBarriers();
    }

    private static void meet(Visitor worker, String note) {
        worker.use(worker.button("Ny kontakt"));
        worker.use(worker.button("Lägg till en tjej 13–15 år"));
        choose(worker, "Fritid");
        choose(worker, "Samtal");
        worker.write("Anteckning", note);
        worker.hasNoBarriers();
        worker.use(worker.button("Spara kontakt"));
        worker.says(Pattern.compile("^Sparad \\d\\d:\\d\\d$"));
        worker.says("1 · 13–15 år");
    }

    private static void choose(Visitor worker, String word) {
        if (worker.onPhone()) {
            worker.press(worker.chip(word));
        } else {
            worker.tabTo(worker.page()
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(word).setExact(true)));
            worker.page().keyboard().press("Space");
        }
    }

    private static void handOver(Visitor worker) {
        worker.use(worker.button("Avsluta passet"));
        worker.write("Stämningen", "Alla hade tid att stanna");
        worker.use(worker.inDialog("Avsluta passet"));
        worker.says("Passet är avslutat. Tack för i kväll!");
    }

    private static void takeOut(Visitor lead, String note) throws IOException {
        lead.open("kontakter");
        if (lead.onPhone()) {
            lead.use(lead.button("Filter"));
        }
        lead.write("Ord i anteckningen", note);
        lead.page().waitForURL("**sok=**");
        lead.says("En kontakt, en person");
        lead.hasNoBarriers();
        for (String kind : List.of("CSV", "Excel")) {
            Locator link = lead.page().getByText("Hämta som " + kind);
            Download file = lead.page().waitForDownload(() -> lead.use(link));
            lead.says("Filen är klar");
            if (kind.equals("CSV")) {
                assertThat(Files.readAllLines(file.path()))
                        .as("headings and the one contact")
                        .hasSize(2)
                        .last()
                        .asString()
                        .contains("Kuben", "Fritid", "Samtal", WORKER, note);
            } else {
                assertThat(file.suggestedFilename()).endsWith(".xlsx");
                assertThat(Files.readAllBytes(file.path())).startsWith('P', 'K');
            }
        }
    }
}
