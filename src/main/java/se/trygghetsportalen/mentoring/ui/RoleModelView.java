package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.RoleModelCare;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelFile;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository.FreeAccount;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;

/** One role model: how far they have come, the checklist, the next step, and what they say about themselves. */
@Route(MentoringNavigation.ROLE_MODELS + "/:id")
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class RoleModelView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MentoringOverview overview;
    private final transient RoleModelCare care;
    private final transient List<District> districts;
    private final transient DraftKeepers drafts;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    /** What stands in the fields, and the version that is written over. */
    record Draft(int over, RoleModelDetails details) {}

    RoleModelView(MentoringOverview overview, RoleModelCare care, Places places, DraftKeepers drafts) {
        this.overview = overview;
        this.care = care;
        this.districts = places.districts();
        this.drafts = drafts;
        content.addClassName("sections");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(RoleModelId::find)
                .flatMap(overview::findRoleModel)
                .orElseThrow(NotFoundException::new));
    }

    private void show(RoleModel roleModel) {
        setTitle(roleModel.details().name());
        content.removeAll();
        content.add(new StatusBadge(words.status(roleModel.state())));
        content.add(new RoleModelChecklist(roleModel, overview, care, words, this::show));
        content.add(about(roleModel));
        content.add(evidence(roleModel.file()));
        content.add(account(roleModel));
    }

    private Section about(RoleModel roleModel) {
        RoleModelDetails details = roleModel.details();
        DescriptionList facts = MentoringWords.facts();
        MentoringWords.fact(facts, getTranslation("mentoring.field.email"), details.email());
        MentoringWords.fact(facts, getTranslation("mentoring.field.phone"), details.phone());
        MentoringWords.fact(facts, getTranslation("mentoring.field.born-on"), words.day(details.bornOn()));
        MentoringWords.fact(facts, getTranslation("mentoring.field.languages"), words.languages(details.languages()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.field.interests"),
                words.keys(
                        details.interests().stream().map(each -> each.textKey()).toList()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.field.show-goals"),
                words.keys(details.goals().stream().map(each -> each.textKey()).toList()));
        MentoringWords.fact(
                facts,
                getTranslation("mentoring.field.times"),
                words.keys(details.times().stream().map(each -> each.textKey()).toList()));
        MentoringWords.fact(facts, getTranslation("mentoring.field.motivation"), details.motivation());
        Section section = MentoringWords.section(getTranslation("mentoring.role-model.about"), facts);
        if (roleModel.isOpen()) {
            section.add(new Button(
                    getTranslation("mentoring.change"), VaadinIcon.PENCIL.create(), click -> change(roleModel)));
        }
        return section;
    }

    private void change(RoleModel roleModel) {
        RoleModelForm form = new RoleModelForm(districts, words);
        form.show(roleModel.details());
        FieldsDialog<RoleModel> dialog = new FieldsDialog<>(
                        getTranslation("mentoring.change"),
                        getTranslation("uikit.save"),
                        roleModel.version(),
                        version -> {
                            SaveOutcome<RoleModel> outcome = care.change(roleModel.id(), version, form.details());
                            if (outcome instanceof SaveOutcome.Invalid<RoleModel>(var problems)) {
                                form.show(problems);
                            }
                            return outcome;
                        },
                        RoleModel::version,
                        stored -> List.of(
                                line(
                                        "mentoring.field.name",
                                        stored.details().name(),
                                        form.details().name()),
                                line(
                                        "mentoring.field.email",
                                        stored.details().email(),
                                        form.details().email()),
                                line(
                                        "mentoring.state",
                                        words.status(stored.state()).word(),
                                        words.status(roleModel.state()).word())),
                        this::show)
                .with("form", form);
        dialog.keptBy(drafts.keep(
                        "mentoring.role-model",
                        roleModel.id().value(),
                        Draft.class,
                        () -> new Draft(dialog.version(), form.details()),
                        kept -> {
                            form.show(kept.details());
                            dialog.writtenOver(kept.over());
                        }))
                .open();
    }

    private se.trygghetsportalen.uikit.BothVersions.Line line(String labelKey, String stored, String own) {
        return new se.trygghetsportalen.uikit.BothVersions.Line(getTranslation(labelKey), stored, own);
    }

    private Section evidence(RoleModelFile file) {
        List<String> sentences = new ArrayList<>();
        file.references()
                .forEach(each -> sentences.add(getTranslation(
                        each.recommends() ? "mentoring.reference.good" : "mentoring.reference.bad",
                        each.relation().isEmpty() ? each.contact() : each.contact() + ", " + each.relation(),
                        words.day(each.takenOn()))));
        file.trainings()
                .forEach(each -> sentences.add(getTranslation(
                        each.inPerson() ? "mentoring.training.in-person" : "mentoring.training.online",
                        getTranslation(each.topic().textKey()),
                        each.minutes(),
                        words.day(each.heldOn()))));
        if (file.extract() != null) {
            sentences.add(getTranslation(
                    "mentoring.extract.note", words.day(file.extract().shownOn())));
        }
        return MentoringWords.section(
                getTranslation("mentoring.role-model.evidence"),
                sentences.isEmpty()
                        ? new Paragraph(getTranslation("mentoring.role-model.evidence.none"))
                        : MentoringWords.list(sentences));
    }

    private Section account(RoleModel roleModel) {
        Section section = MentoringWords.section(getTranslation("mentoring.role-model.account"));
        if (overview.accountOf(roleModel.id()).isPresent()) {
            section.add(new Paragraph(getTranslation("mentoring.role-model.account.has")));
            return section;
        }
        ComboBox<FreeAccount> choice = new ComboBox<>(getTranslation("mentoring.role-model.account.choose"));
        choice.setItems(care.freeAccounts());
        choice.setItemLabelGenerator(FreeAccount::name);
        choice.setHelperText(getTranslation("mentoring.role-model.account.help"));
        choice.setErrorMessage(getTranslation("mentoring.role-model.account.problem"));
        Button connect = new Button(getTranslation("mentoring.role-model.account.connect"), click -> {
            choice.setInvalid(choice.getValue() == null);
            if (choice.getValue() != null) {
                switch (care.connect(roleModel.id(), choice.getValue().id())) {
                    case SaveOutcome.Saved<RoleModel>(RoleModel stored) -> {
                        Notices.success(getTranslation("mentoring.saved"));
                        show(stored);
                    }
                    case SaveOutcome.Invalid<RoleModel>(var problems) ->
                        Notices.failure(words.problem(problems.getFirst()));
                    case SaveOutcome.Stale<RoleModel>(RoleModel stored) -> show(stored);
                    case SaveOutcome.Missing<RoleModel> missing -> Notices.failure(getTranslation("uikit.missing"));
                }
            }
        });
        section.add(choice, connect);
        return section;
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
