package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person at the portal: on a phone (390 px, touch) or at a desk (1280 px), in Swedish. */
final class Visitor implements AutoCloseable {
    static final int PHONE = 390;
    static final int DESK = 1280;

    /**
     * Sessions that visitors left signed in, by portal and account. Each is lent to one visitor at a time, so that two
     * at once are two.
     */
    private static final Map<String, List<Cookie>> SIGNED_IN = new HashMap<>();

    /** Height in px of what a finger is to hit. */
    static final int TARGET = 48;

    private static final double SLOW_PRESS_MS = 600;

    private static final String OPEN_DIALOG = ":is(vaadin-dialog, vaadin-confirm-dialog)[opened]";

    private static final String COUNT_TAPS = """
        window.portalTaps = 0;
        document.addEventListener('click', event => { if (event.isTrusted) window.portalTaps++; }, true);
        """;

    private static final String LAY_BARS_FLAT = """
        flat => document.querySelectorAll('.action-bar, .last').forEach(
            bar => { bar.style.position = flat ? 'static' : ''; })
        """;

    private static final String IS_FOCUSED = """
        element => {
          const outer = document.activeElement;
          let inner = outer;
          while (inner?.shadowRoot?.activeElement) {
            inner = inner.shadowRoot.activeElement;
          }
          return outer !== null && outer !== document.body && (element === inner
            || element.contains(outer)
            || (outer.contains(element) && ['VAADIN-BUTTON', 'A'].includes(outer.tagName)));
        }
        """;

    /** More tab stops than any page has. */
    private static final int MOST_TABS = 120;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final int width;
    private @Nullable String account;
    private List<Cookie> session = List.of();

