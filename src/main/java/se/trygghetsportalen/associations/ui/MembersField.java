package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;

/** Members by district, age and gender: one district at a time, and nothing of the others is lost meanwhile. */
class MembersField extends CustomField<Map<DistrictId, MemberCounts>> {
    private final Select<District> district = new Select<>();
    private final Map<MemberCounts.Cell, IntegerField> cells = new HashMap<>();
    private final Paragraph sum = new Paragraph();
    private transient Members members = Members.NONE;

    MembersField(List<District> districts, DistrictId seat) {
        super(Map.of());
        Div table = new Div();
        table.addClassName("members-fields");
        for (MemberBand band : MemberBand.values()) {
            Span age = new Span(getTranslation(band.textKey()));
            age.addClassName("members-band");
            table.add(age);
            for (MemberGender gender : MemberGender.values()) {
                table.add(cell(band, gender));
            }
        }
        district.setLabel(getTranslation("associations.members.district"));
        district.addClassName("members-district");
        district.setItems(districts);
        district.setItemLabelGenerator(District::name);
        district.setValue(districts.stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .orElse(districts.getFirst()));
        district.addValueChangeListener(change -> showCells());
        sum.getElement().setAttribute("role", "status");
        add(district, table, sum);
    }

    private IntegerField cell(MemberBand band, MemberGender gender) {
        IntegerField field = new IntegerField(getTranslation(gender.textKey()));
        field.setAriaLabel(getTranslation(band.textKey()) + ", " + getTranslation(gender.textKey()));
        field.setMin(0);
        field.setMax(MemberCounts.MOST_IN_CELL);
        String sentence = getTranslation("associations.problem.members.cell", MemberCounts.MOST_IN_CELL);
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(sentence)
                .setMinErrorMessage(sentence)
                .setMaxErrorMessage(sentence));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                count(band, gender, change.getValue() == null ? 0 : change.getValue());
            }
        });
        cells.put(new MemberCounts.Cell(band, gender), field);
        return field;
    }

    private void count(MemberBand band, MemberGender gender, int number) {
        if (number >= 0 && number <= MemberCounts.MOST_IN_CELL) {
            DistrictId where = district.getValue().id();
            members = members.with(where, members.in(where).with(band, gender, number));
            showSum();
            updateValue();
        }
    }

    /** Whether every number that is in sight can be stored. */
    boolean isComplete() {
        return cells.values().stream().noneMatch(IntegerField::isInvalid);
    }

    private void showCells() {
        MemberCounts counts = members.in(district.getValue().id());
        cells.forEach((cell, field) -> {
            int number = counts.in(cell.band(), cell.gender());
            field.setValue(number == 0 ? null : number);
        });
        showSum();
    }

    private void showSum() {
        sum.setText(getTranslation("associations.members.total", members.total()));
    }

    @Override
    protected Map<DistrictId, MemberCounts> generateModelValue() {
        return members.byDistrict();
    }

    @Override
    protected void setPresentationValue(Map<DistrictId, MemberCounts> counted) {
        members = new Members(counted);
        showCells();
    }
}
