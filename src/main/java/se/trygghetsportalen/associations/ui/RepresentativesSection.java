package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.ConfirmQuestion;

/** Those who may act for an association in the portal. */
class RepresentativesSection extends Section {
    /**
     * @param mayEnd whether the reader may end that somebody acts for it
     * @param changed called once that is done
     */
    RepresentativesSection(AssociationId association, Representation representation, boolean mayEnd, Runnable changed) {
        addClassNames("card", "section");
        add(new H2(getTranslation("associations.representatives.title")));
        List<Representative.Named> all = representation.representatives(association);
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("associations.representatives.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("representative-list");
        all.forEach(each -> {
            Representative representative = each.representative();
            ListItem item = new ListItem(new Span(getTranslation(
                    "associations.representatives.line",
                    each.name(),
                    getTranslation(representative.role().textKey()),
                    AssociationWords.day(this, SwedishTime.dayOf(representative.since())))));
            if (mayEnd) {
                Button end = new Button(
                        getTranslation("associations.representatives.end"),
                        click -> new ConfirmQuestion(
                                        getTranslation("associations.representatives.end.question", each.name()),
                                        getTranslation("associations.representatives.end.consequence"),
                                        getTranslation("associations.representatives.end"),
                                        () -> {
                                            representation.end(association, representative.account());
                                            changed.run();
                                        })
                                .dangerous()
                                .open());
                end.addThemeVariants(ButtonVariant.TERTIARY);
                end.setAriaLabel(getTranslation("associations.representatives.end") + ": " + each.name());
                item.add(end);
            }
            list.add(item);
        });
        add(list);
    }
}
