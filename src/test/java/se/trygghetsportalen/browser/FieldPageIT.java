package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.browser.FieldEvening.PASSWORD;
import static se.trygghetsportalen.browser.FieldEvening.STOPS;
import static se.trygghetsportalen.browser.FieldEvening.arriveAt;
import static se.trygghetsportalen.browser.FieldEvening.button;
import static se.trygghetsportalen.browser.FieldEvening.logContact;
import static se.trygghetsportalen.browser.FieldEvening.until;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.FIELD_ENTRY;
import static se.trygghetsportalen.generated.Tables.OBSERVATION;
import static se.trygghetsportalen.generated.Tables.SHIFT;
import static se.trygghetsportalen.generated.Tables.STOP;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.domain.SignedInUser;

/** An evening on the field page, with and without a network. */
@BrowserTest
class FieldPageIT {
    private static final int CONTACTS = 40;
    private static final int OBSERVATIONS = 5;

    private static final Path PICTURES = Path.of("target/pictures");
    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    @LocalServerPort
    int port;

    @Autowired
    OutreachTown town;

    @Autowired
    PasswordResets resets;

    @Autowired
    DSLContext sql;

    FieldEvening evening;
    SignedInUser worker;
    PlannedShift shift;
    List<String> places;

    @BeforeEach
    void aWorkerWithAShift() {
        evening = new FieldEvening(town, resets);
        worker = evening.worker;
        shift = evening.shift;
        places = evening.places;
    }

    @Test
    void aWholeEveningOfflineWithABrowserKilledHalfwayArrivesOnce(TestReporter reporter) throws Exception {
        Path kept = Files.createTempDirectory(Path.of("target"), "phone-").toAbsolutePath();
        BrowserContext browser = Chromium.phone(kept, Visitor.PHONE);
        Page page = browser.pages().getFirst();
        evening.signIn(page, port);
        until(page, "navigator.serviceWorker.controller !== null");
        button(page, "Starta passet").tap();
        button(page, "Ankom till en plats").waitFor();

        browser.setOffline(true);
        for (int at = 0; at < STOPS; at++) {
            if (at == STOPS / 2) {
                Chromium.kill(kept);
                browser = Chromium.phone(kept, Visitor.PHONE);
                browser.setOffline(true);
                page = browser.pages().getFirst();
                page.navigate("http://localhost:" + port + "/falt/");
                page.getByText("Kvällens kontakter").waitFor();
                // With the processor slowed four times from here on: figure P8.
                reporter.publishEntry(
                        "cold open offline, ms until painted", String.valueOf(page.evaluate(FIRST_PAINT)));
                JsonObject slow = new JsonObject();
                slow.addProperty("rate", 4);
                browser.newCDPSession(page).send("Emulation.setCPUThrottlingRate", slow);
                page.evaluate(NOTE_THE_SLOWEST);
            }
            arriveAt(page, places.get(at));
            // 7 + 7 + 7 + 7 + 6 + 6
            for (int contact = 0; contact < (at < 4 ? 7 : 6); contact++) {
                logContact(page);
            }
            if (at < OBSERVATIONS) {
                report(page);
            }
        }
        assertThat(sql.fetchCount(CONTACT, CONTACT.SHIFT_ID.eq(shift.id().value())))
                .isZero();
        reporter.publishEntry(
                "interactions with the processor slowed four times, ms", String.valueOf(page.evaluate(INTERACTIONS)));
        button(page, "Avsluta passet").tap();
        page.getByLabel("Stämningen").fill("Lugnt, men ingen täckning.");
        button(page, "Avsluta passet").tap();
        page.getByText("Passet är avslutat. Tack för i kväll!").waitFor();
        page.getByText(Pattern.compile("\\d+ väntar")).waitFor();
        assertThat(page.getByRole(AriaRole.LISTITEM).count()).isEqualTo(10 + OBSERVATIONS);
        button(page, "Skickat och väntande").tap();
        page.getByText("Passet avslutades").waitFor();
        assertThat(page.getByRole(AriaRole.LISTITEM).count()).isEqualTo(2 + STOPS + CONTACTS + OBSERVATIONS);

        browser.setOffline(false);
        // A browser that is killed may lose its cookie with its life, and never its queue.
        Locator askedAgain = page.getByText("Logga in igen för att skicka");
        askedAgain.or(page.getByText("Allt är skickat")).first().waitFor();
        if (askedAgain.count() > 0) {
            page.getByLabel("Användarnamn").fill(worker.username());
            page.getByLabel("Lösenord").fill(PASSWORD);
            button(page, "Logga in").tap();
        }
        page.getByText("Allt är skickat").waitFor();

        assertThat(sql.fetchCount(CONTACT, CONTACT.SHIFT_ID.eq(shift.id().value())))
                .isEqualTo(CONTACTS);
        assertThat(sql.fetchCount(STOP, STOP.SHIFT_ID.eq(shift.id().value()))).isEqualTo(STOPS);
        assertThat(sql.fetch(OBSERVATION, OBSERVATION.SHIFT_ID.eq(shift.id().value())))
                .hasSize(OBSERVATIONS)
                .allSatisfy(row -> assertThat(row.getPhotoId()).isNotNull());
        assertThat(sql.fetchSingle(SHIFT, SHIFT.ID.eq(shift.id().value())).getState())
                .isEqualTo("ENDED");
        // The phone knows each of them as stored, under the hash of exactly the bytes that the portal received.
        @SuppressWarnings("unchecked")
        Map<String, String> onThePhone = (Map<String, String>) page.evaluate(HASHES);
        Map<String, String> atThePortal = sql.selectFrom(FIELD_ENTRY)
                .where(FIELD_ENTRY.SHIFT_ID.eq(shift.id().value()))
                .fetchMap(row -> row.getId().toString(), row -> row.getSha256());
        assertThat(onThePhone).isEqualTo(atThePortal).hasSize(2 + STOPS + CONTACTS + OBSERVATIONS);
        browser.close();
    }

