package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import java.util.function.UnaryOperator;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;

/** Makes one change at a time to a scheme, and tells the page what it says then. */
class SchemePen {
    private final Schemes schemes;
    private final Scheme scheme;
    private final Component reader;
    private final Shown shown;

    /** The page that shows a scheme. */
    interface Shown {
        /** @param focus the id of what the keyboard is to go on from; empty where that does not matter */
        void show(Scheme stored, String focus);
    }

    SchemePen(Schemes schemes, Scheme scheme, Component reader, Shown shown) {
        this.schemes = schemes;
        this.scheme = scheme;
        this.reader = reader;
        this.shown = shown;
    }

    void rename() {
        new NameDialog(
                        reader.getTranslation("bonus.scheme.rename"),
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
    void addGroup() {
        new NameDialog(
                        reader.getTranslation("bonus.group.add"),
                        "",
                        scheme.version(),
                        (form, version) -> {
                            if (form.name().isBlank()) {
                                return SaveOutcome.Invalid.of(Problem.of("name", "bonus.problem.group.name"));
                            }
                            criterionInNewGroup(form.name());
                            return new SaveOutcome.Saved<>(scheme);
                        },
                        stored -> "",
                        stored -> {})
                .open();
    }

    private void criterionInNewGroup(String name) {
        CriterionId id = CriterionId.next();
        new CriterionDialog(
                        reader.getTranslation("bonus.criterion.title"),
                        id,
                        CriterionDialog.Form.blank(),
                        scheme.version(),
                        (written, version) -> save(
                                version,
                                now -> now.withGroup(name).with(now.groups().size(), written.criterion(id))),
                        this::saved)
                .open();
    }

    void renameGroup(int at) {
        new NameDialog(
                        reader.getTranslation("bonus.group.rename"),
                        scheme.content().groups().get(at).name(),
                        scheme.version(),
                        (form, version) -> save(version, now -> now.renamed(at, form.name())),
                        stored -> at < stored.content().groups().size()
                                ? stored.content().groups().get(at).name()
                                : "",
                        this::saved)
                .open();
    }

    void addCriterion(int group) {
        write(group, CriterionId.next(), CriterionDialog.Form.blank());
    }

    void change(int group, Criterion criterion) {
        write(group, criterion.id(), CriterionDialog.Form.of(criterion));
    }

    private void write(int group, CriterionId id, CriterionDialog.Form form) {
        new CriterionDialog(
                        reader.getTranslation("bonus.criterion.title"),
                        id,
                        form,
                        scheme.version(),
                        (written, version) -> save(version, now -> now.with(group, written.criterion(id))),
                        this::saved)
                .open();
    }

    void remove(Criterion criterion) {
        new ConfirmQuestion(
                        reader.getTranslation("bonus.criterion.remove.question", criterion.name()),
                        reader.getTranslation("bonus.criterion.remove.consequence"),
                        reader.getTranslation("bonus.evidence.remove"),
                        () -> move(now -> now.without(criterion.id()).withoutEmptyGroups(), ""))
                .dangerous()
                .open();
    }

    void changeModel() {
        new ModelDialog(scheme, (form, version) -> save(version, now -> now.with(form.model())), this::saved).open();
    }

    /**
     * Makes a change that needs no dialog.
     *
     * @param focus the id of what the keyboard is to go on from
     */
    void move(UnaryOperator<SchemeContent> change, String focus) {
        switch (save(scheme.version(), change)) {
            case SaveOutcome.Saved<Scheme>(Scheme stored) -> saved(stored, focus);
            case SaveOutcome.Invalid<Scheme>(var problems) ->
                Notices.failure(BonusWords.problem(reader, problems.getFirst()));
            case SaveOutcome.Stale<Scheme>(Scheme stored) -> {
                Notices.failure(reader.getTranslation("bonus.scheme.changed"));
                shown.show(stored, focus);
            }
            case SaveOutcome.Missing<Scheme> missing -> Notices.failure(reader.getTranslation("uikit.missing"));
        }
    }

    /** Makes the change to what is stored now, so that what somebody else changed beside it is kept. */
    private SaveOutcome<Scheme> save(int version, UnaryOperator<SchemeContent> change) {
        return schemes.find(scheme.id())
                .map(now -> schemes.change(now.id(), version, now.name(), change.apply(now.content())))
                .orElseGet(SaveOutcome.Missing::new);
    }

    private void saved(Scheme stored) {
        saved(stored, "");
    }

    private void saved(Scheme stored, String focus) {
        Notices.success(reader.getTranslation("bonus.scheme.saved"));
        shown.show(stored, focus);
    }
}
