package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trygghetsportalen.outreach.ContactCorrection;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactVersion;
import se.trygghetsportalen.outreach.domain.CorrectionOutcome;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Navigation;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.WrongField;

/** Corrects a contact, with a reason. Whoever may not any longer is led back to the contact. */
@Route("kontakter/:id/ratta")
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
class ContactCorrectionView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient ContactOverview overview;
    private final transient ContactCorrection correction;
    private final transient Places places;
    private final transient ContactFacts facts;
    private final transient DraftKeepers drafts;
    private final ContactForm form;
    private final TextArea reason = new TextArea();
    private final IdentifyingText reasonCheck = new IdentifyingText(reason);
    private final Div conflict = new Div();
    private final Button save = new Button();
    private int version;

    /** What stands in the form, and which version it corrects. */
    record Draft(int version, ContactForm.Typed typed, String reason) {}

    ContactCorrectionView(
            ContactOverview overview, ContactCorrection correction, Places places, DraftKeepers drafts, Clock clock) {
        this.overview = overview;
        this.correction = correction;
        this.places = places;
        this.drafts = drafts;
        this.facts = new ContactFacts(new ContactWords(getLocale(), this::getTranslation), this::getTranslation);
        this.form = new ContactForm(clock);
        addClassName("contact-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContactLine line = event.getRouteParameters()
                .get("id")
                .flatMap(OutreachNavigation::contactId)
                .flatMap(overview::find)
                .orElseThrow(NotFoundException::new);
        if (!correction.mayCorrect(line.contact())) {
            event.forwardTo(OutreachNavigation.pathOf(line.contact().id()));
            return;
        }
        show(line);
    }

    private void show(ContactLine line) {
        Contact contact = line.contact();
        ContactId id = contact.id();
        version = contact.version();
        setTitle(getTranslation("outreach.contact.correct.title", line.arena()));
        setIntro(getTranslation("outreach.contact.correct.intro"));
        form.atOnlinePlace(places.requireArena(contact.arena()).kind() == ArenaKind.ONLINE);
        form.correct(contact.content());
        reason.setLabel(getTranslation("outreach.contact.reason"));
        reason.setHelperText(getTranslation("outreach.contact.reason.help"));
        reason.setMaxLength(ContactVersion.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        DraftKeeper<Draft> draft = drafts.keep(
                "outreach.contact.correct",
                id.value(),
                Draft.class,
                () -> new Draft(version, form.typed(), reason.getValue()),
                this::restore);
        draft.watch(form);
        draft.watch(reason);
        save.setText(getTranslation("outreach.contact.correct.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        save.addClassName("big");
        save.setDisableOnClick(true);
        save.addClickListener(click -> save(id, draft));
        form.whenMasked(() -> save(id, draft));
        reasonCheck.thenDo("outreach.note.mask-and-save", () -> save(id, draft));
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            draft.discard();
            backTo(id);
        });
        Div bar = new Div(save, cancel);
        bar.addClassName("action-bar");
        Div why = new Div(reason, reasonCheck);
        add(draft, form, why, conflict, bar);
    }

    /** A draft corrects what its writer saw: when the contact was corrected meanwhile, both versions are shown. */
    private void restore(Draft kept) {
        version = kept.version();
        form.restore(kept.typed());
        reason.setValue(kept.reason());
    }

    private void save(ContactId id, DraftKeeper<Draft> draft) {
        try {
            conflict.removeAll();
            reason.setInvalid(false);
            reasonCheck.hide();
            Optional<ContactContent> content = form.read();
            if (content.isPresent()) {
                CorrectionOutcome outcome = correction.correct(id, version, content.get(), reason.getValue());
                show(outcome, content.get(), id, draft);
            }
        } finally {
            save.setEnabled(true);
        }
    }

    private void show(CorrectionOutcome outcome, ContactContent own, ContactId id, DraftKeeper<Draft> draft) {
        switch (outcome) {
            case CorrectionOutcome.Corrected corrected -> {
                draft.discard();
                backTo(id);
                Notices.success(getTranslation("outreach.contact.corrected"));
            }
            case CorrectionOutcome.Stale(Contact stored) -> showConflict(stored, own, draft);
            case CorrectionOutcome.Closed closed -> Notices.failure(getTranslation("outreach.contact.correct.closed"));
            case CorrectionOutcome.Missing missing -> Notices.failure(getTranslation("uikit.missing"));
            case CorrectionOutcome.Refused(List<Problem> problems) -> {
                problems.stream()
                        .filter(problem -> problem.field().equals("reason"))
                        .forEach(this::showAtReason);
                form.show(problems.stream()
                        .filter(problem -> !problem.field().equals("reason"))
                        .toList());
            }
        }
    }

    private void showAtReason(Problem problem) {
        reason.setInvalid(true);
        reason.setErrorMessage(
                getTranslation(problem.textKey(), problem.arguments().toArray()));
        reasonCheck.show();
        WrongField.goTo(reason);
    }

    private void showConflict(Contact stored, ContactContent own, DraftKeeper<Draft> draft) {
        Map<String, String> theirs = facts.all(stored.content());
        List<BothVersions.Line> lines = facts.all(own).entrySet().stream()
                .map(fact ->
                        new BothVersions.Line(fact.getKey(), theirs.getOrDefault(fact.getKey(), ""), fact.getValue()))
                .filter(line -> !line.stored().equals(line.own()))
                .toList();
        conflict.add(new BothVersions(
                lines,
                () -> {
                    version = stored.version();
                    save(stored.id(), draft);
                },
                () -> {
                    version = stored.version();
                    conflict.removeAll();
                    form.correct(stored.content());
                    draft.changed();
                }));
    }

    private static void backTo(ContactId id) {
        Navigation.openAnew(OutreachNavigation.pathOf(id));
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