    Visitor(int port, int width) {
        this.address = "http://localhost:" + port + "/";
        this.width = width;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width == PHONE ? 844 : 800)
                        .setHasTouch(width == PHONE)
                        .setLocale("sv-SE")
                        .setTimezoneId("Europe/Stockholm")
                        .setColorScheme(ColorScheme.LIGHT)
                        // Whoever waits for a dialog to slide in waits for nothing that is looked at here.
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setDeviceScaleFactor(width == PHONE ? 2 : 1));
        this.page = context.newPage();
        page.addInitScript(COUNT_TAPS);
    }

    Page page() {
        return page;
    }

    boolean onPhone() {
        return width == PHONE;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /**
     * Goes on with the account's session, else signs in by its card on the login page; waits for the start page. A visitor
     * who left by signing out, or whose session ended, has left none.
     */
    void signInByCard(String name) {
        List<Cookie> left = SIGNED_IN.remove(address + name);
        if (left == null || !goOn(left)) {
            open("login");
            press(page.locator("[data-account='" + name + "']"));
            page.locator(".portal-layout").waitFor();
        }
        account = name;
        session = context.cookies(address);
    }

    private boolean goOn(List<Cookie> left) {
        context.addCookies(left);
        open("");
        page.locator(".portal-layout, .login-page").first().waitFor();
        return page.locator(".portal-layout").count() > 0;
    }

    /** A tap on the phone, a click at the desk. */
    void press(Locator target) {
        if (onPhone()) {
            target.tap();
        } else {
            target.click();
        }
    }

    /**
     * As a hand presses: between down and up the portal has time to answer to the field that was left, and what it answers
     * must not move the button away.
     */
    void pressSlowly(Locator target) {
        target.hover();
        page.mouse().down();
        page.waitForTimeout(SLOW_PRESS_MS);
        page.mouse().up();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void pressButton(String name) {
        press(button(name));
    }

    /** A tap on the phone; at the desk the keyboard alone, Tab until it is there and Enter. */
    void use(Locator target) {
        if (onPhone()) {
            target.tap();
        } else {
            enter(target);
        }
    }

    /** Goes there by Tab and presses Enter. */
    void enter(Locator target) {
        target.waitFor();
        tabTo(target);
        page.keyboard().press("Enter");
    }

    /** As somebody without a mouse gets there. */
    void tabTo(Locator target) {
        for (int i = 0; i < MOST_TABS; i++) {
            if ((Boolean) target.evaluate(IS_FOCUSED)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Cannot be reached by keyboard: " + target);
    }

    /** Writes in the place of what the field says, and leaves it. */
    void type(Locator field, String text) {
        tabTo(field);
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    /** Writes in a field: by touch on the phone, by the keyboard alone at the desk. */
    void write(String label, String text) {
        Locator field = field(label);
        if (onPhone()) {
            field.fill(text);
            field.blur();
        } else {
            field.waitFor();
            type(field, text);
        }
    }

    /** Waits until the page says so, somewhere in sight. What is also read aloud stands there twice for a while. */
    void says(String words) {
        isInSight(page.getByText(words));
    }

    /** As {@link #says(String)}, of words that are not known to the letter. */
    void says(Pattern words) {
        isInSight(page.getByText(words));
    }

    private static void isInSight(Locator words) {
        words.filter(new Locator.FilterOptions().setVisible(true)).first().waitFor();
    }

    /** A button of the dialog that is open. */
    Locator inDialog(String words) {
        return page.locator("vaadin-dialog[opened] vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    /** A field by its label. */
    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first();
    }

    /** Chooses in a select: by touch on the phone; at the desk it is opened and walked through by keys. */
    void choose(String label, String word) {
        Locator select = page.locator("vaadin-select")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").getByText(label, new Locator.GetByTextOptions().setExact(true))));
        Locator button = select.locator("vaadin-select-value-button");
        // The button shows a copy of the item that is chosen.
        Locator item = page.locator("vaadin-select-list-box vaadin-select-item:visible")
                .getByText(word, new Locator.GetByTextOptions().setExact(true));
        if (onPhone()) {
            button.tap();
            item.tap();
        } else {
            enter(button);
            item.waitFor();
            page.waitForCondition(() -> {
                if ((Boolean) item.evaluate(IS_FOCUSED)) {
                    return true;
                }
                page.keyboard().press("ArrowDown");
                return false;
            });
            page.keyboard().press("Enter");
        }
        item.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        button.getByText(word, new Locator.GetByTextOptions().setExact(true)).waitFor();
    }

    /** Fills in a day and closes the calendar. */
    void day(String label, String day) {
        Locator field = field(label);
        field.fill(day);
        field.press("Enter");
        if (onPhone()) {
            // The calendar fills the phone's screen until it is closed; leaving the field would open it again.
            field.evaluate("input => input.closest('vaadin-date-picker').close()");
        } else {
            field.press("Tab");
        }
    }

    /** A chip of the contact form, by its word. */
    Locator chip(String word) {
        return page.locator(".chips")
                .getByText(word, new Locator.GetByTextOptions().setExact(true))
                .first();
    }

    /** Taps and clicks since the page was loaded, counted by the page itself. */
    int taps() {
        return ((Number) page.evaluate("window.portalTaps")).intValue();
    }

    /** No violation of WCAG 2.2 A and AA that axe can find, and nothing that needs scrolling sideways. */
    void hasNoBarriers() {
        hasNone(BarrierCheck::everything);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %s px is as wide as the screen", page.url(), width)
                .isEqualTo(width);
    }

    /** As {@link #hasNoBarriers()}, by day, and in the colours of the night. */
    void hasNoBarriersByDayAndNight() {
        hasNoBarriers();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        hasNone(BarrierCheck::colours);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void hasNone(BiFunction<Page, List<String>, List<String>> check) {
        // A fade that has not ended is read as low contrast.
        page.waitForFunction("document.getAnimations().every(running => running.playState !== 'running'"
                + " || running.effect.getTiming().iterations === Infinity)");
        // While a file is judged its row is at work; what is looked at is what comes of it.
        page.waitForFunction("[...document.querySelectorAll('vaadin-upload-file vaadin-progress-bar[indeterminate]')]"
                + ".every(bar => !bar.checkVisibility())");
        // A bar that sticks to the edge lies over what can be scrolled from under it; axe sees one scroll position
        // only.
        page.evaluate(LAY_BARS_FLAT, true);
        // What lies behind a modal dialog is dimmed on purpose and out of reach.
        List<String> within = page.locator(OPEN_DIALOG).count() > 0 ? List.of(OPEN_DIALOG) : List.of();
        List<String> found = check.apply(page, within);
        page.evaluate(LAY_BARS_FLAT, false);
        assertThat(found).as("%s at %s px", page.url(), width).isEmpty();
    }

    /** Takes a picture into the build's output, or into {@code docs/images} where the documents show it. */
    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        // A session that is not the one that was signed in to may be somebody else's, or nobody's.
        if (account != null && value(context.cookies(address)).equals(value(session))) {
            SIGNED_IN.put(address + account, session);
        }
        context.close();
    }

    private static List<String> value(List<Cookie> cookies) {
        return cookies.stream().map(cookie -> cookie.name + "=" + cookie.value).toList();
    }
}
