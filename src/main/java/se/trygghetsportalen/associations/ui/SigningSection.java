package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.Signatories;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.uikit.Notices;

/** Who signs for an association, and the minutes that prove it. */
class SigningSection extends Section {
    /**
     * @param signatories what changes it, or null where the reader may not
     * @param changed called once it is stored
     */
    SigningSection(
            Association association,
            Representation representation,
            @Nullable Signatories signatories,
            Runnable changed) {
        addClassNames("card", "section");
        add(new H2(getTranslation("associations.signing.title")));
        List<Representative.Named> known = representation.representatives(association.id());
        association
                .signing()
                .ifPresentOrElse(
                        signing -> add(facts(signing, known)),
                        () -> add(new Paragraph(getTranslation("associations.signing.none"))));
        if (signatories != null && known.isEmpty()) {
            add(new Paragraph(getTranslation("associations.signing.nobody")));
        } else if (signatories != null) {
            add(new Button(
                    getTranslation("associations.signing.change"),
                    VaadinIcon.PENCIL.create(),
                    click -> new SigningDialog(
                                    getTranslation("associations.signing.change"),
                                    association,
                                    known,
                                    representation,
                                    signatories,
                                    stored -> {
                                        Notices.success(getTranslation("associations.saved"));
                                        changed.run();
                                    })
                            .open()));
        }
    }

    private DescriptionList facts(Signing signing, List<Representative.Named> known) {
        DescriptionList facts = AssociationWords.facts();
        AssociationWords.fact(
                facts,
                getTranslation("associations.field.signing"),
                getTranslation(signing.rule().textKey()));
        AssociationWords.fact(
                facts,
                getTranslation("associations.field.signatories"),
                known.stream()
                        .filter(each -> each.representative().signatory())
                        .map(Representative.Named::name)
                        .collect(Collectors.joining(", ")));
        Anchor minutes = new Anchor(
                signing.minutes().path(),
                getTranslation("associations.signing.minutes", AssociationWords.day(this, signing.minutesOn())));
        minutes.setRouterIgnore(true);
        facts.add(
                new DescriptionList.Term(getTranslation("associations.field.minutes")),
                new DescriptionList.Description(minutes));
        return facts;
    }
}
