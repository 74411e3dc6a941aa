package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.SaveDialog;

/** What the register says about an association: entered, or changed by an officer. */
class AssociationDialog extends SaveDialog<AssociationDetails, Association> {
    private final transient List<District> districts;

    AssociationDialog(
            String title,
            int version,
            List<District> districts,
            BiFunction<AssociationDetails, Integer, SaveOutcome<Association>> save,
            Consumer<Association> saved) {
        super(title, AssociationDetails.class, version, save, saved);
        this.districts = districts;
        setCloseOnOutsideClick(false);
        number();
        TextField name = new TextField(label("name"));
        name.setRequiredIndicatorVisible(true);
        bind("name", name);
        bind("activity", new TextField(label("activity")));
        form(choice("form", List.of(AssociationForm.values())));
        district();
        bind("activeSince", new DateField(label("activeSince")));
        bind("statutesOn", new DateField(label("statutesOn")));
        bind("annualMeetingOn", new DateField(label("annualMeetingOn")));
        bind("boardElected", new Checkbox(label("boardElected")));
        bind("openToAll", new Checkbox(label("openToAll")));
        bind("registryCheckRoutine", new Checkbox(label("registryCheckRoutine")));
    }

    /** The dialog over what an association says now. */
    static AssociationDialog over(
            Association association,
            String title,
            List<District> districts,
            BiFunction<AssociationDetails, Integer, SaveOutcome<Association>> save,
            Consumer<Association> saved) {
        AssociationDialog dialog = new AssociationDialog(title, association.version(), districts, save, saved);
        dialog.show(association.details());
        return dialog;
    }

    private void number() {
        TextField number = new TextField(label("number"));
        number.setHelperText(getTranslation("associations.field.number.help"));
        number.setRequiredIndicatorVisible(true);
        form().forField(number)
                .<OrganisationNumber>withConverter(
                        written -> OrganisationNumber.read(written)
                                .orElseThrow(() -> new IllegalArgumentException("No organisation number")),
                        known -> known == null ? "" : known.written(),
                        getTranslation("associations.problem.number"))
                .bind("number");
        addField("number", number);
    }

    private void form(Select<AssociationForm> form) {
        form.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        form.setValue(AssociationForm.NON_PROFIT);
        bind("form", form);
    }

    private void district() {
        Select<District> district =
                choice("district", districts.stream().filter(District::active).toList());
        district.setItemLabelGenerator(District::name);
        form().forField(district)
                .withValidator(Objects::nonNull, getTranslation("associations.problem.district.required"))
                .withConverter(District::id, this::districtOf)
                .bind("district");
        addField("district", district);
    }

    private <T> Select<T> choice(String field, List<T> items) {
        Select<T> select = new Select<>();
        select.setLabel(label(field));
        select.setItems(items);
        return select;
    }

    private <V, F extends Component & HasValue<?, V> & HasValidationProperties> void bind(String field, F component) {
        form().forField(component).bind(field);
        addField(field, component);
    }

    private String label(String field) {
        return getTranslation("associations.field." + field);
    }

    private District districtOf(DistrictId id) {
        return districts.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected AssociationDetails detailsOf(Association stored) {
        return stored.details();
    }

    @Override
    protected int versionOf(Association stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(AssociationDetails stored, AssociationDetails own) {
        return List.of(
                line("number", stored.number().written(), own.number().written()),
                line("name", stored.name(), own.name()),
                line("activity", stored.activity(), own.activity()),
                line(
                        "form",
                        getTranslation(stored.form().textKey()),
                        getTranslation(own.form().textKey())),
                line(
                        "district",
                        districtOf(stored.district()).name(),
                        districtOf(own.district()).name()),
                line(
                        "activeSince",
                        AssociationWords.day(this, stored.activeSince()),
                        AssociationWords.day(this, own.activeSince())),
                line(
                        "statutesOn",
                        AssociationWords.day(this, stored.statutesOn()),
                        AssociationWords.day(this, own.statutesOn())),
                line(
                        "annualMeetingOn",
                        AssociationWords.day(this, stored.annualMeetingOn()),
                        AssociationWords.day(this, own.annualMeetingOn())),
                line("boardElected", stored.boardElected(), own.boardElected()),
                line("openToAll", stored.openToAll(), own.openToAll()),
                line("registryCheckRoutine", stored.registryCheckRoutine(), own.registryCheckRoutine()));
    }

    private Line line(String field, boolean stored, boolean own) {
        return line(field, AssociationWords.yesNo(this, stored), AssociationWords.yesNo(this, own));
    }

    private Line line(String field, String stored, String own) {
        return new Line(label(field), stored, own);
    }
}
