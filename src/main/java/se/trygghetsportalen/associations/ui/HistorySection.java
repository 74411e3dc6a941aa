package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationChange;

/** What has changed in the register about an association, latest first, with what it said before. */
class HistorySection extends Section {
    HistorySection(List<AssociationChange.Named> changes) {
        addClassNames("card", "section");
        add(new H2(getTranslation("associations.history.title")));
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("associations.history.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("history-list");
        changes.forEach(named -> list.add(new ListItem(sentence(named))));
        add(list);
    }

    private String sentence(AssociationChange.Named named) {
        AssociationChange change = named.change();
        return getTranslation(
                "associations.history.line",
                AssociationWords.moment(this, change.at()),
                named.by(),
                getTranslation("associations.field." + change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    /** What is kept as a name or a day, in words. */
    private String value(String field, @Nullable String kept) {
        if (kept == null || kept.isEmpty()) {
            return getTranslation("associations.history.nothing");
        }
        return switch (field) {
            case "form" -> getTranslation("associations.form." + kept.toLowerCase(Locale.ROOT));
            case "signing" -> getTranslation("associations.signing." + kept.toLowerCase(Locale.ROOT));
            case "state" -> getTranslation("associations.state." + kept.toLowerCase(Locale.ROOT));
            case "boardElected", "openToAll", "registryCheckRoutine" ->
                AssociationWords.yesNo(this, Boolean.parseBoolean(kept));
            case "activeSince", "statutesOn", "annualMeetingOn", "minutesOn" -> day(kept);
            default -> kept;
        };
    }

    private String day(String kept) {
        try {
            return AssociationWords.day(this, LocalDate.parse(kept));
        } catch (DateTimeParseException otherwise) {
            return kept;
        }
    }
}
