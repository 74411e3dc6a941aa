package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.browser.FieldEvening.button;
import static se.trygghetsportalen.browser.FieldEvening.logContact;
import static se.trygghetsportalen.browser.FieldEvening.until;
import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;
import static se.trygghetsportalen.generated.Tables.STOP;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.shared.SwedishTime;

/** What the field page makes of a network that lies, of a phone that is slow, and of a new version of itself. */
@BrowserTest
class FieldNetworkIT {
    private static final String NO_COVERAGE = "Ingen täckning. Allt sparas på telefonen och skickas sedan.";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final String ALL_SENT = "Allt är skickat";

    /** What has no coverage tries again by itself; this is the browser telling that the network is back. */
    private static final String NETWORK_IS_BACK = "dispatchEvent(new Event('online'))";

    /** Lets a test hold up what is sealed or opened of a form that is being typed, and of nothing else. */
    private static final String HOLD_DRAFTS = """
        window.letGo = Promise.resolve();
        window.held = 0;
        const isDraft = bytes => !/"kind"|"owner"/.test(new TextDecoder().decode(bytes));
        const {encrypt, decrypt} = SubtleCrypto.prototype;
        SubtleCrypto.prototype.encrypt = async function (how, key, bytes) {
          if (isDraft(bytes)) { window.held++; await window.letGo; window.held--; }
          return encrypt.call(this, how, key, bytes);
        };
        SubtleCrypto.prototype.decrypt = async function (how, key, bytes) {
          const open = await decrypt.call(this, how, key, bytes);
          if (isDraft(open)) { window.held++; await window.letGo; window.held--; }
          return open;
        };
        """;

    /** Notes how long the page means to wait before it tries again, and lets it wait a moment alone. */
    private static final String NOTE_THE_WAITS = """
        () => {
          const {setTimeout} = window;
          const others = [1000, 12000]; // for a draft, and for what offers to undo
          window.waits = [];
          window.setTimeout = (work, wait) => {
            const again = wait >= 1000 && !others.includes(wait);
            if (again) waits.push(wait);
            return setTimeout(work, again ? 20 : wait);
          };
        }
        """;

    private static final String HOLD = "void (window.letGo = new Promise(go => window.release = go))";

    @LocalServerPort
    int port;

    @Autowired
    OutreachTown town;

    @Autowired
    PasswordResets resets;

    @Autowired
    DSLContext sql;

    FieldEvening evening;
    Between between;
    BrowserContext phone;

    @BeforeEach
    void aPhone() throws IOException {
        evening = new FieldEvening(town, resets);
        between = new Between(port);
        phone = FieldEvening.phone();
    }

    @AfterEach
    void putAway() {
        phone.close();
        between.close();
    }

    /** How something between the phone and the portal answers in its place; the portal has heard nothing, or all. */
    enum Lie {
        REDIRECT_TO_A_LOGIN_PAGE((call, portal) -> {
            call.getResponseHeaders().set("Location", "/login");
            Between.say(call, 302, "text/html", "");
        }),
        A_CAPTIVE_PORTALS_PAGE((call, portal) ->
                Between.say(call, 200, "text/html", "<html><body>Välkommen till nätet</body></html>")),
        A_CAPTIVE_PORTALS_JSON((call, portal) -> Between.say(call, 200, "application/json", "{\"ok\":true}")),
        A_PROXYS_ERROR_PAGE((call, portal) -> Between.say(call, 502, "text/html", "<h1>Bad Gateway</h1>")),
        AN_EMPTY_LIST((call, portal) -> Between.say(call, 200, "application/json", "[]")),
        THE_HASH_OF_OTHER_BYTES(
                (call, portal) -> replaced(call, portal, "\"sha256\":\"[0-9a-f]{8}", "\"sha256\":\"00000000")),
        ANOTHER_ENTRYS_ID((call, portal) -> replaced(call, portal, "\"id\":\"[0-9a-f]{8}", "\"id\":\"00000000")),
        A_BODY_THAT_IS_CUT((call, portal) -> {
            byte[] body = portal.hears().body();
            call.getResponseHeaders().set("Content-Type", "application/json");
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body, 0, body.length / 2);
            call.getResponseBody().flush();
        });

        private final Between.Answer answer;

        Lie(Between.Answer answer) {
            this.answer = answer;
        }

