package se.trygghetsportalen.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trygghetsportalen.browser.FieldEvening.PASSWORD;
import static se.trygghetsportalen.browser.FieldEvening.button;
import static se.trygghetsportalen.browser.FieldEvening.logContact;
import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.FIELD_CONFLICT;
import static se.trygghetsportalen.generated.Tables.LONE_WATCH;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.outreach.LoneWorking;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.people.PasswordResets;

/** What comes of the field page in the portal: two versions to choose between, a phone to end, somebody not heard of. */
@BrowserTest
class FieldLeadIT {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String ALL_SENT = "Allt är skickat";

    /**
     * Other words under the id of a contact that is stored, as where a phone was restored from an older copy of itself.
     */
    private static final String WRITE_ANOTHER_VERSION = """
        async note => {
          const done = request => new Promise((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
          const db = await done(indexedDB.open('falt'));
          const rows = await done(db.transaction('entries').objectStore('entries').getAll());
          for (const row of rows) {
            const key = await done(db.transaction('keys').objectStore('keys').get(row.account));
            const body = JSON.parse(new TextDecoder().decode(
                await crypto.subtle.decrypt({name: 'AES-GCM', iv: row.iv}, key, row.sealed)));
            if (body.kind === 'contact') {
              const iv = crypto.getRandomValues(new Uint8Array(12));
              const other = new TextEncoder().encode(JSON.stringify({...body, minutes: 25, note}));
              const sealed = await crypto.subtle.encrypt({name: 'AES-GCM', iv}, key, other);
              const writing = db.transaction('entries', 'readwrite');
              writing.objectStore('entries').put({...row, standing: 'waiting', tries: 0, iv, sealed});
              await new Promise((resolve, reject) => {
                writing.oncomplete = resolve;
                writing.onabort = reject;
              });
            }
          }
        }
        """;

    @LocalServerPort
    int port;

    @Autowired
    OutreachTown town;

    @Autowired
    PasswordResets resets;

    @Autowired
    LoneWorking lone;

    @Autowired
    DSLContext sql;

    FieldEvening evening;
    BrowserContext phone;
    Page page;

    @BeforeEach
    void aWorkerAtTheFirstPlace() {
        evening = new FieldEvening(town, resets);
        phone = FieldEvening.phone();
        page = phone.newPage();
    }

