package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.people.domain.Engagement;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where an own engagement is declared or put right. */
class EngagementDialog extends SaveDialog<EngagementDetails, Engagement> {
    static final EngagementDetails EMPTY =
            new EngagementDetails("", EngagementRelation.SELF, EngagementRole.BOARD, null, null);

    EngagementDialog(
            String title,
            EngagementDetails details,
            int version,
            BiFunction<EngagementDetails, Integer, SaveOutcome<Engagement>> save,
            Consumer<Engagement> saved) {
        super(title, EngagementDetails.class, version, save, saved);
        TextField organisation = new TextField(getTranslation("people.engagement.organisation-number"));
        organisation.setHelperText(getTranslation("people.engagement.organisation-number.hint"));
        RadioButtonGroup<EngagementRelation> relation =
                new RadioButtonGroup<>(getTranslation("people.engagement.relation"));
        relation.setItems(EngagementRelation.values());
        relation.setItemLabelGenerator(each -> AccountWords.relation(this, each));
        Select<EngagementRole> role = new Select<>();
        role.setLabel(getTranslation("people.engagement.role"));
        role.setItems(EngagementRole.values());
        role.setItemLabelGenerator(each -> AccountWords.engagementRole(this, each));
        DateField from = new DateField(getTranslation("people.engagement.from"));
        DateField to = new DateField(getTranslation("people.engagement.to"));
        to.setHelperText(getTranslation("people.engagement.to.hint"));
        form().bind(organisation, "organisationNumber");
        form().bind(relation, "relation");
        form().bind(role, "role");
        form().bind(from, "from");
        form().bind(to, "to");
        addField("organisationNumber", organisation);
        addField("relation", relation);
        addField("role", role);
        addField("from", from);
        addField("to", to);
        show(details);
    }

    @Override
    protected EngagementDetails detailsOf(Engagement stored) {
        return stored.details();
    }

    @Override
    protected int versionOf(Engagement stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(EngagementDetails stored, EngagementDetails own) {
        return List.of(
                new Line(
                        getTranslation("people.engagement.organisation-number"),
                        stored.organisationNumber(),
                        own.organisationNumber()),
                new Line(
                        getTranslation("people.engagement.relation"),
                        AccountWords.relation(this, stored.relation()),
                        AccountWords.relation(this, own.relation())),
                new Line(
                        getTranslation("people.engagement.role"),
                        AccountWords.engagementRole(this, stored.role()),
                        AccountWords.engagementRole(this, own.role())),
                new Line(
                        getTranslation("people.engagement.from"),
                        Objects.toString(stored.from(), ""),
                        Objects.toString(own.from(), "")),
                new Line(
                        getTranslation("people.engagement.to"),
                        Objects.toString(stored.to(), ""),
                        Objects.toString(own.to(), "")));
    }
}