        private static void replaced(HttpExchange call, Between.Portal portal, String from, String to)
                throws IOException {
            HttpResponse<byte[]> answer = portal.hears();
            Between.pass(call, answer, text(answer).replaceAll(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnEntrysOwnAnswerCounts(Lie lie) {
        Page page = atTheFirstPlace();
        between.answer(Between.ENTRIES, lie.answer);
        logContact(page);
        page.getByText("1 väntar").waitFor();
        page.getByText(NO_COVERAGE).waitFor();
        assertThat(between.answered()).isPositive();
        page.getByText("Väntar på täckning").waitFor();
        // What has left the phone is not changed any more before it is answered.
        assertThat(button(page, "Ändra").count()).isZero();

        between.passOn();
        page.evaluate(NETWORK_IS_BACK);
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void whatHasNotLeftThePhoneIsCorrectedOrTakenAwayThere() {
        Page page = atTheFirstPlace();
        phone.setOffline(true);
        logContact(page);
        logContact(page);
        page.getByText("2 väntar").waitFor();

        row(page, 0).getByText("Ändra").tap();
        button(page, "Fler: 16–18 år").tap();
        page.getByLabel("Anteckning").fill("Hjälpte till att hitta hem.");
        button(page, "Spara kontakt").tap();
        page.getByText("2 personer").waitFor();
        row(page, 1).getByText("Ta bort").tap();
        page.getByText("Borttagen.").waitFor();
        button(page, "Ångra").tap();
        page.getByText("2 väntar").waitFor();
        row(page, 1).getByText("Ta bort").tap();
        page.getByText("1 väntar").waitFor();

        phone.setOffline(false);
        page.getByText(ALL_SENT).waitFor();
        var stored =
                sql.fetchSingle(CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value()));
        assertThat(stored.getNote()).isEqualTo("Hjälpte till att hitta hem.");
    }

    @Test
    void withoutANetworkItTriesAgainByItselfMoreAndMoreSeldomAndNeverInStep() {
        Page page = atTheFirstPlace();
        page.evaluate(NOTE_THE_WAITS);
        between.answer("/falt/api/", (call, portal) -> Between.say(call, 503, "text/html", ""));
        logContact(page);
        until(page, "window.waits.length > 7");
        between.passOn();
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(1);

        List<?> waits = (List<?>) page.evaluate("window.waits");
        Set<Double> parts = new HashSet<>();
        for (int at = 0; at < 8; at++) {
            double longest = Math.min(2_000 * Math.pow(2, at), 60_000);
            double wait = ((Number) waits.get(at)).doubleValue();
            assertThat(wait).isBetween(longest / 2, longest);
            parts.add(wait / longest);
        }
        assertThat(parts).hasSizeGreaterThan(6);
    }

    @Test
    void whatWasSentIsTakenBackAndThePlaceIsLeft() {
        Page page = atTheFirstPlace();
        logContact(page);
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(1);
        row(page, 0).getByText("Ångra").tap();
        page.getByText("Borttagen.").waitFor();
        page.getByText("Inga kontakter ännu.").waitFor();
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isZero();

        button(page, "Lämna platsen").tap();
        page.getByText("På väg").waitFor();
        page.getByText(ALL_SENT).waitFor();
        assertThat(sql.fetchSingle(STOP, STOP.SHIFT_ID.eq(evening.shift.id().value()))
                        .getLeftAt())
                .isNotNull();
    }

    @Test
    void whatWaitsOnAPhoneThatTwoShareIsSentInItsOwnersNameAlone() {
        FieldEvening next = new FieldEvening(town, resets);
        Page page = atTheFirstPlace();
        phone.setOffline(true);
        logContact(page);
        page.getByText("1 väntar").tap();
        button(page, "Logga ut från telefonen").tap();
        button(page, "Logga ut ändå").tap();
        page.getByLabel("Lösenord").waitFor();
        phone.setOffline(false);

        next.fillIn(page);
        page.getByText("1 väntar här för en annan person och skickas när den personen loggar in.")
                .waitFor();
        next.begin(page);
        logContact(page);
        page.getByText(ALL_SENT).tap();
        assertThat(page.getByText(evening.places.getFirst()).count()).isZero();
        assertThat(contacts()).isZero();
        button(page, "Logga ut från telefonen").tap();

        evening.fillIn(page);
        page.getByText("1 person").waitFor();
        page.getByText(ALL_SENT).waitFor();
        assertThat(sql.fetch(CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value())))
                .singleElement()
                .satisfies(own -> assertThat(own.getWorkerId())
                        .isEqualTo(evening.worker.id().value()));
    }

    @Test
    void whoeverCannotWaitSendsAtOnce() {
        Page page = atTheFirstPlace();
        // From here on the page does not try again by itself.
        page.evaluate("() => { const {setTimeout} = window;"
                + " window.setTimeout = (work, wait) => wait >= 1000 ? 0 : setTimeout(work, wait); }");
        between.answer("/falt/api/", (call, portal) -> Between.say(call, 503, "text/html", ""));
        logContact(page);
        page.getByText("1 väntar").tap();
        page.getByText(NO_COVERAGE).waitFor();
        between.passOn();
        button(page, "Skicka nu").tap();
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(1);
    }

    @Test
    void whatIsSentWhileItIsBeingCorrectedIsToldAndNeverOverwritten() {
        Page page = atTheFirstPlace();
        phone.setOffline(true);
        logContact(page);
        page.getByText("1 väntar").waitFor();
        row(page, 0).getByText("Ändra").tap();
        page.getByLabel("Anteckning").fill("Skrevs för sent.");
        phone.setOffline(false);
        page.getByText(ALL_SENT).waitFor();
        button(page, "Spara kontakt").tap();
        page.getByText("Den hann skickas och kan inte längre ändras här.").waitFor();

        assertThat(page.getByLabel("Anteckning").inputValue()).isEqualTo("Skrevs för sent.");
        assertThat(sql.fetchSingle(
                                CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value()))
                        .getNote())
                .isEmpty();
        page.getByText(ALL_SENT).waitFor();
    }

    @Test
    void whatIsRefusedSaysWhyAndStaysAndIsCorrected() {
        Page page = withARefusedContact();
        Locator row = row(page, 0);
        row.getByText("Inte sparad").waitFor();
        String reason = row.locator(".problem").innerText();
        assertThat(reason).isNotBlank();
        assertThat(contacts()).isZero();

        page.reload();
        page.getByText("1 behöver rättas").waitFor();
        correct(page, row(page, 0), reason);
    }

    @Test
    void whatWasRefusedOfAnEarlierShiftStaysAndIsCorrectedInTheNext() {
        Page page = withARefusedContact();
        button(page, "Avsluta passet").tap();
        page.getByLabel("Stämningen").fill("Lugnt.");
        button(page, "Avsluta passet").tap();
        page.getByText("Passet är avslutat. Tack för i kväll!").waitFor();
        page.waitForCondition(() ->
                sql.fetchExists(SHIFT, SHIFT.ID.eq(evening.shift.id().value()).and(SHIFT.STATE.eq("ENDED"))));
        // That evening is over, and the portal tells of the next one alone.
        Instant past = town.now().minusSeconds(1);
        sql.update(SHIFT)
                .set(SHIFT.PLANNED_TO_AT, past)
                .where(SHIFT.ID.eq(evening.shift.id().value()))
                .execute();
        town.plannedLater(List.of(town.arena()), evening.worker);
        page.reload();
        button(page, "Starta passet").waitFor();
        assertThat(page.getByText("Kvällens kontakter").count()).isZero();

        page.getByText("1 behöver rättas").tap();
        Locator refused =
                page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Inte sparad"));
        refused.waitFor();
        correct(page, refused, refused.locator(".problem").innerText());
        button(page, "Starta passet").waitFor();
    }

    /** Taken off the team while out, and put back: what was refused meanwhile is not lost, whatever sort of thing it is. */
    @Test
    void whatHasNoFormIsSentAgainOnceWhatStoodInItsWayIsGone() {
        Page page = withARefusedArrivalAndContact();
        refused(page, "Ankomst · " + evening.places.get(1))
                .getByText("Skicka igen")
                .tap();
        page.getByText("1 behöver rättas").waitFor();
        saveAgain(page);
        page.getByText(ALL_SENT).waitFor();
        assertThat(placeOfTheContact()).isEqualTo(evening.places.get(1));
    }

    /** The arrival that it hung on was taken away: it goes to where the team has arrived since, as the portal says. */
    @Test
    void aContactWhoseStopIsGoneIsSavedWhereTheTeamArrivedAgain() {
        Page page = withARefusedArrivalAndContact();
        refused(page, "Ankomst").getByText("Ta bort").tap();
        page.getByText("1 behöver rättas").waitFor();
        saveAgain(page);
        page.getByText("Platsbesöket finns inte. Ankom till platsen igen.").waitFor();
        FieldEvening.arriveAt(page, evening.places.get(2));
        page.getByText("1 behöver rättas").tap();
        saveAgain(page);
        page.getByText(ALL_SENT).waitFor();
        assertThat(placeOfTheContact()).isEqualTo(evening.places.get(2));
    }

    private Page withARefusedArrivalAndContact() {
        Page page = atTheFirstPlace();
        var onTheTeam = sql.fetchSingle(
                SHIFT_WORKER,
                SHIFT_WORKER
                        .SHIFT_ID
                        .eq(evening.shift.id().value())
                        .and(SHIFT_WORKER.WORKER_ID.eq(evening.worker.id().value())));
        phone.setOffline(true);
        FieldEvening.arriveAt(page, evening.places.get(1));
        logContact(page);
        page.getByText("2 väntar").waitFor();
        onTheTeam.delete();
        phone.setOffline(false);
        page.getByText("2 behöver rättas").tap();
        refused(page, "Ankomst")
                .getByText("Passet är inte ditt. Be samordnaren att lägga till dig i laget.")
                .waitFor();
        sql.executeInsert(onTheTeam);
        return page;
    }

    private static void saveAgain(Page page) {
        refused(page, "1 person").getByText("Ändra").tap();
        button(page, "Spara kontakt").tap();
        button(page, "Ny kontakt").waitFor();
    }

    private String placeOfTheContact() {
        return sql.select(ARENA.NAME)
                .from(CONTACT)
                .join(ARENA)
                .on(ARENA.ID.eq(CONTACT.ARENA_ID))
                .where(CONTACT.SHIFT_ID.eq(evening.shift.id().value()))
                .fetchSingle(ARENA.NAME);
    }

    private static Locator refused(Page page, String what) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Inte sparad"))
                .filter(new Locator.FilterOptions().setHasText(what));
    }

