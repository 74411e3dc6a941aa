package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A lead filters contacts, corrects one and takes them out; and what somebody types outlives the page. */
@BrowserTest
class ContactListIT {
    private static final Path IMAGES = Path.of("target/pictures");
    private static final Pattern TOTALS = Pattern.compile("^(\\d+) kontakter, \\d+ personer");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void fromTheFilterToACorrectionAndAFile(int width) throws IOException {
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.open("kontakter");
            lead.says(TOTALS);
            lead.page()
                    .locator("vaadin-grid a[href^='kontakter/']:visible")
                    .first()
                    .waitFor();
            int all = rows(lead);
            if (lead.onPhone()) {
                lead.picture(IMAGES.resolve("contact-list-folded-390.png"));
                lead.pressButton("Filter");
            }
            lead.hasNoBarriers();
            choose(lead, "Handlade om", "Skola och frånvaro");
            lead.page().waitForURL("**tema=SCHOOL**");
            lead.page().waitForCondition(() -> rows(lead) < all);
            int some = rows(lead);
            lead.press(lead.page().getByText("Ålder och kön"));
            lead.page().locator(".sum-table").waitFor();
            lead.hasNoBarriers();
            lead.picture(IMAGES.resolve("contact-list-" + width + ".png"));

            Download file =
                    lead.page().waitForDownload(() -> lead.press(lead.page().getByText("Hämta som CSV")));
            lead.says(Pattern.compile("^Filen är klar, \\d+ rader"));
            lead.hasNoBarriers();
            String csv = Files.readString(file.path());
            assertThat(file.suggestedFilename()).matches("kontakter-\\d{4}-\\d\\d-\\d\\d\\.csv");
            assertThat(csv).startsWith("\uFEFFDag;Klockan;");
            assertThat(csv.split("\r\n")).as("headings and rows").hasSize(some + attempts(lead) + 1);
            assertThat(csv.split("Skola och frånvaro", -1).length - 1).isEqualTo(some + attempts(lead));

            lead.open("kontakter?tema=SCHOOL");
            lead.press(lead.page()
                    .locator("vaadin-grid a[href^='kontakter/']:visible")
                    .first());
            lead.button("Rätta").waitFor();
            lead.hasNoBarriers();
            lead.pressButton("Rätta");
            lead.button("Spara rättelsen").waitFor();
            lead.hasNoBarriers();
            lead.page().getByLabel("Minuter").fill(width == Visitor.PHONE ? "17" : "18");
            lead.pressButton("Spara rättelsen");
            lead.says("Skriv kort varför du rättar.");
            lead.hasNoBarriers();
            lead.page().getByLabel("Varför rättar du?").fill("Fel tid");
            lead.pressButton("Spara rättelsen");
            lead.says("Kontakten är rättad.");
            lead.says("Så stod det före");
            lead.hasNoBarriers();
            lead.picture(IMAGES.resolve("contact-corrected-" + width + ".png"));
        }
    }

    @Test
    void byTheKeyboardAlone() {
        try (Visitor lead = new Visitor(port, Visitor.DESK)) {
            lead.signInByCard("samordnare");
            lead.open("kontakter");
            lead.says(TOTALS);
            lead.page()
                    .locator("vaadin-grid a[href^='kontakter/']:visible")
                    .first()
                    .waitFor();
            tabTo(lead, "Handlade om");
            lead.page().keyboard().type("Skola och");
            lead.page()
                    .locator("vaadin-combo-box-item:visible")
                    .filter(new Locator.FilterOptions().setHasText("Skola och frånvaro"))
                    .waitFor();
            lead.page().keyboard().press("ArrowDown");
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL("**tema=SCHOOL**");
            tabTo(lead, "Hämta som CSV");
            Download file =
                    lead.page().waitForDownload(() -> lead.page().keyboard().press("Enter"));
            assertThat(file.suggestedFilename()).endsWith(".csv");
            intoTheGrid(lead);
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL(Pattern.compile(".*/kontakter/[0-9a-f-]{36}$"));
            tabTo(lead, "Rätta");
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL("**/ratta");
            tabTo(lead, "Varför rättar du?");
            lead.page().keyboard().type("Fel tid");
            tabTo(lead, "Avbryt");
            lead.page().keyboard().press("Enter");
            lead.page().waitForURL(Pattern.compile(".*/kontakter/[0-9a-f-]{36}$"));
        }
    }

    /** At a desk one reads on in the list; the keyboard leads to the page and back out of what is beside. */
    @Test
    void whatIsPressedStandsBesideTheListAtADesk() {
        try (Visitor lead = new Visitor(port, Visitor.DESK)) {
            lead.signInByCard("samordnare");
            lead.open("kontakter?tema=SCHOOL");
            Locator rows = lead.page().locator("vaadin-grid a[href^='kontakter/']:visible");
            rows.nth(1).waitFor();
            rows.first().click();
            Locator beside = lead.page().locator(".details-beside > aside");
            beside.getByText("Skola och frånvaro").first().waitFor();
            Locator title = beside.locator("h2").first();
            lead.page()
                    .waitForCondition(() -> Boolean.TRUE.equals(title.evaluate("it => it === document.activeElement")));
            assertThat(lead.page().url()).endsWith("kontakter?tema=SCHOOL");
            lead.picture(IMAGES.resolve("contact-beside-1280.png"));
            lead.hasNoBarriersByDayAndNight();
            String first = beside.locator("a").first().getAttribute("href");

            lead.page().locator("vaadin-grid .row-detail:visible").nth(4).click();
            lead.page()
                    .waitForCondition(
                            () -> !first.equals(beside.locator("a").first().getAttribute("href")));
            lead.page().keyboard().press("Escape");
            beside.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            lead.page().locator("vaadin-grid span.cut:visible").first().waitFor();

            rows.first().click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.CONTROL)));
            lead.page().waitForCondition(() -> lead.page().context().pages().size() == 2);
            assertThat(beside.isVisible()).isFalse();
        }
    }

    @Test
    void whatIsTypedIsBackAfterTheBrowserWasClosedAndAfterTheSessionEnded() {
        String path;
        try (Visitor lead = new Visitor(port, Visitor.PHONE)) {
            path = openCorrection(lead);
            type(lead, "Jag hade precis börjat");
        }
        try (Visitor lead = new Visitor(port, Visitor.PHONE)) {
            lead.signInByCard("samordnare");
            lead.open(path);
            lead.button("Fortsätt med utkastet").waitFor();
            lead.hasNoBarriers();
            lead.pressButton("Fortsätt med utkastet");
            lead.page().waitForCondition(() -> reason(lead).inputValue().equals("Jag hade precis börjat"));

            // Kept a moment later, because something was kept just now: the page asks the server once more.
            lead.page()
                    .waitForResponse(
                            answer -> answer.url().contains("v-r=uidl")
                                    && !String.valueOf(answer.request().postData())
                                            .contains("Jag skrev vidare"),
                            () -> type(lead, "Jag skrev vidare"));
            endSession(lead);
            lead.pressButton("Spara rättelsen");
            lead.says("Du har loggats ut");
            lead.signInByCard("samordnare");
            lead.open(path);
            lead.pressButton("Fortsätt med utkastet");
            lead.page().waitForCondition(() -> reason(lead).inputValue().equals("Jag skrev vidare"));
            lead.pressButton("Avbryt");
        }
    }

    /** The phone comes back with the cookie of a session that the server has forgotten. */
    private static void endSession(Visitor visitor) {
        BrowserContext context = visitor.page().context();
        List<Cookie> cookies = context.cookies();
        assertThat(cookies).isNotEmpty();
        context.addCookies(cookies.stream()
                .map(cookie -> new Cookie(cookie.name, "0".repeat(32))
                        .setDomain(cookie.domain)
                        .setPath(cookie.path)
                        .setHttpOnly(true))
                .toList());
    }

    @Test
    void aWarningComesBeforeTheSessionEnds() {
        try (Visitor lead = new Visitor(port, Visitor.PHONE)) {
            lead.page().clock().install();
            lead.signInByCard("samordnare");
            Locator warning = lead.page().locator("dialog.session-warning[open]");
            assertThat(warning.count()).isZero();
            lead.page().clock().fastForward("58:30");
            warning.waitFor();
            lead.picture(IMAGES.resolve("session-warning-390.png"));
            lead.press(warning.locator(".session-warning-stay"));
            lead.page().waitForCondition(() -> warning.count() == 0);
        }
    }

    private static String openCorrection(Visitor lead) {
        lead.signInByCard("samordnare");
        lead.open("kontakter");
        lead.press(
                lead.page().locator("vaadin-grid a[href^='kontakter/']:visible").first());
        lead.pressButton("Rätta");
        reason(lead).waitFor();
        return lead.page().url().replaceFirst("^https?://[^/]+/", "");
    }

    private static Locator reason(Visitor lead) {
        return lead.page().getByLabel("Varför rättar du?");
    }

    /** Until the server has taken in what was typed, and kept it. */
    private static void type(Visitor lead, String words) {
        lead.page()
                .waitForResponse(
                        answer -> answer.url().contains("v-r=uidl")
                                && String.valueOf(answer.request().postData()).contains(words),
                        () -> reason(lead).fill(words));
    }

    private static void choose(Visitor lead, String label, String item) {
        Locator box = lead.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        box.fill(item);
        lead.page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .waitFor();
        box.press("Enter");
    }

    /** Tab reaches the table's headings, one more its rows; Enter goes into the cell, to its link. */
    private static void intoTheGrid(Visitor lead) {
        for (int presses = 0; presses < 20; presses++) {
            lead.page().keyboard().press("Tab");
            Object where =
                    lead.page().evaluate("document.activeElement.shadowRoot?.activeElement?.closest('tbody')?.id");
            if ("items".equals(where)) {
                lead.page().keyboard().press("Enter");
                lead.page()
                        .waitForCondition(() ->
                                Boolean.TRUE.equals(lead.page().evaluate("document.activeElement.localName === 'a'")));
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach the rows");
    }

    private static int rows(Visitor lead) {
        return number(lead, TOTALS);
    }

    private static int attempts(Visitor lead) {
        String words = lead.page().locator(".contact-totals p").innerText();
        if (words.contains("Ett försök")) {
            return 1;
        }
        Matcher found = Pattern.compile("(\\d+) försök").matcher(words);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static int number(Visitor lead, Pattern pattern) {
        Matcher found = pattern.matcher(lead.page().locator(".contact-totals p").innerText());
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    /** Presses Tab until what is focused bears the name. */
    private static void tabTo(Visitor lead, String name) {
        for (int presses = 0; presses < 120; presses++) {
            Object focused = lead.page().evaluate("""
                () => {
                  const at = document.activeElement;
                  const label = at.getAttribute('aria-labelledby');
                  return [at.textContent, at.getAttribute('aria-label'),
                    at.labels && at.labels[0] && at.labels[0].textContent,
                    label && label.split(' ').map(id => document.getElementById(id)?.textContent).join(' ')]
                    .map(words => (words || '').trim());
                }
                """);
            if (focused instanceof Iterable<?> names) {
                for (Object each : names) {
                    if (name.equals(each)) {
                        return;
                    }
                }
            }
            lead.page().keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach " + name);
    }
}
