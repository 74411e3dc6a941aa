package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.DraftEvidence;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.FileField;
import se.trygghetsportalen.uikit.Notices;

/** One step of an application: the questions of one group, saved as they are written, with their files. */
class QuestionStep extends Div implements DraftPen.Paper {
    private final transient Applications applications;
    private final transient DraftEvidence evidence;
    private final transient SchemeContent scheme;
    private final ApplicationId id;
    private final transient DraftPen pen;
    private final ApplicationProgress progress;
    private final Span saved = new Span();
    private final Div conflict = new Div();
    private final List<QuestionCard> cards = new ArrayList<>();

    /** @param step which group, the first is 1 */
    QuestionStep(Applications applications, DraftEvidence evidence, Applications.Sight sight, int step) {
        this.applications = applications;
        this.evidence = evidence;
        scheme = sight.scheme();
        id = sight.draft().id();
        pen = new DraftPen(applications, scheme, sight.draft(), this);
        progress = new ApplicationProgress(pen.own(), scheme);
        addClassName("question-step");
        SchemeContent.Group group = scheme.groups().get(step - 1);
        H2 title =
                new H2(getTranslation("bonus.step.title", step, scheme.groups().size() + 1, group.name()));
        title.addClassName("step-title");
        saved.addClassNames("soft", "small", "saved-at");
        saved.getElement().setAttribute("role", "status");
        saved.setText(
                getTranslation("bonus.saved-at", BonusWords.clock(sight.draft().savedAt())));
        Button copy = new Button(getTranslation("bonus.copy"), VaadinIcon.COPY_O.create(), click -> copy());
        add(title, progress, new Div(copy), conflict);
        group.criteria().forEach(this::ask);
        add(saved, bar(step));
    }

    private void ask(Criterion criterion) {
        QuestionCard card = new QuestionCard(
                criterion, pen.own().answerTo(criterion.id()), (which, text) -> pen.write(which, text));
        cards.add(card);
        add(card);
        files(card);
    }

    private void files(QuestionCard card) {
        List<Evidence> here = evidence.of(id).stream()
                .filter(file -> file.criterion().equals(card.criterion().id()))
                .toList();
        FileField<AcceptedFile> field = new FileField<>(
                getTranslation("bonus.evidence.label", card.criterion().name()),
                getTranslation("bonus.evidence.help"),
                FilePurpose.LIMIT,
                evidence::judge,
                AcceptedFile::name);
        field.onTaken(file -> answer(
                evidence.add(id, card.criterion().id(), new FileId(field.id().orElseThrow()), file), card, field));
        card.below().removeAll();
        card.below().add(new EvidenceList(here, file -> take(file, card)), field);
    }

    private void answer(SaveOutcome<Evidence> outcome, QuestionCard card, FileField<AcceptedFile> field) {
        switch (outcome) {
            case SaveOutcome.Saved<Evidence>(Evidence added) -> {
                files(card);
                changedElsewhere();
                Notices.success(getTranslation("bonus.evidence.added", added.name()));
            }
            case SaveOutcome.Invalid<Evidence>(List<Problem> problems) -> {
                field.clear();
                problems.forEach(field::showProblem);
            }
            case SaveOutcome.Stale<Evidence> stale -> files(card);
            case SaveOutcome.Missing<Evidence> missing -> missing();
        }
    }

    private void take(Evidence file, QuestionCard card) {
        switch (evidence.remove(id, new FileId(file.file()))) {
            case SaveOutcome.Saved<Evidence> removed -> {
                changedElsewhere();
                Notices.success(getTranslation("bonus.evidence.removed", file.name()));
            }
            case SaveOutcome.Invalid<Evidence>(List<Problem> problems) -> refused(problems);
            case SaveOutcome.Stale<Evidence> stale -> changedElsewhere();
            case SaveOutcome.Missing<Evidence> missing -> changedElsewhere();
        }
        files(card);
    }

    private void changedElsewhere() {
        applications.find(id).map(Applications.Sight::draft).ifPresent(pen::goOnFrom);
    }

    private Div bar(int step) {
        Anchor before = new Anchor(
                step == 1 ? ApplicationNavigation.pathOf(id) : ApplicationNavigation.stepOf(id, step - 1),
                getTranslation("bonus.step.before"));
        before.addClassName("secondary-link");
        boolean last = step == scheme.groups().size();
        Anchor next = new Anchor(
                last ? ApplicationNavigation.reviewOf(id) : ApplicationNavigation.stepOf(id, step + 1),
                getTranslation(last ? "bonus.step.review" : "bonus.step.next"));
        next.addClassName("primary-link");
        Div bar = new Div(before, next);
        bar.addClassNames("action-bar", "step-bar");
        return bar;
    }

    private void copy() {
        pen.answer(applications.copyFromEarlier(id, pen.version()), stored -> {
            saved(stored);
            Notices.success(getTranslation("bonus.copy.done"));
        });
    }

    @Override
    public void saved(ApplicationDraft stored) {
        conflict.removeAll();
        saved.setText(getTranslation("bonus.saved-at", BonusWords.clock(stored.savedAt())));
        cards.forEach(card -> card.show(pen.own().answerTo(card.criterion().id())));
        progress.show(pen.own(), scheme);
    }

    @Override
    public void clash(ApplicationContent base, ApplicationDraft stored, ApplicationContent own) {
        conflict.removeAll();
        saved.setText(getTranslation("bonus.not-saved"));
        ApplicationContent kept = own.over(base, stored.content(), scheme);
        conflict.add(new BothVersions(
                scheme.criteria().stream()
                        .map(criterion -> new BothVersions.Line(
                                criterion.name(),
                                stored.content().answerTo(criterion.id()),
                                kept.answerTo(criterion.id())))
                        .toList(),
                () -> pen.keepOwn(stored),
                () -> pen.takeStored(stored)));
    }

    @Override
    public void refused(List<Problem> problems) {
        saved.setText(getTranslation("bonus.not-saved"));
        for (Problem problem : problems) {
            cards.stream()
                    .filter(card -> card.criterion().id().toString().equals(problem.field()))
                    .findFirst()
                    .ifPresentOrElse(
                            card -> card.show(problem), () -> Notices.failure(BonusWords.problem(this, problem)));
        }
    }

    @Override
    public void missing() {
        Notices.failure(getTranslation("uikit.missing"));
    }
}
