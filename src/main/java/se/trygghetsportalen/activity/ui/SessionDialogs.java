package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.activity.ActivitySessions;
import se.trygghetsportalen.activity.domain.ActivitySession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.outreach.domain.ShiftHours;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.DraftKeepers;

/** Opens what a session is planned in: the list and the session's own page share it. */
@Component
class SessionDialogs {
    private static final LocalTime USUAL_END = LocalTime.of(21, 0);
    private static final int USUAL_HOURS = 4;

    /** From when a session may last until the usual end. */
    private static final LocalTime EARLIEST = USUAL_END.minus(SessionPlan.LONGEST);

    private final ActivitySessions sessions;
    private final Places places;
    private final DraftKeepers drafts;
    private final Clock clock;

    SessionDialogs(ActivitySessions sessions, Places places, DraftKeepers drafts, Clock clock) {
        this.sessions = sessions;
        this.places = places;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A new session; the form suggests the hours from now on. */
    void openNew(Consumer<ActivitySession> saved) {
        SessionId id = SessionId.next();
        ShiftHours hours = hoursFrom(SwedishTime.clockOf(clock.instant()));
        List<Arena> centres = SessionForm.centres(places);
        new SessionForm(
                        UI.getCurrent().getTranslation("activity.new"),
                        places,
                        new SessionForm.Details(
                                centres.size() == 1 ? centres.getFirst() : null,
                                SessionKind.OPENING,
                                "",
                                hours.day(),
                                hours.from(),
                                hours.to()),
                        0,
                        drafts.slot("activity.new", SessionForm.Draft.class),
                        (details, version) -> sessions.plan(id, details.plan()),
                        saved)
                .open();
    }

    /**
     * This hour and on to the usual end; by night and in the late evening, when that is long past or too far away, a usual
     * evening's length.
     *
     * @param now what the clock shows
     */
    static ShiftHours hoursFrom(LocalDateTime now) {
        LocalTime from = now.toLocalTime().truncatedTo(ChronoUnit.HOURS);
        boolean byDay = !from.isBefore(EARLIEST) && from.isBefore(USUAL_END);
        return new ShiftHours(now.toLocalDate(), from, byDay ? USUAL_END : from.plusHours(USUAL_HOURS));
    }

    /** Another plan for a session whose doors are shut. */
    void openChange(PlannedSession session, Consumer<ActivitySession> saved) {
        new SessionForm(
                        UI.getCurrent().getTranslation("activity.change"),
                        places,
                        SessionForm.Details.of(
                                session.plan(), id -> places.findArena(id).orElse(null)),
                        session.version(),
                        drafts.slot("activity.change", session.id().value(), SessionForm.Draft.class),
                        (details, version) -> sessions.replan(session.id(), version, details.plan()),
                        saved)
                .open();
    }
}
