package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Tone;

/** The last step: everything to read through, what is missing, and the signature that hands it in. */
class ReviewStep extends Div {
    private final transient Applications applications;
    private final transient Applications.Sight sight;
    private final Div answer = new Div();

    ReviewStep(Applications applications, Applications.Sight sight, List<Evidence> files, Lateness lateness) {
        this.applications = applications;
        this.sight = sight;
        addClassName("question-step");
        int steps = sight.scheme().groups().size() + 1;
        H2 title = new H2(getTranslation("bonus.step.title", steps, steps, getTranslation("bonus.review")));
        title.addClassName("step-title");
        add(title, new ApplicationProgress(sight.draft().content(), sight.scheme()));
        if (lateness instanceof Lateness.Late(int days, int percent) && sight.application() == null) {
            add(BonusWords.bar(Tone.WARNING, VaadinIcon.CLOCK, getTranslation("bonus.own.late", days, percent)));
        }
        for (int step = 1; step < steps; step++) {
            add(group(step, files));
        }
        add(signature(), answer, bar(steps - 1));
    }

    private Section group(int step, List<Evidence> files) {
        ApplicationId id = sight.draft().id();
        var group = sight.scheme().groups().get(step - 1);
        Section section = BonusWords.section(group.name());
        for (Criterion criterion : group.criteria()) {
            String text = sight.draft().content().answerTo(criterion.id());
            section.add(new H3(criterion.name()));
            if (text.isBlank()) {
                section.add(BonusWords.bar(
                        Tone.WARNING, VaadinIcon.EXCLAMATION_CIRCLE_O, getTranslation("bonus.review.missing")));
            } else {
                Paragraph words = new Paragraph(text);
                words.addClassName("answer-text");
                section.add(words);
            }
            section.add(new EvidenceList(
                    files.stream()
                            .filter(file -> file.criterion().equals(criterion.id()))
                            .toList(),
                    null));
        }
        Anchor change = new Anchor(ApplicationNavigation.stepOf(id, step), getTranslation("bonus.review.change"));
        change.getElement().setAttribute("aria-label", change.getText() + ": " + group.name());
        change.addClassName("secondary-link");
        section.add(new Div(change));
        return section;
    }

    private Section signature() {
        Section section = BonusWords.section(getTranslation("bonus.sign.title"));
        Optional<Signing> signing = sight.association().signing();
        section.add(new Paragraph(getTranslation(
                signing.map(each -> each.rule() == SigningRule.TWO_JOINTLY ? "bonus.sign.jointly" : "bonus.sign.alone")
                        .orElse("bonus.sign.unknown"))));
        ApplicationDraft.Signature first = sight.draft().signature();
        if (first != null) {
            section.add(BonusWords.bar(
                    Tone.INFO,
                    VaadinIcon.PENCIL,
                    getTranslation("bonus.sign.first", BonusWords.moment(first.at(), getLocale()))));
        }
        return section;
    }

    private Div bar(int lastStep) {
        Anchor before = new Anchor(
                ApplicationNavigation.stepOf(sight.draft().id(), lastStep), getTranslation("bonus.step.before"));
        before.addClassName("secondary-link");
        Button sign = new Button(getTranslation("bonus.sign"), VaadinIcon.CHECK.create());
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        sign.addClickListener(click -> new ConfirmQuestion(
                        getTranslation("bonus.sign.question"),
                        getTranslation("bonus.sign.consequence"),
                        getTranslation("bonus.sign"),
                        this::sign)
                .open());
        Div bar = new Div(before, sign);
        bar.addClassNames("action-bar", "step-bar");
        return bar;
    }

    private void sign() {
        answer.removeAll();
        ApplicationId id = sight.draft().id();
        switch (applications.sign(id, sight.draft().version())) {
            case SubmitOutcome.HandedIn handedIn -> {
                Notices.success(getTranslation("bonus.sign.handed-in"));
                UI.getCurrent().navigate(ApplicationNavigation.pathOf(id));
            }
            case SubmitOutcome.AwaitsCosigner awaits -> {
                Notices.success(getTranslation("bonus.sign.awaits"));
                UI.getCurrent().navigate(ApplicationNavigation.pathOf(id));
            }
            case SubmitOutcome.NotASignatory not -> refuse(getTranslation("bonus.sign.not-a-signatory"), List.of());
            case SubmitOutcome.NotEligible(var reasons) ->
                refuse(
                        getTranslation("bonus.own.not-eligible"),
                        reasons.stream()
                                .map(reason -> getTranslation(
                                        reason.textKey(), reason.numbers().toArray()))
                                .toList());
            case SubmitOutcome.Closed closed -> refuse(getTranslation("bonus.own.closed"), List.of());
            case SubmitOutcome.Incomplete(var problems) ->
                refuse(
                        getTranslation("bonus.sign.incomplete"),
                        problems.stream()
                                .map(problem -> nameOf(problem.field()) + ": " + BonusWords.problem(this, problem))
                                .toList());
            case SubmitOutcome.Stale(ApplicationDraft stored) -> {
                refuse(getTranslation("bonus.sign.changed"), List.of());
                Anchor again =
                        new Anchor(ApplicationNavigation.pathOf(stored.id()), getTranslation("bonus.sign.read-again"));
                answer.add(again);
            }
        }
    }

    private String nameOf(String criterion) {
        return sight.scheme().criteria().stream()
                .filter(each -> each.id().toString().equals(criterion))
                .map(Criterion::name)
                .findFirst()
                .orElse("");
    }

    private void refuse(String sentence, List<String> reasons) {
        Div bar = BonusWords.bar(Tone.ERROR, VaadinIcon.EXCLAMATION_CIRCLE, sentence);
        bar.getElement().setAttribute("role", "alert");
        answer.add(bar);
        if (!reasons.isEmpty()) {
            answer.add(BonusWords.list(reasons));
        }
    }
}
