package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.ImageSquare;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.StatusBadge;

/** One observation: what it is, what it looks like, what comes next and what has been done. Steps are taken on the spot. */
class ObservationSight extends Div {
    private final transient Services services;
    private final transient ObservationWords words = new ObservationWords(getLocale(), this::getTranslation);
    private final transient ObservationId id;
    private final transient Consumer<ObservationLine> shown;
    private final boolean lead;

    /** What an observation is read from, and by which its steps are taken. */
    @org.springframework.stereotype.Component
    record Services(
            ObservationOverview overview,
            ObservationCare care,
            ShiftOverview shifts,
            FileIntake intake,
            FileStore files,
            DraftKeepers drafts,
            CurrentUser currentUser,
            Clock clock) {}

    /**
     * @param shown called with how it stands, at first and after each step
     * @throws NotFoundException when there is no such observation
     */
    ObservationSight(ObservationId id, Services services, Consumer<ObservationLine> shown) {
        this.id = id;
        this.services = services;
        this.shown = shown;
        lead = services.currentUser().require().isAny(Role.TEAM_LEAD);
        addClassName("observation");
        show();
    }

    private void show() {
        ObservationLine line = services.overview().find(id).orElseThrow(NotFoundException::new);
        Observation observation = line.observation();
        Div status = new Div(new StatusBadge(words.status(observation.state())));
        status.addClassName("observation-status");
        words.clock(observation, services.clock().instant())
                .map(StatusBadge::new)
                .ifPresent(status::add);
        Div story = new Div(facts(line), history());
        Div side = new Div(step(observation));
        story.addClassName("observation-story");
        side.addClassName("observation-side");
        removeAll();
        add(status, story, side);
        shown.accept(line);
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
        addPhoto(photos, observation.report().photo(), "outreach.observation.photo.before");
        @Nullable
        FileId after = switch (observation) {
            case ReportedObservation reported -> null;
            case AssignedObservation assigned -> null;
            case FixedObservation fixed -> fixed.fix().photo();
            case VerifiedObservation verified -> verified.fix().photo();
        };
        addPhoto(photos, after, "outreach.observation.photo.after");
        return photos;
    }

    private void addPhoto(Div photos, @Nullable FileId photo, String captionKey) {
        if (photo == null) {
            return;
        }
        services.files().find(photo).ifPresent(file -> {
            ObservationPhoto picture = new ObservationPhoto(file, getTranslation(captionKey));
            photos.add(picture);
            if (lead && file.removal() == null) {
                picture.blurrable(
                        () -> new BlurDialog(file, getTranslation(captionKey), squares -> blur(photo, squares)).open());
                picture.removable(() -> {
                    services.care().removePhoto(id, photo);
                    Notices.success(getTranslation("outreach.observation.photo.removed"));
                    show();
                });
            }
        });
    }

    /** Drawn before the transaction: it takes its time. */
    private void blur(FileId photo, List<ImageSquare> squares) {
        boolean done = services.files()
                .open(photo)
                .filter(opened ->
                        services.care().blurPhoto(id, services.intake().blur(opened, squares)))
                .isPresent();
        if (done) {
            Notices.success(getTranslation("outreach.observation.photo.blurred"));
        } else {
            Notices.failure(getTranslation("outreach.observation.photo.changed"));
        }
        show();
    }

    private ObservationStep step(Observation observation) {
        return new ObservationStep(
                observation,
                lead,
                lead ? services.overview().owners() : List.of(),
                roundFor(observation),
                services.care(),
                services.intake(),
                services.drafts(),
                words,
                this::show);
    }

    /** The round that the person is out on, unless it is the one that reported the observation. */
    private Optional<ShiftId> roundFor(Observation observation) {
        return services.shifts().ownCurrent().stream()
                .filter(line -> line.state() == ShiftState.STARTED)
                .map(ShiftLine::id)
                .filter(shift -> !shift.equals(observation.report().shift()))
                .findFirst();
    }

    private Section history() {
        OrderedList list = new OrderedList();
        list.addClassName("history");
        for (ObservationEvent.Named named : services.overview().history(id)) {
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
}