    private static final String FIRST_PAINT =
            "performance.getEntriesByName('first-contentful-paint').map(paint => Math.round(paint.startTime))[0]";

    private static final String NOTE_THE_SLOWEST = """
        window.interactions = [];
        new PerformanceObserver(list => list.getEntries()
            .filter(event => event.interactionId)
            .forEach(event => interactions.push(
                {took: event.duration, what: event.target?.innerText ?? 'what is gone from the page since'})))
          .observe({type: 'event', durationThreshold: 16});
        """;

    private static final String INTERACTIONS = """
        (() => {
          const sorted = interactions.sort((one, other) => one.took - other.took);
          const at = part => sorted[Math.floor(sorted.length * part)].took;
          return `${sorted.length} of at least 16, median ${at(0.5)}, 95 % ${at(0.95)}, `
            + `slowest ${sorted.at(-1).took} on ${sorted.at(-1).what}`;
        })()
        """;

    /** Opens the queue as the page does and hashes what it holds. */
    private static final String HASHES = """
        async () => {
          const done = request => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const db = await done(indexedDB.open('falt'));
          const rows = await done(db.transaction('entries').objectStore('entries').getAll());
          const hashes = {};
          for (const row of rows) {
            if (row.standing !== 'stored') throw new Error(row.standing);
            const key = await done(db.transaction('keys').objectStore('keys').get(row.account));
            if (key.extractable) throw new Error('The key can be read out');
            const body = await crypto.subtle.decrypt({name: 'AES-GCM', iv: row.iv}, key, row.sealed);
            const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
            const said = JSON.parse(new TextDecoder().decode(body));
            if (said.photo) {
              const jpeg = atob(said.photo.jpeg);
              if (jpeg.includes('Exif')) throw new Error('What the camera wrote came along');
              const bytes = Uint8Array.from(jpeg, letter => letter.charCodeAt(0));
              const {width, height} = await createImageBitmap(new Blob([bytes], {type: 'image/jpeg'}));
              if (width !== 1600 || height !== 1200) throw new Error(`The photo left as ${width} × ${height}`);
            }
            hashes[row.id] = Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('');
          }
          return hashes;
        }
        """;

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void everyPageOfItIsFreeOfBarriersAndSaysWhatIsWrong(int width) throws Exception {
        try (Visitor visitor = new Visitor(port, width)) {
            visitor.open("falt/");
            Page page = visitor.page();
            page.getByLabel("Användarnamn").waitFor();
            page.getByLabel("Användarnamn").fill(worker.username());
            page.getByLabel("Lösenord").fill("fel lösenord");
            visitor.pressButton("Logga in");
            page.getByText("Användarnamnet eller lösenordet stämmer inte.").waitFor();
            look(visitor, "sign-in");
            page.getByLabel("Lösenord").fill(PASSWORD);
            visitor.pressButton("Logga in");
            visitor.button("Starta passet").waitFor();
            page.getByText("Från förra passet").waitFor();
            page.getByText("Platser: " + String.join(" · ", places)).waitFor();
            look(visitor, "planned");
            visitor.pressButton("Starta passet");
            visitor.pressButton("Ankom till en plats");
            look(visitor, "arrive");
            visitor.press(page.getByText(places.getFirst()));
            visitor.pressButton("Ny kontakt");
            visitor.pressButton("Spara kontakt");
            page.getByText("Ange minst en person, eller välj").waitFor();
            visitor.pressButton("Fler: 13–15 år");
            page.getByLabel("Anteckning").fill("Hör av sig till 19850101-2382");
            visitor.press(page.getByText("Mer om kontakten"));
            page.getByLabel("Minuter").fill("tio");
            visitor.press(page.getByText("Mer om kontakten"));
            page.getByLabel("Minuter").waitFor(GONE);
            visitor.pressButton("Spara kontakt");
            // What is wrong in the part that is folded away unfolds it.
            page.getByText("Ange minuter från 0 till 1440.").waitFor();
            assertThat(page.locator("mark").innerText()).isEqualTo("19850101-2382");
            look(visitor, "contact");
            page.getByLabel("Minuter").fill("15");
            visitor.pressButton("Dölj och spara");
            page.getByText(Pattern.compile("^Sparad \\d\\d:\\d\\d$")).waitFor();
            visitor.pressButton("Ny observation");
            // What offers to undo would lie over the button that saves.
            page.locator(".notice").waitFor(GONE);
            visitor.pressButton("Spara observation");
            page.getByText("Skriv var på platsen det är.").waitFor();
            page.locator("input[type=file]").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", photo()));
            visitor.button("Ta bort fotot").waitFor();
            look(visitor, "observation");
            visitor.pressButton("‹ Tillbaka");
            visitor.press(page.getByText("Jag är ensam"));
            visitor.pressButton("Hör av mig var 15:e minut");
            visitor.button("Jag är okej").waitFor();
            page.getByText("Allt är skickat").waitFor();
            look(visitor, "evening");
            visitor.press(page.getByText("Allt är skickat"));
            page.getByText("Skickat och väntande").waitFor();
            look(visitor, "outbox");
            visitor.pressButton("‹ Tillbaka");
            visitor.pressButton("Avsluta passet");
            page.getByLabel("Stämningen").fill("Ring 070-174 06 35.");
            visitor.pressButton("Avsluta passet");
            page.locator("mark").waitFor();
            look(visitor, "end");
            page.context().setOffline(true);
            visitor.pressButton("Dölj och spara");
            page.getByText("Passet är avslutat. Tack för i kväll!").waitFor();
            page.getByText("Ingen täckning. Allt sparas på telefonen och skickas sedan.")
                    .waitFor();
            look(visitor, "ended-offline");
            visitor.press(page.getByText("1 väntar"));
            visitor.button("Skicka nu").waitFor();
            visitor.pressButton("Logga ut från telefonen");
            page.getByText("1 väntar på att skickas").waitFor();
            look(visitor, "outbox-offline");
        }
        assertThat(sql.fetchSingle(CONTACT, CONTACT.SHIFT_ID.eq(shift.id().value()))
                        .getNote())
                .isEqualTo("Hör av sig till ▮▮▮");
    }

