package se.trygghetsportalen.associations.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where active members are counted, district by district. */
class MembersDialog extends SaveDialog<Members, Association> {
    private final transient List<District> districts;

    MembersDialog(
            String title,
            Association association,
            List<District> districts,
            BiFunction<Members, Integer, SaveOutcome<Association>> save,
            Consumer<Association> saved) {
        super(title, Members.class, association.version(), save, saved);
        this.districts = districts;
        setCloseOnOutsideClick(false);
        MembersField field = new MembersField(districts, association.details().district());
        field.addClassName("wide");
        form().forField(field)
                .withValidator(counted -> field.isComplete(), getTranslation("associations.problem.members"))
                .bind("byDistrict");
        addField("byDistrict", field);
        show(association.members());
    }

    @Override
    protected Members detailsOf(Association stored) {
        return stored.members();
    }

    @Override
    protected int versionOf(Association stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(Members stored, Members own) {
        List<Line> lines = new ArrayList<>();
        for (District district : districts) {
            for (MemberBand band : MemberBand.values()) {
                for (MemberGender gender : MemberGender.values()) {
                    lines.add(new Line(
                            getTranslation(
                                    "associations.members.cell",
                                    district.name(),
                                    getTranslation(band.textKey()),
                                    getTranslation(gender.textKey())),
                            Integer.toString(stored.in(district.id()).in(band, gender)),
                            Integer.toString(own.in(district.id()).in(band, gender))));
                }
            }
        }
        return lines;
    }
}
