package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Eligibility;
import se.trygghetsportalen.bonus.domain.Lateness;

/** What an officer would look for first: answers, files that were asked for, the rules, the day. Looks; decides nothing. */
class CompletenessCheck extends Section {
    private final UnorderedList list = new UnorderedList();

    CompletenessCheck(ApplicationInbox.Sight sight) {
        addClassNames("card", "section");
        list.addClassName("check-list");
        add(new H2(getTranslation("bonus.check.title")), list);
        int questions = sight.scheme().criteria().size();
        int answered = sight.latest().content().answered(sight.scheme());
        line(answered == questions, getTranslation("bonus.progress.words", answered, questions));
        for (Criterion criterion : sight.scheme().criteria()) {
            if (criterion.asksForEvidence()) {
                long files = sight.evidence().stream()
                        .filter(file -> file.criterion().equals(criterion.id()))
                        .count();
                line(files > 0, getTranslation("bonus.check.evidence", criterion.name(), files));
            }
        }
        switch (sight.eligibility()) {
            case Eligibility.Eligible eligible -> line(true, getTranslation("bonus.check.eligible"));
            case Eligibility.NotEligible(var reasons) ->
                reasons.forEach(reason -> line(
                        false, getTranslation(reason.textKey(), reason.numbers().toArray())));
        }
        line(sight.lateness() instanceof Lateness.InTime, BonusWords.lateness(this, sight.lateness()));
    }

    private void line(boolean fine, String sentence) {
        Span hidden = new Span(getTranslation(fine ? "bonus.check.fine" : "bonus.check.look"));
        hidden.addClassName("visually-hidden");
        ListItem item = new ListItem(
                (fine ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.EXCLAMATION_CIRCLE_O).create(),
                hidden,
                new Span(sentence));
        item.addClassName(fine ? "fine" : "look");
        list.add(item);
    }
}