    /** What a cold thumb would miss: lower or narrower than 48 pixels. */
    private static final String TOO_SMALL = """
        [...document.querySelectorAll('button, summary, textarea, label.button, input:not(.visually-hidden)')]
          .filter(target => target.offsetHeight < 48 || target.offsetWidth < 48)
          .map(target => target.outerHTML)
        """;

    /** By day and by night, with a picture of each. */
    private static void look(Visitor visitor, String name) {
        visitor.hasNoBarriersByDayAndNight();
        assertThat((List<?>) visitor.page().evaluate(TOO_SMALL)).isEmpty();
        for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(light));
            visitor.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(String.format(
                                    Locale.ROOT,
                                    "field-%s-%s-%s.png",
                                    name,
                                    visitor.onPhone() ? "390" : "1280",
                                    light == ColorScheme.DARK ? "night" : "day"))));
        }
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** The last is the control: where the tabs do not wait for each other, they send the same things. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void threeTabsOfOneBrowserSendEachEntryOnce(boolean waitForEachOther) {
        Map<String, Integer> sent = new ConcurrentHashMap<>();
        try (BrowserContext browser = FieldEvening.phone("en-GB")) {
            browser.addInitScript("StorageManager.prototype.estimate = async () => ({usage: 95, quota: 100});"
                    + "StorageManager.prototype.persist = async () => window.askedToPersist = true;");
            if (!waitForEachOther) {
                browser.addInitScript("Object.defineProperty(navigator, 'locks', {value: undefined});");
            }
            List<Page> tabs = new ArrayList<>();
            Page first = browser.newPage();
            tabs.add(first);
            first.navigate("http://localhost:" + port + "/falt/");
            first.getByLabel("User name").fill(worker.username());
            first.getByLabel("Password").fill(PASSWORD);
            button(first, "Sign in").tap();
            button(first, "Start the shift").tap();
            button(first, "Arrive at a place").tap();
            first.getByText(places.getFirst()).tap();
            button(first, "New contact").waitFor();
            first.getByText("Everything is sent").waitFor();
            first.getByText("The phone’s memory is nearly full").waitFor();
            assertThat(first.evaluate("window.askedToPersist")).isEqualTo(true);
            for (int tab = 1; tab < 3; tab++) {
                Page another = browser.newPage();
                another.navigate("http://localhost:" + port + "/falt/");
                tabs.add(another);
            }
            browser.setOffline(true);
            for (Page tab : tabs) {
                // A tab in the background is not drawn, and nobody writes in it.
                tab.bringToFront();
                for (int contact = 0; contact < 3; contact++) {
                    button(tab, "New contact").tap();
                    button(tab, "More: 13–15").tap();
                    button(tab, "Save contact").tap();
                    button(tab, "New contact").waitFor();
                }
            }
            first.getByText("9 waiting").waitFor();
            first.getByText("No coverage. Everything is kept on the phone and sent later.")
                    .waitFor();
            List<Request> finished = new CopyOnWriteArrayList<>();
            browser.onRequestFinished(finished::add);
            browser.setOffline(false);
            for (Page tab : tabs) {
                tab.getByText("Everything is sent").waitFor();
            }
            finished.stream()
                    .filter(request -> request.url().endsWith("/falt/api/entries"))
                    .flatMap(request -> unpacked(request.postDataBuffer()).lines())
                    .forEach(entry -> sent.merge(entry, 1, Integer::sum));
        }
        assertThat(sent).hasSize(9);
        if (waitForEachOther) {
            assertThat(sent.values()).containsOnly(1);
        } else {
            assertThat(sent.values()).anyMatch(times -> times > 1);
        }
        assertThat(sql.fetchCount(CONTACT, CONTACT.SHIFT_ID.eq(shift.id().value())))
                .isEqualTo(9);
    }

    private static String unpacked(byte[] body) {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notPacked) {
            throw new UncheckedIOException(notPacked);
        }
    }

    @Test
    void theNoteCheckFindsWhatTheServersFinds() throws Exception {
        String cases = Files.readString(Path.of("frontend", "note-check-cases.json"));
        try (Visitor visitor = new Visitor(port, Visitor.PHONE)) {
            visitor.open("falt/");
            Object wrong = visitor.page().evaluate("""
                async cases => {
                  const check = await import('/falt/note-check.js');
                  return JSON.parse(cases)
                    .filter(one => JSON.stringify(check.places(one.text).map(place =>
                        ({kind: place.kind, text: one.text.slice(place.start, place.end)})))
                        !== JSON.stringify(one.found.map(({kind, text}) => ({kind, text})))
                      || !check.passes(check.masked(one.text)))
                    .map(one => one.why);
                }
                """, cases);
            assertThat((List<?>) wrong).isEmpty();
        }
    }

    private static void report(Page page) throws Exception {
        button(page, "Ny observation").tap();
        page.getByLabel("Var på platsen?").fill("Väggen mot torget");
        page.locator("input[type=file]").setInputFiles(new FilePayload("foto.jpg", "image/jpeg", photo()));
        button(page, "Ta bort fotot").waitFor();
        button(page, "Spara observation").tap();
        button(page, "Ny observation").waitFor();
    }

    /** A picture from a camera, which writes beside it where and when it was. */
    private static byte[] photo() throws Exception {
        BufferedImage image = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillOval(200, 200, 900, 900);
        graphics.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", jpeg);
        byte[] drawn = jpeg.toByteArray();
        byte[] exif = "Exif\0\0II*\0\b\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        taken.write(drawn, 0, 2);
        taken.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        taken.write(exif);
        taken.write(drawn, 2, drawn.length - 2);
        return taken.toByteArray();
    }
}
