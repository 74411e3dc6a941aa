package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.ObservationLog;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.outreach.domain.Observation;
import se.trygghetsportalen.outreach.domain.ObservationCategory;
import se.trygghetsportalen.outreach.domain.ObservationContent;
import se.trygghetsportalen.outreach.domain.ObservationDraft;
import se.trygghetsportalen.outreach.domain.ObservationId;
import se.trygghetsportalen.outreach.domain.Severity;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Navigation;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.WrongField;

/** Reports an observation at the team's open stop. Where there is none, it leads back to the shift. */
@Route("pass/:id/observation")
@StyleSheet("context://observations.css")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ObservationFormView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ShiftOverview shifts;
    private final transient ObservationLog log;
    private final transient Places places;
    private final RadioButtonGroup<ObservationCategory> category = new RadioButtonGroup<>();
    private final TextArea where = new TextArea();
    private final IdentifyingText whereIdentifies = new IdentifyingText(where);
    private final RadioButtonGroup<Severity> severity = new RadioButtonGroup<>();
    private final TextArea description = new TextArea();
    private final IdentifyingText descriptionIdentifies = new IdentifyingText(description);
    private final PhotoField photo;
    private final Button save = new Button();
    private final transient DraftKeepers drafts;
    private transient @Nullable DraftKeeper<Draft> draft;
    /** Made once per form: however often it is saved, it is one observation. A draft keeps it. */
    private transient ObservationId id = ObservationId.next();

    /** What stands in the form, and under which id it would be saved. A photo is not kept. */
    record Draft(
            String id,
            @Nullable ObservationCategory category,
            String where,
            @Nullable Severity severity,
            String description) {}

    ObservationFormView(
            ShiftOverview shifts, ObservationLog log, Places places, FileIntake intake, DraftKeepers drafts) {
        this.drafts = drafts;
        this.shifts = shifts;
        this.log = log;
        this.places = places;
        this.photo = new PhotoField(intake, getTranslation("outreach.observation.photo"));
        addClassName("contact-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ShiftId shift = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::shiftId)
                .orElseThrow(NotFoundException::new);
        ShiftSight sight = shifts.find(shift).orElseThrow(NotFoundException::new);
        Optional<Stop> stop = sight.openStop();
        if (stop.isEmpty() || !sight.mine()) {
            event.forwardTo(OutreachNavigation.pathOf(shift));
            return;
        }
        show(shift, stop.get());
    }

    private void show(ShiftId shift, Stop stop) {
        setTitle(getTranslation(
                "outreach.observation.form.title",
                places.requireArena(stop.arena()).name()));
        category.setLabel(getTranslation("outreach.observation.category"));
        category.setItems(ObservationCategory.values());
        category.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        category.addClassName("chips");
        where.setLabel(getTranslation("outreach.observation.where"));
        where.setHelperText(getTranslation("outreach.observation.where.help"));
        where.setMaxLength(ObservationContent.MAX_WHERE);
        where.setMinRows(1);
        severity.setLabel(getTranslation("outreach.observation.severity"));
        severity.setItems(Severity.values());
        severity.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        severity.setValue(Severity.MEDIUM);
        severity.addClassName("chips");
        description.setLabel(getTranslation("outreach.observation.description"));
        description.setHelperText(getTranslation("outreach.contact.note.help"));
        description.setMaxLength(ObservationContent.MAX_DESCRIPTION);
        description.setMinRows(2);
        whereIdentifies.thenDo("outreach.note.mask-and-save", () -> save(shift, stop));
        descriptionIdentifies.thenDo("outreach.note.mask-and-save", () -> save(shift, stop));
        Div form = new Div(category, where, whereIdentifies, severity, photo, description, descriptionIdentifies);
        form.addClassName("contact-form");

        save.setText(getTranslation("outreach.observation.save"));
        save.setIcon(VaadinIcon.CHECK.create());
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        save.addClassName("big");
        save.setDisableOnClick(true);
        save.addClickListener(click -> save(shift, stop));
        DraftKeeper<Draft> keeper =
                drafts.keep("outreach.observation", shift.value(), Draft.class, this::typed, this::restore);
        for (Component field : List.of(category, where, severity, description)) {
            keeper.watch(field);
        }
        draft = keeper;
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            keeper.discard();
            backTo(shift);
        });
        Div bar = new Div(save, cancel);
        bar.addClassNames("action-bar", "sticky");
        add(keeper, form, bar);
    }

    private Draft typed() {
        return new Draft(
                id.toString(), category.getValue(), where.getValue(), severity.getValue(), description.getValue());
    }

    private void restore(Draft kept) {
        id = ObservationId.of(kept.id());
        category.setValue(kept.category());
        where.setValue(kept.where());
        severity.setValue(kept.severity());
        description.setValue(kept.description());
    }

    private void save(ShiftId shift, Stop stop) {
        try {
            category.setInvalid(category.isEmpty());
            category.setErrorMessage(
                    category.isEmpty() ? getTranslation("outreach.observation.problem.category") : null);
            where.setInvalid(false);
            description.setInvalid(false);
            if (category.isEmpty()) {
                WrongField.goTo(category);
                return;
            }
            ObservationContent content = new ObservationContent(
                    category.getValue(), where.getValue(), severity.getValue(), description.getValue());
            show(log.report(new ObservationDraft(id, shift, stop.id(), content, photo.id()), photo.photo()), shift);
        } finally {
            save.setEnabled(true);
        }
    }

    private void show(SaveOutcome<Observation> outcome, ShiftId shift) {
        switch (outcome) {
            case SaveOutcome.Saved<Observation>(Observation stored) -> {
                if (draft != null) {
                    draft.discard();
                }
                backTo(shift);
                Notices.success(getTranslation("outreach.observation.saved"));
            }
            case SaveOutcome.Stale<Observation> conflict ->
                Notices.failure(getTranslation("outreach.observation.conflict"));
            case SaveOutcome.Missing<Observation> missing -> Notices.failure(getTranslation("uikit.missing"));
            case SaveOutcome.Invalid<Observation>(List<Problem> problems) -> {
                problems.forEach(this::showAtField);
                Stream.of(where, description)
                        .filter(TextArea::isInvalid)
                        .findFirst()
                        .ifPresent(WrongField::goTo);
            }
        }
    }

    private void showAtField(Problem problem) {
        TextArea field = Map.of("where", where, "description", description).get(problem.field());
        String sentence = getTranslation(problem.textKey(), problem.arguments().toArray());
        if (field == null) {
            Notices.failure(sentence);
            return;
        }
        field.setErrorMessage(sentence);
        field.setInvalid(true);
        if (problem.textKey().equals(NoteCheck.TEXT_KEY)) {
            (field == where ? whereIdentifies : descriptionIdentifies).show();
        }
    }

    private static void backTo(ShiftId shift) {
        Navigation.openAnew(OutreachNavigation.pathOf(shift));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