    @AfterEach
    void putAway() {
        phone.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void theLeadChoosesBetweenTwoVersions(int width) {
        evening.signIn(page, port);
        evening.begin(page);
        logContact(page);
        page.getByText(ALL_SENT).waitFor();
        String other = "Den andra telefonens ord, " + evening.shift.id();
        page.evaluate(WRITE_ANOTHER_VERSION, other);
        page.reload();
        page.getByText("Samordnaren väljer mellan två versioner").waitFor();
        // What is being chosen between is nobody's to change on the phone.
        assertThat(button(page, "Ändra").count()).isZero();
        assertThat(note()).isEmpty();

        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            lead.use(lead.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jämför och välj")));
            Locator card = lead.page().locator("section.card").filter(new Locator.FilterOptions().setHasText(other));
            card.waitFor();
            assertThat(card.locator("tbody tr").count()).isEqualTo(2);
            lead.picture(PICTURES.resolve("krockar-" + width + ".png"));
            lead.hasNoBarriersByDayAndNight();

            boolean second = lead.onPhone();
            lead.use(card.getByRole(
                    AriaRole.BUTTON,
                    new Locator.GetByRoleOptions().setName(second ? "Använd den andra" : "Behåll den första")));
            card.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(note()).isEqualTo(second ? other : "");
            assertThat(sql.fetchSingle(
                                    FIELD_CONFLICT,
                                    FIELD_CONFLICT.SHIFT_ID.eq(
                                            evening.shift.id().value()))
                            .getChoice())
                    .isEqualTo(second ? "OTHER" : "STORED");
            lead.says("Inget att välja mellan");
            lead.picture(PICTURES.resolve("krockar-none-" + width + ".png"));
            lead.hasNoBarriers();
            // The phone hears of it when somebody looks at it next, and says so where it waited for the choice.
            page.reload();
            page.getByText(
                            second
                                    ? "Samordnaren valde den här versionen"
                                    : "Samordnaren behöll den version som kom först. Den här gäller inte.")
                    .waitFor();
            assertThat(page.getByText("Samordnaren väljer mellan två versioner").count())
                    .isZero();
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("field-settled-" + width + ".png")));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void aLostPhoneIsEndedUnderTheAccountAndKeepsItsQueue(int width) {
        evening.signIn(page, port);
        evening.begin(page);
        page.getByText(ALL_SENT).waitFor();

        try (Visitor owner = new Visitor(port, width)) {
            owner.open("login");
            owner.page().getByLabel("Användarnamn").fill(evening.worker.username());
            owner.page()
                    .getByLabel("Lösenord", new Page.GetByLabelOptions().setExact(true))
                    .first()
                    .fill(PASSWORD);
            owner.pressButton("Logga in");
            owner.page().locator(".portal-layout").waitFor();
            owner.open("mitt-konto");
            Locator phones = owner.page()
                    .locator("section.card")
                    .filter(new Locator.FilterOptions().setHasText("Telefoner på fältsidan"));
            phones.getByText("Chrome · Linux").waitFor();
            phones.getByText(Pattern.compile("^Inloggad .* gäller till ")).waitFor();
            phones.scrollIntoViewIfNeeded();
            owner.picture(PICTURES.resolve("telefoner-" + width + ".png"));
            owner.hasNoBarriersByDayAndNight();
            owner.use(phones.getByRole(
                    AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Avsluta Chrome · Linux")));
            phones.getByText("Du är inte inloggad på fältsidan på någon telefon.")
                    .waitFor();
            owner.hasNoBarriers();
        }

        logContact(page);
        page.getByText("Logga in igen för att skicka").waitFor();
        page.getByText("1 väntar").waitFor();
        assertThat(contacts()).isZero();
        evening.fillIn(page);
        page.getByText(ALL_SENT).waitFor();
        assertThat(contacts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {Visitor.PHONE, Visitor.DESK})
    void whoeverIsAloneAndNotHeardOfIsWarnedAndTheLeadIsToldUntilTheyAre(int width) {
        String name = "Fältarbetare " + evening.shift.id().toString().substring(24);
        sql.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, name)
                .where(ACCOUNT.ID.eq(evening.worker.id().value()))
                .execute();
        page.setViewportSize(width, 844);
        page.clock().install();
        evening.signIn(page, port);
        evening.begin(page);
        page.getByText("Jag är ensam").tap();
        page.getByText("Det ersätter inte ett personlarm: ring 112 vid fara.").waitFor();
        button(page, "Hör av mig var 15:e minut").tap();
        page.getByText(Pattern.compile("^Du är ensam. Hör av dig senast \\d\\d:\\d\\d.$"))
                .waitFor();
        page.getByText(ALL_SENT).waitFor();

        page.clock().fastForward(Duration.ofMinutes(16).toMillis());
        Locator late = page.getByRole(AriaRole.ALERT)
                .filter(new Locator.FilterOptions().setHasText("Du skulle ha hört av dig"));
        late.waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("field-alone-late-" + width + ".png")));
        assertThat(BarrierCheck.everything(page, List.of())).isEmpty();

        // The same time passes at the portal.
        sql.update(LONE_WATCH)
                .set(LONE_WATCH.HEARD_AT, Instant.now().minus(Duration.ofMinutes(30)))
                .where(LONE_WATCH.SHIFT_ID.eq(evening.shift.id().value()))
                .execute();
        try (Visitor lead = new Visitor(port, width)) {
            lead.signInByCard("samordnare");
            Locator sentence = lead.page().getByText(Pattern.compile("^" + name + " har inte hörts av sedan "));
            sentence.waitFor();
            lead.picture(PICTURES.resolve("field-alone-lead-" + width + ".png"));
            lead.hasNoBarriersByDayAndNight();
            lead.use(sentence.locator("xpath=following-sibling::vaadin-button[1]"));
            lead.says("Noterat. Larmet upprepas inte.");
        }
        assertThat(sql.fetchSingle(
                                LONE_WATCH,
                                LONE_WATCH.SHIFT_ID.eq(evening.shift.id().value()))
                        .getAcknowledgedAt())
                .isNotNull();

        button(page, "Jag är okej").tap();
        page.getByText(Pattern.compile("^Noterat \\d\\d:\\d\\d.$")).waitFor();
        page.getByText(Pattern.compile("^Du är ensam. Hör av dig senast \\d\\d:\\d\\d.$"))
                .waitFor();
        page.getByText(ALL_SENT).waitFor();
        assertThat(late.count()).isZero();
        assertThat(town.as().call(town.lead(), lone::missing))
                .noneMatch(one -> one.watch().shift().equals(evening.shift.id()));
    }

    private String note() {
        return sql.fetchSingle(CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value()))
                .getNote();
    }

    private int contacts() {
        return sql.fetchCount(CONTACT, CONTACT.SHIFT_ID.eq(evening.shift.id().value()));
    }
}
