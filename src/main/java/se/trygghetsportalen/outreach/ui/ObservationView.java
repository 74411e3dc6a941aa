package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ObservationCare;
import se.trygghetsportalen.outreach.ObservationOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.AssignedObservation;
import se.trygghetsportalen.outreach.domain.FixedObservation;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationEvent;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.ObservationLine;
import se.trygghetsportalen.outreach.domain.ObservationReport;
import se.trygghetsportalen.outreach.domain.ReportedObservation;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.outreach.domain.VerifiedObservation;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One observation: what it is, what it looks like, what comes next and what has been done. */
@Route(ObservationNavigation.PATH + "/:id")
@StyleSheet("context://observations.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ObservationView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ObservationOverview overview;
    private final transient ObservationCare care;
    private final transient ShiftOverview shifts;
    private final transient FileIntake intake;
    private final transient FileStore files;
    private final transient DraftKeepers drafts;
    private final transient Clock clock;
    private final transient ObservationWords words;
    private final boolean lead;
    private final Div content = new Div();

    ObservationView(
            ObservationOverview overview,
            ObservationCare care,
            ShiftOverview shifts,
            FileIntake intake,
            FileStore files,
            DraftKeepers drafts,
            CurrentUser currentUser,
            Clock clock) {
        this.overview = overview;
        this.care = care;
        this.shifts = shifts;
        this.intake = intake;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
        this.words = new ObservationWords(getLocale(), this::getTranslation);
        lead = currentUser.require().isAny(Role.TEAM_LEAD);
        content.addClassName("observation");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(ObservationNavigation::observationId)
                .orElseThrow(NotFoundException::new));
    }

    private void show(ObservationId id) {
        ObservationLine line = overview.find(id).orElseThrow(NotFoundException::new);
        Observation observation = line.observation();
        setTitle(words.heading(observation));
        setIntro(line.arena() + ", " + line.district());
        Div status = new Div(new StatusBadge(words.status(observation.state())));
        status.addClassName("observation-status");
        words.clock(observation, clock.instant()).map(StatusBadge::new).ifPresent(status::add);
        Div story = new Div(facts(line), history(id));
        Div side = new Div(step(observation));
        story.addClassName("observation-story");
        side.addClassName("observation-side");
        content.removeAll();
        content.add(status, story, side);
    }

    private Section facts(ObservationLine line) {
        ObservationReport report = line.observation().report();
        Section card = new Section();
        card.addClassNames("card", "section");
        Div photos = photos(line.observation());
        if (photos.getComponentCount() > 0) {
            card.add(photos);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(
                facts,
                "outreach.observation.fact.severity",
                getTranslation(report.content().severity().textKey()));
        fact(facts, "outreach.observation.description", report.content().description());
        fact(
                facts,
                "outreach.observation.reported",
                words.when(report.reported().at()) + " · " + line.reporter());
        if (report.fixBy() != null) {
            fact(facts, "outreach.observation.fix-by", words.when(report.fixBy()));
        }
        switch (line.observation()) {
            case ReportedObservation reported -> {}
            case AssignedObservation assigned ->
                owner(facts, assigned.assignment().owner());
            case FixedObservation fixed -> {
                owner(facts, fixed.assignment().owner());
                fact(facts, "outreach.observation.fix.note", fixed.fix().note());
            }
            case VerifiedObservation verified -> {
                owner(facts, verified.assignment().owner());
                fact(facts, "outreach.observation.fix.note", verified.fix().note());
            }
        }
        card.add(facts);
        return card;
    }

    private void owner(DescriptionList facts, String owner) {
        fact(facts, "outreach.observation.owner", owner);
    }

    private void fact(DescriptionList facts, String labelKey, String value) {
        if (!value.isEmpty()) {
            DescriptionList.Description words = new DescriptionList.Description(value);
            words.addClassName("written");
            facts.add(new DescriptionList.Term(getTranslation(labelKey)), words);
        }
    }

    private Div photos(Observation observation) {
        Div photos = new Div();
        photos.addClassName("observation-photos");
        addPhoto(photos, observation, observation.report().photo(), "outreach.observation.photo.before");
        @Nullable
        FileId after = switch (observation) {
            case ReportedObservation reported -> null;
            case AssignedObservation assigned -> null;
            case FixedObservation fixed -> fixed.fix().photo();
            case VerifiedObservation verified -> verified.fix().photo();
        };
        addPhoto(photos, observation, after, "outreach.observation.photo.after");
        return photos;
    }

    private void addPhoto(Div photos, Observation observation, @Nullable FileId id, String captionKey) {
        if (id == null) {
            return;
        }
        files.find(id).ifPresent(file -> {
            ObservationPhoto photo = new ObservationPhoto(file, getTranslation(captionKey));
            photos.add(photo);
            if (lead && file.removal() == null) {
                photo.blurrable(() -> new BlurDialog(
                                file, getTranslation(captionKey), squares -> blur(observation.id(), id, squares))
                        .open());
                photo.removable(() -> {
                    care.removePhoto(observation.id(), id);
                    Notices.success(getTranslation("outreach.observation.photo.removed"));
                    show(observation.id());
                });
            }
        });
    }

    /** Drawn before the transaction: it takes its time. */
    private void blur(ObservationId observation, FileId photo, List<ImageSquare> squares) {
        boolean done = files.open(photo)
                .filter(opened -> care.blurPhoto(observation, intake.blur(opened, squares)))
                .isPresent();
        if (done) {
            Notices.success(getTranslation("outreach.observation.photo.blurred"));
        } else {
            Notices.failure(getTranslation("outreach.observation.photo.changed"));
        }
        show(observation);
    }

    private ObservationStep step(Observation observation) {
        return new ObservationStep(
                observation,
                lead,
                lead ? overview.owners() : List.of(),
                roundFor(observation),
                care,
                intake,
                drafts,
                words,
                () -> show(observation.id()));
    }

    /** The round that the person is out on, unless it is the one that reported the observation. */
    private Optional<ShiftId> roundFor(Observation observation) {
        return shifts.ownCurrent().stream()
                .filter(line -> line.state() == ShiftState.STARTED)
                .map(ShiftLine::id)
                .filter(shift -> !shift.equals(observation.report().shift()))
                .findFirst();
    }

    private Section history(ObservationId id) {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        for (ObservationEvent.Named named : overview.history(id)) {
            ObservationEvent event = named.event();
            Span what = new Span(getTranslation(event.kind().textKey()));
            what.addClassName("row-title");
            Span who = new Span(words.when(event.mark().at()) + " · " + named.actor());
            who.addClassName("row-detail");
            ListItem item = new ListItem(what);
            if (!event.words().isEmpty()) {
                Span said = new Span(event.words());
                said.addClassNames("written", "history-words");
                item.add(said);
            }
            item.add(who);
            list.add(item);
        }
        Section card = new Section(new H2(getTranslation("outreach.observation.history")), list);
        card.addClassNames("card", "section");
        return card;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