    @Test
    void aShiftOfAnotherDaySaysWhenItCanBeStarted() {
        Instant from =
                SwedishTime.startOf(SwedishTime.dayOf(town.now()).plusDays(1)).plus(Duration.ofHours(10));
        sql.update(SHIFT)
                .set(SHIFT.PLANNED_FROM_AT, from)
                .set(SHIFT.PLANNED_TO_AT, from.plus(Duration.ofHours(6)))
                .where(SHIFT.ID.eq(evening.shift.id().value()))
                .execute();
        Page page = phone.newPage();
        page.navigate(address());
        evening.fillIn(page);
        page.getByText(Pattern.compile("^Passet går att starta .+ 00:00\\.$")).waitFor();
        assertThat(button(page, "Starta passet").count()).isZero();
    }

    /** A phone that did not start the shift itself does not know when it began. */
    @Test
    void aTimeThatThePortalRefusesIsSaidAtItsFieldThoughThatIsFoldedAway() {
        atTheFirstPlace();
        try (BrowserContext second = FieldEvening.phone()) {
            Page page = second.newPage();
            page.navigate(address());
            evening.fillIn(page);
            button(page, "Ny kontakt").tap();
            button(page, "Fler: 13–15 år").tap();
            page.getByText("Mer om kontakten").tap();
            Locator time = page.locator("details label", new Page.LocatorOptions().setHasText("Tid"))
                    .locator("input");
            time.fill(CLOCK.format(SwedishTime.clockOf(town.now().minus(Duration.ofHours(3)))));
            button(page, "Spara kontakt").tap();
            page.getByText("1 behöver rättas").waitFor();

            row(page, 0).getByText("Ändra").tap();
            page.locator("details .problem").waitFor();
            assertThat(time.getAttribute("aria-invalid")).isEqualTo("true");
            time.fill(CLOCK.format(SwedishTime.clockOf(town.now())));
            button(page, "Spara kontakt").tap();
            page.getByText(ALL_SENT).waitFor();
        }
        assertThat(contacts()).isEqualTo(1);
    }

