package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.trygghetsportalen.bonus.ApplicationDocuments;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.uikit.PageSection;
import se.trygghetsportalen.uikit.Tone;

/** An application at a glance: where it is, what is left to do, what was handed in and the receipts for it. */
class ApplicationOverview extends Div {
    ApplicationOverview(
            Applications.Sight sight,
            List<Evidence> files,
            ApplicationDocuments documents,
            List<PageSection<?>> sections) {
        addClassName("question-step");
        Application application = sight.application();
        add(new Timeline(sight.state(), sight.year().state(), sight.events()));
        if (sight.state() == ApplicationState.SUPPLEMENT_ASKED && application != null) {
            Div asked = BonusWords.bar(
                    Tone.WARNING,
                    VaadinIcon.QUESTION_CIRCLE,
                    getTranslation("bonus.supplement.asked", application.askedFor()));
            add(asked);
        }
        ApplicationId id = sight.draft().id();
        if (sight.state().mayBeWritten()) {
            add(steps(sight, files));
        }
        if (!sight.revisions().isEmpty()) {
            add(receipts(sight.revisions(), documents));
        }
        sections.stream()
                .filter(section -> section.subjectType() == ApplicationId.class)
                .sorted(Comparator.comparingInt(PageSection::order))
                .flatMap(section -> create(section, id))
                .forEach(this::add);
        if (!sight.state().mayBeWritten()) {
            add(new AnswersSection(
                    getTranslation("bonus.handed-in"),
                    sight.scheme(),
                    sight.draft().content(),
                    files));
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<com.vaadin.flow.component.Component> create(PageSection<?> section, ApplicationId id) {
        return ((PageSection<ApplicationId>) section).create(id).stream();
    }

    private Section steps(Applications.Sight sight, List<Evidence> files) {
        ApplicationId id = sight.draft().id();
        ApplicationContent content = sight.draft().content();
        Section section =
                BonusWords.section(getTranslation("bonus.steps"), new ApplicationProgress(content, sight.scheme()));
        OrderedList list = new OrderedList();
        list.addClassName("step-list");
        int number = 0;
        for (SchemeContent.Group group : sight.scheme().groups()) {
            number++;
            list.add(step(id, number, group, content, files));
        }
        Anchor review = new Anchor(ApplicationNavigation.reviewOf(id), getTranslation("bonus.review"));
        list.add(new ListItem(review));
        Anchor go = new Anchor(
                firstOpen(sight)
                        .map(step -> ApplicationNavigation.stepOf(id, step))
                        .orElse(ApplicationNavigation.reviewOf(id)),
                getTranslation(firstOpen(sight).isPresent() ? "bonus.own.continue" : "bonus.step.review"));
        go.addClassName("primary-link");
        section.add(list, new Div(go));
        return section;
    }

    private ListItem step(
            ApplicationId id, int number, SchemeContent.Group group, ApplicationContent content, List<Evidence> files) {
        long answered = group.criteria().stream()
                .filter(criterion -> !content.answerTo(criterion.id()).isBlank())
                .count();
        List<Criterion> criteria = group.criteria();
        long attached = files.stream()
                .filter(file -> criteria.stream().map(Criterion::id).anyMatch(file.criterion()::equals))
                .count();
        Span state = new Span(getTranslation("bonus.steps.state", answered, criteria.size(), attached));
        state.addClassNames("soft", "small");
        ListItem item = new ListItem(new Anchor(ApplicationNavigation.stepOf(id, number), group.name()), state);
        if (answered == criteria.size()) {
            item.addClassName("done");
            item.add(VaadinIcon.CHECK.create());
        }
        return item;
    }

    private static Optional<Integer> firstOpen(Applications.Sight sight) {
        int number = 0;
        for (SchemeContent.Group group : sight.scheme().groups()) {
            number++;
            if (group.criteria().stream()
                    .anyMatch(criterion ->
                            sight.draft().content().answerTo(criterion.id()).isBlank())) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private Section receipts(List<Revision> revisions, ApplicationDocuments documents) {
        Section section = BonusWords.section(getTranslation("bonus.receipts"));
        OrderedList list = new OrderedList();
        list.addClassName("step-list");
        for (Revision revision : revisions) {
            String words = getTranslation(
                    "bonus.receipt.link", revision.number(), BonusWords.moment(revision.submittedAt(), getLocale()));
            list.add(new ListItem(PdfAnchor.of(
                    words,
                    getTranslation("bonus.receipt.file", revision.number()),
                    () -> documents.receipt(revision.application(), revision.number(), getLocale()))));
        }
        section.add(list);
        return section;
    }
}
