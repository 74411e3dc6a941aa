package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import se.trygghetsportalen.mentoring.MeetingLog;
import se.trygghetsportalen.mentoring.OwnMatches;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.OwnMatch;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One match on its role model's phone: what comes next, a meeting in a few taps, and the meetings so far. */
@Route(MentoringNavigation.OWN + "/:id")
@RolesAllowed(Roles.ROLE_MODEL)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class OwnMatchView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient OwnMatches own;
    private final transient MeetingLog log;
    private final transient Clock clock;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    OwnMatchView(OwnMatches own, MeetingLog log, Clock clock) {
        this.own = own;
        this.log = log;
        this.clock = clock;
        addClassName("contact-page");
        content.addClassName("sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").flatMap(MatchId::find).orElseThrow(NotFoundException::new));
    }

    private void show(MatchId id) {
        OwnMatch match = own.find(id).orElseThrow(NotFoundException::new);
        setTitle(match.alias());
        content.removeAll();
        content.add(new StatusBadge(words.status(match.match().state())));
        Section next = MentoringWords.section(getTranslation("mentoring.next"), new Paragraph(next(match, words)));
        if (!match.missed().isEmpty()) {
            Div missed = new Div(MentoringWords.list(
                    match.missed().stream().map(words::missed).toList()));
            missed.addClassNames("notice-bar", "warning");
            next.add(missed);
        }
        content.add(next);
        if (match.match() instanceof Match.Active) {
            content.add(MentoringWords.section(
                    getTranslation("mentoring.meeting.log"),
                    new MeetingForm(id, SwedishTime.dayOf(clock.instant()), log, words, () -> show(id))));
        }
        content.add(MentoringWords.section(
                getTranslation("mentoring.meetings"), new MeetingList(match.meetings(), words, meeting -> {
                    log.takeBack(id, meeting.id());
                    show(id);
                    Notices.success(getTranslation("mentoring.meeting.taken-back"), () -> {
                        log.log(meeting);
                        show(id);
                    });
                })));
    }

    /** What the role model does next. */
    static String next(OwnMatch match, MentoringWords words) {
        return switch (match.match().state()) {
            case PROPOSED -> words.text("mentoring.own.next.proposed");
            case INTRODUCED -> words.text("mentoring.own.next.introduced");
            case CONSENTED -> words.text("mentoring.own.next.consented");
            case PAUSED -> words.text("mentoring.own.next.paused");
            case CLOSED -> words.text("mentoring.match.state.closed");
            case ACTIVE ->
                match.due().stream().findFirst().map(words::due).orElse(words.text("mentoring.own.next.enough"));
        };
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