    /** On the page as it was before a rule was made: it lets through what the portal refuses. */
    private Page withARefusedContact() {
        between.answer(
                "/falt/note-check.js",
                (call, portal) -> Between.say(
                        call,
                        200,
                        "text/javascript",
                        "export const places = () => [], masked = text => text, passes = () => true;"));
        Page page = atTheFirstPlace();
        button(page, "Ny kontakt").tap();
        button(page, "Fler: 13–15 år").tap();
        page.getByLabel("Anteckning").fill("Nås på 070-174 06 35.");
        button(page, "Spara kontakt").tap();
        page.getByText("1 behöver rättas").waitFor();
        return page;
    }

    private void correct(Page page, Locator refused, String reason) {
        refused.getByText("Ändra").tap();
        assertThat(page.getByLabel("Anteckning").inputValue()).isEqualTo("Nås på 070-174 06 35.");
        page.locator("form").getByText(reason).waitFor();
        page.getByLabel("Anteckning").fill("Ville bli uppringd.");
        button(page, "Spara kontakt").tap();
        page.getByText(ALL_SENT).waitFor();
        assertThat(sql.fetchSingle(
                                CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value()))
                        .getNote())
                .isEqualTo("Ville bli uppringd.");
    }

    @Test
    void aFormThatWasSavedLeavesNoDraftHoweverSlowlyItWasWritten() {
        phone.addInitScript(HOLD_DRAFTS);
        Page page = atTheFirstPlace();
        page.evaluate(HOLD);
        button(page, "Ny kontakt").tap();
        button(page, "Fler: 13–15 år").tap();
        page.getByLabel("Anteckning").fill("Sparas en gång.");
        // The draft is on its way to the phone's memory, and stands still there.
        until(page, "window.held === 1");
        button(page, "Spara kontakt").tap();
        button(page, "Ny kontakt").waitFor();
        page.evaluate("window.release()");
        page.getByText(Pattern.compile("^Sparad \\d\\d:\\d\\d$")).waitFor();

        button(page, "Ny kontakt").tap();
        assertThat(page.getByLabel("Anteckning").inputValue()).isEmpty();
        assertThat(page.locator("output").allInnerTexts()).containsOnly("0");
    }

    @Test
    void aFormOpensWithWhatWasKeptAndNotBeforeItIsRead() {
        phone.addInitScript(HOLD_DRAFTS);
        Page page = atTheFirstPlace();
        button(page, "Ny kontakt").tap();
        page.getByLabel("Anteckning").fill("Inte färdig än.");
        button(page, "‹ Tillbaka").tap();
        button(page, "Ny kontakt").waitFor();
        page.evaluate(HOLD);
        button(page, "Ny kontakt").tap();
        until(page, "window.held === 1");
        assertThat(button(page, "Spara kontakt").count()).isZero();
        page.evaluate("window.release()");
        assertThat(page.getByLabel("Anteckning").inputValue()).isEqualTo("Inte färdig än.");
    }

    @Test
    void whatIsBeingWrittenStaysWhateverThePageHearsMeanwhile() {
        Page page = atTheFirstPlace();
        logContact(page);
        page.getByText(ALL_SENT).waitFor();
        button(page, "Ny kontakt").tap();
        button(page, "Fler: 16–18 år").tap();
        page.getByLabel("Anteckning").fill("Skrivs just nu.");
        phone.setOffline(true);
        Page other = phone.newPage();
        other.navigate(address());
        logContact(other);
        page.bringToFront();
        page.getByText("1 väntar").waitFor();

        assertThat(page.getByLabel("Anteckning").inputValue()).isEqualTo("Skrivs just nu.");
        button(page, "Spara kontakt").tap();
        page.getByText("2 väntar").waitFor();
        phone.setOffline(false);
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(3);
    }

    @Test
    void itIsInstalledLikeAnApp() {
        Page page = phone.newPage();
        evening.signIn(page, between.port());
        until(page, "navigator.serviceWorker.controller !== null");
        CDPSession browser = phone.newCDPSession(page);
        JsonObject manifest = browser.send("Page.getAppManifest");
        assertThat(manifest.get("url").getAsString()).isEqualTo(address() + "manifest.webmanifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        // A window that forgets installs nothing; nothing else stands in the way.
        assertThat(browser.send("Page.getInstallabilityErrors").getAsJsonArray("installabilityErrors"))
                .extracting(error -> error.getAsJsonObject().get("errorId").getAsString())
                .containsExactly("in-incognito");
        assertThat(page.evaluate("navigator.serviceWorker.ready.then(worker => worker.scope)"))
                .isEqualTo(address());
    }

    @Test
    void aNewVersionIsOfferedAndTakesOverWithTheQueueWhole() {
        Page page = atTheFirstPlace();
        between.answer("/falt/api/", (call, portal) -> Between.say(call, 503, "text/html", "<h1>Underhåll</h1>"));
        logContact(page);
        logContact(page);
        page.getByText("2 väntar").waitFor();

        // A new worker, a new page, and still no portal behind them.
        between.answer("/falt/", FieldNetworkIT::newVersion);
        page.evaluate("navigator.serviceWorker.getRegistration().then(worker => worker.update())");
        page.getByText("Det finns en ny version av sidan.").waitFor();
        page.getByText("2 väntar").waitFor();
        button(page, "Hämta den").tap();
        page.locator("meta[name=version]")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.getByText("2 väntar").waitFor();
        assertThat(page.evaluate("caches.keys().then(names => names.join())")).isEqualTo("falt-fedcba9876543210");

        between.passOn();
        page.evaluate(NETWORK_IS_BACK);
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(2);
    }

    private static void newVersion(HttpExchange call, Between.Portal portal) throws IOException {
        String path = call.getRequestURI().getPath();
        if (path.startsWith("/falt/api/")) {
            Between.say(call, 503, "text/html", "<h1>Underhåll</h1>");
            return;
        }
        HttpResponse<byte[]> answer = portal.hears();
        String changed = switch (path) {
            case "/falt/worker.js" -> text(answer).replaceFirst("[0-9a-f]{16}", "fedcba9876543210");
            case "/falt/" -> text(answer).replace("<head>", "<head><meta name=\"version\" content=\"new\">");
            default -> null;
        };
        Between.pass(call, answer, changed == null ? answer.body() : changed.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whereTheBrowserHasItThePhoneSendsThoughThePageIsClosed() throws Exception {
        Page page = atTheFirstPlace();
        Page somewhereElse = phone.newPage();
        CDPSession workers = phone.newCDPSession(somewhereElse);
        CompletableFuture<String> registration = new CompletableFuture<>();
        Consumer<JsonObject> told =
                event -> event.getAsJsonArray("registrations").forEach(one -> {
                    JsonObject known = one.getAsJsonObject();
                    if (known.get("scopeURL").getAsString().equals(address())) {
                        registration.complete(known.get("registrationId").getAsString());
                    }
                });
        workers.on("ServiceWorker.workerRegistrationUpdated", told);
        workers.send("ServiceWorker.enable");
        page.bringToFront();
        between.answer("/falt/api/", (call, portal) -> Between.say(call, 503, "text/html", ""));
        logContact(page);
        page.getByText("1 väntar").waitFor();
        until(
                page,
                "navigator.serviceWorker.getRegistration()"
                        + ".then(worker => worker.sync.getTags()).then(tags => tags.includes('queue'))");
        page.close();
        between.passOn();
        assertThat(contacts()).isZero();

        JsonObject sync = new JsonObject();
        sync.addProperty("origin", "http://localhost:" + between.port());
        sync.addProperty("registrationId", registration.get(10, TimeUnit.SECONDS));
        sync.addProperty("tag", "queue");
        sync.addProperty("lastChance", false);
        workers.send("ServiceWorker.dispatchSyncEvent", sync);
        for (int look = 0; contacts() == 0 && look < 200; look++) {
            somewhereElse.waitForTimeout(50);
        }
        assertThat(contacts()).isEqualTo(1);
        Page again = phone.newPage();
        again.navigate(address());
        again.getByText(ALL_SENT).waitFor();
    }

    private Page atTheFirstPlace() {
        Page page = phone.newPage();
        evening.signIn(page, between.port());
        until(page, "navigator.serviceWorker.controller !== null");
        evening.begin(page);
        page.getByText(ALL_SENT).waitFor();
        return page;
    }

    private String address() {
        return "http://localhost:" + between.port() + "/falt/";
    }

    private static Locator row(Page page, int at) {
        return page.getByRole(AriaRole.LISTITEM).nth(at);
    }

    private int contacts() {
        return sql.fetchCount(CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value()));
    }
}
