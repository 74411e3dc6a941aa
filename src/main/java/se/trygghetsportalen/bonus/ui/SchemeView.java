package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.UnaryOperator;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** A scheme: its groups and criteria, and how points become kronor. Changed piece by piece until a year opens by it. */
@Route(BonusNavigation.SCHEME + "/:id")
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
@StyleSheet("context://bonus.css")
class SchemeView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Schemes schemes;
    private final boolean officer;
    private final Div content = new Div();

    SchemeView(Schemes schemes, CurrentUser currentUser) {
        this.schemes = schemes;
        officer = currentUser.require().isAny(Role.PROGRAMME_OFFICER);
        content.addClassName("application-content");
        add(content);
    }

    static StatusBadge lockedBadge(Component reader) {
        return new StatusBadge(reader.getTranslation("bonus.scheme.locked"), VaadinIcon.LOCK, Tone.NEUTRAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(SchemeId::new)
                .flatMap(schemes::find)
                .orElseThrow(NotFoundException::new));
    }

    private void show(Scheme scheme) {
        boolean open = officer && !scheme.locked();
        setTitle(scheme.name());
        setIntro(getTranslation(
                "bonus.scheme.summary",
                scheme.content().criteria().size(),
                scheme.content().maxPoints()));
        content.removeAll();
        if (scheme.locked()) {
            content.add(BonusWords.bar(Tone.INFO, VaadinIcon.LOCK, getTranslation("bonus.scheme.locked.text")));
        } else if (!scheme.content().problems().isEmpty()) {
            content.add(BonusWords.bar(
                    Tone.WARNING,
                    VaadinIcon.EXCLAMATION_CIRCLE_O,
                    BonusWords.problem(this, scheme.content().problems().getFirst())));
        }
        Anchor preview = new Anchor(BonusNavigation.previewOf(scheme.id()), getTranslation("bonus.scheme.preview"));
        preview.addClassName("secondary-link");
        Div bar = new Div(preview);
        bar.addClassName("action-bar");
        if (open) {
            bar.add(
                    new Button(getTranslation("bonus.scheme.rename"), VaadinIcon.PENCIL.create(), c -> rename(scheme)),
                    new Button(getTranslation("bonus.group.add"), VaadinIcon.PLUS.create(), c -> addGroup(scheme)));
        }
        content.add(bar);
        for (int group = 0; group < scheme.content().groups().size(); group++) {
            content.add(group(scheme, group, open));
        }
        Section model = BonusWords.section(
                getTranslation("bonus.model.title"),
                BonusWords.list(ModelWords.of(this, scheme.content().model())));
        if (open) {
            Button change = new Button(
                    getTranslation("bonus.model.change"),
                    VaadinIcon.PENCIL.create(),
                    click -> new ModelDialog(
                                    scheme,
                                    (form, version) -> save(scheme, version, now -> now.with(form.model())),
                                    this::saved)
                            .open());
            model.add(new Div(change));
        }
        content.add(model);
    }

    private Section group(Scheme scheme, int at, boolean open) {
        SchemeContent.Group group = scheme.content().groups().get(at);
        Section section = BonusWords.section(group.name());
        group.criteria().forEach(criterion -> section.add(line(scheme, at, criterion, open)));
        if (open) {
            Button add = new Button(getTranslation("bonus.criterion.add"), VaadinIcon.PLUS.create());
            add.setAriaLabel(add.getText() + ": " + group.name());
            add.addClickListener(click -> criterion(scheme, at, CriterionId.next(), CriterionDialog.Form.blank()));
            Button rename = new Button(getTranslation("bonus.group.rename"), VaadinIcon.PENCIL.create());
            rename.setAriaLabel(rename.getText() + ": " + group.name());
            rename.addClickListener(click -> new NameDialog(
                            getTranslation("bonus.group.rename"),
                            group.name(),
                            scheme.version(),
                            (form, version) -> save(scheme, version, now -> now.renamed(at, form.name())),
                            stored -> at < stored.content().groups().size()
                                    ? stored.content().groups().get(at).name()
                                    : "",
                            this::saved)
                    .open());
            Div bar = new Div(add, rename);
            bar.addClassName("action-bar");
            section.add(bar);
        }
        return section;
    }

    private Div line(Scheme scheme, int group, Criterion criterion, boolean open) {
        Span points = new Span(getTranslation("bonus.criterion.most", criterion.maxPoints()));
        points.addClassName("soft");
        Div line = new Div(new Span(criterion.name()), points);
        line.addClassName("criterion-line");
        if (open) {
            line.add(
                    button(
                            "bonus.criterion.change",
                            VaadinIcon.PENCIL,
                            criterion,
                            () -> criterion(scheme, group, criterion.id(), CriterionDialog.Form.of(criterion))),
                    button(
                            "bonus.criterion.raise",
                            VaadinIcon.ARROW_UP,
                            criterion,
                            () -> answer(save(scheme, scheme.version(), now -> now.raised(criterion.id())))),
                    button("bonus.criterion.remove", VaadinIcon.TRASH, criterion, () -> remove(scheme, criterion)));
        }
        return line;
    }

    private Button button(String key, VaadinIcon icon, Criterion criterion, Runnable work) {
        Button button = new Button(icon.create(), click -> work.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, criterion.name()));
        button.setTooltipText(getTranslation(key, criterion.name()));
        return button;
    }

    private void criterion(Scheme scheme, int group, CriterionId id, CriterionDialog.Form form) {
        new CriterionDialog(
                        getTranslation("bonus.criterion.title"),
                        id,
                        form,
                        scheme.version(),
                        (written, version) -> save(scheme, version, now -> now.with(group, written.criterion(id))),
                        this::saved)
                .open();
    }

    private void remove(Scheme scheme, Criterion criterion) {
        new ConfirmQuestion(
                        getTranslation("bonus.criterion.remove.question", criterion.name()),
                        getTranslation("bonus.criterion.remove.consequence"),
                        getTranslation("bonus.evidence.remove"),
                        () -> answer(save(
                                scheme,
                                scheme.version(),
                                now -> now.without(criterion.id()).withoutEmptyGroups())))
                .dangerous()
                .open();
    }

    private void rename(Scheme scheme) {
        new NameDialog(
                        getTranslation("bonus.scheme.rename"),
                        scheme.name(),
                        scheme.version(),
                        (form, version) -> schemes.change(
                                scheme.id(),
                                version,
                                form.name(),
                                schemes.find(scheme.id()).orElse(scheme).content()),
                        Scheme::name,
                        this::saved)
                .open();
    }

    /** A group is there once it has its first criterion: a group without questions would ask nothing. */
    private void addGroup(Scheme scheme) {
        new NameDialog(
                        getTranslation("bonus.group.add"),
                        "",
                        scheme.version(),
                        (form, version) -> {
                            if (form.name().isBlank()) {
                                return SaveOutcome.Invalid.of(Problem.of("name", "bonus.problem.group.name"));
                            }
                            criterionInNewGroup(scheme, form.name());
                            return new SaveOutcome.Saved<>(scheme);
                        },
                        stored -> "",
                        stored -> {})
                .open();
    }

    private void criterionInNewGroup(Scheme scheme, String name) {
        CriterionId id = CriterionId.next();
        new CriterionDialog(
                        getTranslation("bonus.criterion.title"),
                        id,
                        CriterionDialog.Form.blank(),
                        scheme.version(),
                        (written, version) -> save(
                                scheme,
                                version,
                                now -> now.withGroup(name).with(now.groups().size(), written.criterion(id))),
                        this::saved)
                .open();
    }

    /** Makes the change to what is stored now, so that what somebody else changed beside it is kept. */
    private SaveOutcome<Scheme> save(Scheme scheme, int version, UnaryOperator<SchemeContent> change) {
        return schemes.find(scheme.id())
                .map(now -> schemes.change(now.id(), version, now.name(), change.apply(now.content())))
                .orElseGet(SaveOutcome.Missing::new);
    }

    private void saved(Scheme scheme) {
        Notices.success(getTranslation("bonus.scheme.saved"));
        show(scheme);
    }

    private void answer(SaveOutcome<Scheme> outcome) {
        switch (outcome) {
            case SaveOutcome.Saved<Scheme>(Scheme stored) -> saved(stored);
            case SaveOutcome.Invalid<Scheme>(var problems) ->
                Notices.failure(BonusWords.problem(this, problems.getFirst()));
            case SaveOutcome.Stale<Scheme>(Scheme stored) -> {
                Notices.failure(getTranslation("bonus.scheme.changed"));
                show(stored);
            }
            case SaveOutcome.Missing<Scheme> missing -> Notices.failure(getTranslation("uikit.missing"));
        }
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
