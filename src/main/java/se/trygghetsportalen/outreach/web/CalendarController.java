package se.trygghetsportalen.outreach.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.trygghetsportalen.outreach.CalendarFeeds;
import se.trygghetsportalen.outreach.domain.CalendarToken;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.ShiftState;

/**
 * A person's shifts for the calendar of their phone, to whoever holds the secret address; an address that leads nowhere
 * is answered as any other page that does not exist. Times are instants in UTC, so that no calendar has to know when
 * Sweden changes the clock; a shift keeps its identifier whatever is replanned.
 */
@RestController
class CalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final CalendarFeeds feeds;
    private final MessageSource texts;
    private final Clock clock;

    CalendarController(CalendarFeeds feeds, MessageSource texts, Clock clock) {
        this.feeds = feeds;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/kalender/{token}")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        return feeds.read(new CalendarToken(token.replaceFirst("\\.ics$", "")))
                .map(shifts -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .header("Referrer-Policy", "no-referrer")
                        .body(write(shifts).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String write(List<PlannedLine> shifts) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Trygghetsportalen//Pass//SV"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", text("outreach.feed.name")));
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        shifts.forEach(shift -> calendar.add(event(shift, now)));
        return calendar.toString();
    }

    private VEvent event(PlannedLine shift, Instant now) {
        boolean off = shift.state() == ShiftState.CANCELLED;
        VEvent event = new VEvent(false);
        event.add(new Uid(shift.id() + "@trygghetsportalen"));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(shift.from().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtEnd<>(shift.to().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Summary(text(off ? "outreach.feed.event.cancelled" : "outreach.feed.event")));
        if (!shift.places().isEmpty()) {
            event.add(new Location(String.join(", ", shift.places())));
        }
        event.add(off ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private String text(String key) {
        return texts.getMessage(key, null, SWEDISH);
    }
}
