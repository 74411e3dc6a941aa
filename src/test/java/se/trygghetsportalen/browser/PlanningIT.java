package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.NewAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** From the lead's week to the sheet on paper and the hours in which nobody is out; and the same by keyboard alone. */
@BrowserTest
class PlanningIT {
    private static final Path PICTURES = Path.of("target/pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Clock clock;

    private String name;

    /** Somebody of this journey's own: the demo's workers go out in others. */
    @BeforeEach
    void aWorker() {
        ActorId id = new ActorId(Ids.next());
        String mark = id.toString().substring(24);
        name = "Fältarbetare " + mark;
        NewAccount worker =
                new NewAccount(id, "konto" + mark, new AccountDetails(name, null, Set.of(Role.OUTREACH_WORKER)));
        accounts.add(Account.opened(worker, false, clock.instant()), null, clock.instant());
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theLeadPlansAShiftPrintsItsSheetAndSeesTheCoverage(int width) throws IOException {
        String from = width == Visitor.PHONE ? "08:00" : "10:00";
        String to = width == Visitor.PHONE ? "09:15" : "11:15";
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("pass");
            lead.page()
                    .getByText("I dag", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            lead.hasNoBarriers();
            lead.press(lead.page().getByText("Veckan efter"));
            lead.page().waitForURL(Pattern.compile(".*vecka=.*"));
            lead.says("15:00–17:30");
            lead.hasNoBarriers();
            picture(lead, "planning-week", width);

            lead.open("pass");
            lead.pressButton("Planera pass");
            Locator dialog = lead.page().getByRole(AriaRole.DIALOG);
            lead.type(dialog.getByLabel("Från"), from);
            lead.type(dialog.getByLabel("Till"), to);
            dialog.getByText("1 h 15 min långt.").waitFor();
            dialog.getByLabel("Lag").fill(name);
            lead.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                    .click();
            dialog.getByLabel("Lag").press("Escape");
            dialog.getByText("Färre i laget än kommunens regel").waitFor();
            lead.hasNoBarriers();
            picture(lead, "planning-form", width);
            lead.press(dialog.getByText("Spara", new Locator.GetByTextOptions().setExact(true)));
            Locator shift = lead.page()
                    .getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(from + "–" + to).setExact(true));
            shift.waitFor();
            lead.hasNoBarriers();

            lead.press(shift);
            lead.says("Ställ in passet");
            lead.hasNoBarriers();
            lead.press(lead.page().getByText("Skriv ut", new Page.GetByTextOptions().setExact(true)));
            lead.says("Att minnas");
            lead.hasNoBarriers();
            lead.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(lead.button("Skriv ut").isVisible()).isFalse();
            wholePage(lead, "planning-sheet", width);
            byte[] paper =
                    lead.page().pdf(new Page.PdfOptions().setFormat("A4").setPath(PICTURES.resolve("sheet.pdf")));
            try (PDDocument sheet = Loader.loadPDF(paper)) {
                assertThat(sheet.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(sheet))
                        .contains(from + "–" + to, name, "Att minnas", "Förstör pappret")
                        .doesNotContain("Skriv ut", "Bemanning");
            }
            lead.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            lead.open("bemanning");
            lead.says("Per område");
            lead.says("Tider utan pass");
            lead.hasNoBarriers();
            wholePage(lead, "planning-coverage", width);

            lead.open("observationer");
            lead.page().locator("portal-map[drawn]").waitFor();
            lead.page()
                    .locator("vaadin-grid a[href^='observationer/']:visible")
                    .first()
                    .waitFor();
            lead.hasNoBarriers();
            picture(lead, "observations", width);
            lead.press(lead.page()
                    .locator("vaadin-grid a[href^='observationer/']:visible")
                    .first());
            if (!lead.onPhone()) {
                lead.page().locator(".details-beside.open .history").waitFor();
                picture(lead, "observation-beside", width);
                lead.hasNoBarriersByDayAndNight();
                lead.enter(link(lead, "Öppna sidan"));
            }
            lead.page().waitForURL(Pattern.compile(".*/observationer/[0-9a-f-]{36}$"));
            lead.page().locator("main h1, .page h1").first().waitFor();
            lead.hasNoBarriers();
            picture(lead, "observation", width);
        }
    }

    @Test
    void aWorkerTakesAPlaceAndGetsACalendarOnThePhone() {
        try (Visitor worker = new Visitor(port, Visitor.PHONE)) {
            worker.signInByCard("falt1");
            worker.press(worker.page().getByText("Visa lediga platser"));
            worker.button("Prenumerera i kalendern").waitFor();
            worker.hasNoBarriers();
            picture(worker, "planning-places", Visitor.PHONE);
            worker.press(worker.page().getByText("Ta platsen").last());
            worker.says("Platsen är din. Samordnaren får veta det.");
            worker.pressButton("Prenumerera i kalendern");
            worker.pressButton("Skapa adress");
            worker.page().getByLabel("Adress till kalendern").waitFor();
            worker.hasNoBarriers();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void fromThePlanToTheFilteredFileByKeyboardAlone(int width) throws IOException {
        String from = width == Visitor.PHONE ? "12:00" : "13:00";
        String to = width == Visitor.PHONE ? "12:45" : "13:45";
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("pass");
            lead.enter(lead.button("Planera pass"));
            Locator dialog = lead.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Från").waitFor();
            lead.type(dialog.getByLabel("Från"), from);
            lead.type(dialog.getByLabel("Till"), to);
            lead.tabTo(dialog.getByLabel("Lag"));
            lead.page().keyboard().type(name);
            lead.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                    .waitFor();
            lead.page().keyboard().press("Enter");
            lead.page().keyboard().press("Escape");
            lead.enter(dialog.getByText("Spara", new Locator.GetByTextOptions().setExact(true)));
            lead.enter(link(lead, from + "–" + to));
            lead.enter(lead.button("Ställ in passet"));
            Locator reason = lead.page().getByLabel("Varför?");
            reason.waitFor();
            lead.tabTo(reason);
            lead.page().keyboard().type("Skolan är stängd");
            lead.enter(lead.button("Ställ in"));
            lead.says("Passet är inställt.");
            lead.says("Därför är passet inställt");
            lead.hasNoBarriers();

            if (lead.onPhone()) {
                lead.enter(lead.page().locator("vaadin-drawer-toggle"));
            }
            lead.enter(link(lead, "Kontakter"));
            lead.page().waitForURL("**/kontakter");
            lead.says(Pattern.compile("^\\d+ kontakter, "));
            if (lead.onPhone()) {
                lead.enter(lead.button("Filter"));
            }
            Locator theme = lead.page().getByLabel("Handlade om", new Page.GetByLabelOptions().setExact(true));
            lead.tabTo(theme);
            lead.page().keyboard().type("Skola och");
            lead.page()
                    .locator("vaadin-combo-box-item:visible")
                    .filter(new Locator.FilterOptions().setHasText("Skola och frånvaro"))
                    .waitFor();
            lead.page().keyboard().press("ArrowDown");
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL("**tema=SCHOOL**");
            lead.tabTo(lead.page().getByText("Hämta som CSV"));
            Download file =
                    lead.page().waitForDownload(() -> lead.page().keyboard().press("Enter"));
            lead.says(Pattern.compile("^Filen är klar, \\d+ rader"));
            lead.hasNoBarriers();
            picture(lead, "planning-to-file", width);
            List<String> rows = Files.readAllLines(file.path());
            assertThat(rows).hasSizeGreaterThan(2);
            assertThat(rows.subList(1, rows.size())).allMatch(row -> row.contains("Skola och frånvaro"));
        }
    }

    /** The button stands below the fields: on a phone the first of them is out of sight by then. */
    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void whatIsWrongWithAPlanIsBroughtIntoSight(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("pass");
            lead.pressButton("Planera pass");
            lead.write("Inför passet", "Börja vid stationen");
            lead.field("Dag").evaluate("input => { input.closest('vaadin-date-picker').value = ''; }");
            lead.press(lead.inDialog("Spara"));
            Locator sentence = lead.page().getByText("Välj en dag.").first();
            sentence.waitFor();
            lead.page().waitForCondition(() -> sentence.boundingBox().y > 0);
            assertThat(lead.page().locator("vaadin-date-picker[opened]").count())
                    .as("a calendar over the sentence")
                    .isZero();
            assertThat(lead.field("Inför passet").inputValue()).isEqualTo("Börja vid stationen");
            lead.hasNoBarriers();
            picture(lead, "planning-wrong", width);
            lead.press(lead.inDialog("Avbryt"));
        }
    }

    /** Two leads write about the same shift: whoever saves second chooses between both, and loses nothing. */
    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void ofTwoLeadsWhoChangeOneShiftTheSecondSeesBothVersions(int width) {
        String from = width == Visitor.PHONE ? "14:00" : "15:00";
        String to = width == Visitor.PHONE ? "14:45" : "15:45";
        try (Visitor first = new Visitor(port, width);
                Visitor second = new Visitor(port, width)) {
            first.signInByCard("samordnare");
            first.open("pass");
            first.pressButton("Planera pass");
            Locator plan = first.page().getByRole(AriaRole.DIALOG);
            first.type(plan.getByLabel("Från"), from);
            first.type(plan.getByLabel("Till"), to);
            first.press(first.inDialog("Spara"));
            first.press(link(first, from + "–" + to));
            first.pressButton("Ändra passet");
            first.write("Inför passet", "Börja vid stationen");

            second.signInByCard("samordnare");
            second.page().navigate(first.page().url());
            second.pressButton("Ändra passet");
            second.write("Inför passet", "Ta med reflexvästar");

            first.page().bringToFront();
            first.press(first.inDialog("Spara"));
            first.page().locator("vaadin-dialog[opened]").waitFor(gone());
            second.page().bringToFront();
            second.press(second.inDialog("Spara"));
            second.says("Någon annan hann spara före dig");
            second.says("Börja vid stationen");
            second.page()
                    .waitForCondition(
                            () -> second.page().locator(".both-versions h3").boundingBox().y
                                    < second.page().viewportSize().height);
            second.hasNoBarriers();
            picture(second, "planning-two-leads", width);
            second.press(second.inDialog("Spara mitt"));
            second.says("Ta med reflexvästar");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theLeadBlursAPartOfAPhoto(int width) {
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("observationer?kategori=vandalism");
            Locator seen = lead.page().locator("vaadin-grid a[href^='observationer/']:visible");
            seen.first().waitFor();
            lead.page().locator("portal-map[drawn]").waitFor();
            picture(lead, "observations-filtered", width);
            lead.press(seen.last());
            lead.page().locator(".observation-photo img").first().waitFor();
            String before =
                    lead.page().locator(".observation-photo img").first().getAttribute("src");
            lead.use(lead.button("Gör en del otydlig").first());
            Locator square = lead.page().getByLabel("Rad 4, kolumn 5");
            lead.use(square);
            lead.page().waitForCondition(() -> "true".equals(square.getAttribute("aria-pressed")));
            lead.use(lead.page().getByLabel("Rad 5, kolumn 5"));
            lead.hasNoBarriersByDayAndNight();
            picture(lead, "observation-blur", width);
            lead.use(lead.inDialog("Gör otydligt"));
            lead.says("Rutorna är otydliga nu.");
            lead.page()
                    .waitForCondition(() -> !before.equals(lead.page()
                            .locator(".observation-photo img")
                            .first()
                            .getAttribute("src")));
            lead.page()
                    .waitForFunction(
                            "[...document.querySelectorAll('.observation-photo img')].every(img => img.naturalWidth > 0)");
            lead.hasNoBarriers();
            picture(lead, "observation-blurred", width);
        }
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private static void wholePage(Visitor visitor, String name, int width) {
        visitor.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static void picture(Visitor visitor, String name, int width) {
        visitor.picture(PICTURES.resolve(name + "-" + width + ".png"));
    }
}
