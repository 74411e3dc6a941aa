package se.trygghetsportalen.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.CalendarFeeds;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.ShiftPlanning;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SwedishTime;

/** Reads the feed as a phone's calendar does: by its address alone, parsed by a library of its own. */
@PortalTest
class CalendarControllerTest {
    @Autowired
    OutreachTown town;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    ShiftPlanning planning;

    @LocalServerPort
    int port;

    SignedInUser worker;

    @BeforeEach
    void aWorker() {
        worker = town.worker();
    }

    @Test
    void holdsOwnShiftsRightAcrossClockChangesAndNothingPersonal() throws Exception {
        int year = SwedishTime.dayOf(town.now()).getYear()
                + (SwedishTime.dayOf(town.now()).getMonthValue() > 10 ? 1 : 0);
        LocalDateTime autumn = lastSunday(year, 10).minusHours(6);
        ArenaId arena = town.arena();
        SignedInUser colleague = town.worker();
        Shift night = town.plan(new ShiftPlan(
                SwedishTime.instantOf(autumn),
                SwedishTime.instantOf(autumn.plusHours(10)),
                List.of(worker.id(), colleague.id()),
                List.of(arena),
                "Hämta nyckeln hos vaktmästaren"));
        Shift off = town.plan(new ShiftPlan(
                town.now().plusSeconds(3600), town.now().plusSeconds(7200), List.of(worker.id()), List.of(), ""));
        town.as().run(town.lead(), () -> planning.cancel(off.id(), 1, "Storm"));
        town.plan(new ShiftPlan(
                town.now().plusSeconds(3600), town.now().plusSeconds(7200), List.of(colleague.id()), List.of(), ""));

        HttpResponse<String> response = get(renew());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/calendar").containsIgnoringCase("utf-8"));
        assertThat(response.body()).doesNotContain("vaktmästaren", worker.displayName(), "Storm");
        Map<String, VEvent> events = events(response.body());
        assertThat(events).containsOnlyKeys(night.id() + "@trygghetsportalen", off.id() + "@trygghetsportalen");
        VEvent event = Objects.requireNonNull(events.get(night.id() + "@trygghetsportalen"));
        Instant from = instant(event, "DTSTART");
        Instant to = instant(event, "DTEND");
        assertThat(SwedishTime.clockOf(from)).isEqualTo(autumn);
        assertThat(SwedishTime.clockOf(to)).isEqualTo(autumn.plusHours(10));
        assertThat(to.getEpochSecond() - from.getEpochSecond())
                .as("an hour longer than the clock says")
                .isEqualTo(11 * 3600);
        assertThat(event.getProperty("LOCATION").orElseThrow().getValue()).startsWith("Kuben");
        assertThat(event.getProperty("SUMMARY").orElseThrow().getValue()).isEqualTo("Fältpass");
        assertThat(Objects.requireNonNull(events.get(off.id() + "@trygghetsportalen"))
                        .getProperty("STATUS")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("CANCELLED");
    }

    @Test
    void aReplannedShiftKeepsItsIdentifier() throws Exception {
        String token = renew();
        Shift shift = town.plan(new ShiftPlan(
                town.now().plusSeconds(3600), town.now().plusSeconds(7200), List.of(worker.id()), List.of(), ""));
        town.as()
                .run(
                        town.lead(),
                        () -> planning.replan(
                                shift.id(),
                                1,
                                new ShiftPlan(
                                        town.now().plusSeconds(9000),
                                        town.now().plusSeconds(9900),
                                        List.of(worker.id()),
                                        List.of(),
                                        "")));

        assertThat(events(get(token).body())).containsOnlyKeys(shift.id() + "@trygghetsportalen");
    }

    @Test
    void anAddressThatLeadsNowhereIsNotThere() throws Exception {
        String first = renew();
        assertThat(get(first).statusCode()).isEqualTo(200);
        String second = renew();
        assertThat(get(first).statusCode()).as("replaced").isEqualTo(404);
        assertThat(get(second).statusCode()).isEqualTo(200);

        town.as().run(worker, () -> {
            assertThat(feeds.madeAt()).isPresent();
            feeds.revoke();
            feeds.revoke();
            assertThat(feeds.madeAt()).isEmpty();
        });
        assertThat(get(second).statusCode()).as("revoked").isEqualTo(404);
        assertThat(get("gissad").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingElseIsOpenedBesideIt() throws Exception {
        HttpResponse<String> deeper = get("a/b");
        assertThat(deeper.statusCode()).isNotEqualTo(200);
    }

    private String renew() {
        return town.as().call(worker, feeds::renew).value();
    }

    private HttpResponse<String> get(String token) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/kalender/" + token + ".ics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Map<String, VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        return calendar.<VEvent>getComponents("VEVENT").stream()
                .collect(Collectors.toMap(
                        event -> event.getProperty("UID").orElseThrow().getValue(), Function.identity()));
    }

    private static Instant instant(VEvent event, String name) {
        Temporal at =
                event.<DateProperty<Temporal>>getProperty(name).orElseThrow().getDate();
        return at instanceof Instant instant ? instant : OffsetDateTime.from(at).toInstant();
    }

    private static LocalDateTime lastSunday(int year, int month) {
        return YearMonth.of(year, month)
                .atEndOfMonth()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY))
                .atStartOfDay();
    }
}
