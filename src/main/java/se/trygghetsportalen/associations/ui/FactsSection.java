package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.places.domain.District;

/** What the register says about an association. */
class FactsSection extends Section {
    private final DescriptionList facts = AssociationWords.facts();

    FactsSection(Association association, List<District> districts) {
        super(new H2());
        addClassNames("card", "section");
        AssociationDetails details = association.details();
        ((H2) getComponentAt(0)).setText(getTranslation("associations.facts"));
        fact("number", details.number().written());
        fact("form", getTranslation(details.form().textKey()));
        fact("activity", details.activity().isEmpty() ? getTranslation("associations.unknown") : details.activity());
        fact(
                "district",
                districts.stream()
                        .filter(each -> each.id().equals(details.district()))
                        .map(District::name)
                        .findFirst()
                        .orElse(getTranslation("associations.unknown")));
        fact("activeSince", AssociationWords.day(this, details.activeSince()));
        fact("statutesOn", AssociationWords.day(this, details.statutesOn()));
        fact("annualMeetingOn", AssociationWords.day(this, details.annualMeetingOn()));
        fact("boardElected", AssociationWords.yesNo(this, details.boardElected()));
        fact("openToAll", AssociationWords.yesNo(this, details.openToAll()));
        fact("registryCheckRoutine", AssociationWords.yesNo(this, details.registryCheckRoutine()));
        add(facts);
    }

    private void fact(String field, String value) {
        AssociationWords.fact(facts, getTranslation("associations.field." + field), value);
    }
}
