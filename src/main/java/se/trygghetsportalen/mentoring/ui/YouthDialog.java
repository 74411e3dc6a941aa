package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.YouthCare;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.shared.Alias;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;

/** Where a youth is taken in or what is written down about them is changed. Warns of an alias that looks like a name. */
final class YouthDialog {
    private final MentoringWords words;
    private final List<District> districts;
    private final TextField alias;
    private final Checkbox notAName;
    private final IntegerField birthYear;
    private final RadioButtonGroup<Gender> gender;
    private final Select<Gender> wished = new Select<>();
    private final MultiSelectComboBox<String> languages;
    private final CheckboxGroup<Interest> interests;
    private final CheckboxGroup<Goal> goals;
    private final CheckboxGroup<TimeSlot> times;
    private final Select<District> district;
    private final TextArea wishes;
    private final TextArea avoid;
    private final RadioButtonGroup<IntakeSource> source;
    private final TextField partner;
    private final MultiSelectComboBox<RoleModel> notWith;
    private final DraftKeepers drafts;
    private YouthId id = YouthId.next();

    /**
     * What stands in the fields.
     *
     * @param id the youth: the id of somebody new is kept too, so that they are stored once
     * @param over the version that is written over
     */
    record Draft(UUID id, int over, YouthDetails details, boolean notAName) {}

    YouthDialog(MentoringWords words, List<District> districts, MentoringOverview overview, DraftKeepers drafts) {
        this.words = words;
        this.drafts = drafts;
        this.districts = districts;
        alias = new TextField(words.text("mentoring.youth.alias"));
        alias.setHelperText(words.text("mentoring.youth.alias.help"));
        alias.setMaxLength(YouthDetails.MAX_ALIAS);
        notAName = new Checkbox(words.text("mentoring.youth.not-a-name"));
        notAName.setVisible(false);
        alias.addValueChangeListener(change -> notAName.setVisible(Alias.looksLikeAFullName(change.getValue())));
        birthYear = new IntegerField(words.text("mentoring.youth.birth-year"));
        gender = Fields.one(
                words.text("mentoring.field.gender"), List.of(Gender.values()), each -> words.text(each.textKey()));
        wished.setLabel(words.text("mentoring.youth.wished-gender"));
        wished.setItems(Gender.FEMALE, Gender.MALE, Gender.NON_BINARY);
        wished.setItemLabelGenerator(
                each -> each == null ? words.text("mentoring.anybody") : words.text(each.textKey()));
        wished.setEmptySelectionAllowed(true);
        wished.setEmptySelectionCaption(words.text("mentoring.anybody"));
        languages = Fields.languages(words.text("mentoring.field.languages"), words);
        interests = Fields.several(
                words.text("mentoring.field.interests"), Interest.values(), each -> words.text(each.textKey()));
        goals = Fields.several(words.text("mentoring.youth.goals"), Goal.values(), each -> words.text(each.textKey()));
        times = Fields.several(
                words.text("mentoring.field.times"), TimeSlot.values(), each -> words.text(each.textKey()));
        district = Fields.district(words.text("mentoring.field.district"), districts, words.text("mentoring.anywhere"));
        wishes = area("mentoring.youth.wishes");
        avoid = area("mentoring.youth.avoid");
        source = Fields.one(
                words.text("mentoring.youth.source"),
                List.of(IntakeSource.values()),
                each -> words.text(each.textKey()));
        partner = new TextField(words.text("mentoring.youth.partner"));
        partner.setHelperText(words.text("mentoring.youth.partner.help"));
        partner.setMaxLength(YouthDetails.MAX_PARTNER);
        partner.setVisible(false);
        source.addValueChangeListener(change -> partner.setVisible(change.getValue() == IntakeSource.PARTNER));
        notWith = new MultiSelectComboBox<>(words.text("mentoring.youth.not-with"));
        notWith.setItems(
                overview.roleModels().stream().map(each -> each.roleModel()).toList());
        notWith.setItemLabelGenerator(each -> each.details().name());
        gender.setValue(Gender.UNKNOWN);
        source.setValue(IntakeSource.COORDINATOR);
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(words.text(key));
        area.setMaxLength(YouthDetails.MAX_TEXT);
        area.addClassName("wide");
        return area;
    }

    /** Opens it for somebody new. */
    void open(YouthCare care, Consumer<Youth> done) {
        open(
                "mentoring.youth.new",
                0,
                version -> care.register(id, details(), notAName.getValue()),
                (typed, restore) -> drafts.keep("mentoring.youth", Draft.class, typed, restore),
                done);
    }

    /** Opens it for a youth who is known. */
    void open(Youth known, YouthCare care, Consumer<Youth> done) {
        fill(known.details());
        id = known.id();
        open(
                "mentoring.change",
                known.version(),
                version -> care.change(id, version, details(), notAName.getValue()),
                (typed, restore) -> drafts.keep("mentoring.youth", id.value(), Draft.class, typed, restore),
                done);
    }

    /** Opens it for a youth whom outreach has handed over, with what came along filled in. */
    void open(YouthHandOver from, YouthCare care, Consumer<Youth> done) {
        alias.setValue(from.alias());
        birthYear.setValue(from.birthYear());
        wishes.setValue(from.wishes());
        source.setValue(IntakeSource.OUTREACH);
        source.setReadOnly(true);
        open(
                "mentoring.hand-over.take-in",
                0,
                version -> care.takeIn(from.id(), id, details(), notAName.getValue()),
                (typed, restore) -> drafts.keep("mentoring.hand-over", from.id().value(), Draft.class, typed, restore),
                done);
    }

    private void open(
            String titleKey,
            int readVersion,
            IntFunction<SaveOutcome<Youth>> save,
            BiFunction<Supplier<Draft>, Consumer<Draft>, DraftKeeper<?>> keeper,
            Consumer<Youth> done) {
        FieldsDialog<Youth> dialog = new FieldsDialog<>(
                        words.text(titleKey),
                        words.text("uikit.save"),
                        readVersion,
                        save,
                        Youth::version,
                        this::compare,
                        done)
                .with("alias", alias)
                .with("notAName", notAName)
                .with("birthYear", birthYear)
                .with("gender", gender)
                .with("languages", languages)
                .with("wishedGender", wished)
                .with("interests", interests)
                .with("goals", goals)
                .with("times", times)
                .with("district", district)
                .with("notWith", notWith)
                .with("wishes", wishes)
                .with("avoid", avoid)
                .with("source", source)
                .with("partner", partner);
        Supplier<Draft> typed = () -> new Draft(id.value(), dialog.version(), details(), notAName.getValue());
        Consumer<Draft> restore = kept -> {
            fill(kept.details());
            notAName.setValue(kept.notAName());
            id = new YouthId(kept.id());
            dialog.writtenOver(kept.over());
        };
        dialog.keptBy(keeper.apply(typed, restore)).open();
    }

    private YouthDetails details() {
        return new YouthDetails(
                alias.getValue(),
                Objects.requireNonNullElse(birthYear.getValue(), 0),
                gender.getValue(),
                wished.getValue(),
                languages.getValue(),
                interests.getValue(),
                goals.getValue(),
                times.getValue(),
                district.getValue() == null ? null : district.getValue().id(),
                wishes.getValue(),
                avoid.getValue(),
                source.getValue(),
                partner.getValue(),
                notWith.getValue().stream().map(RoleModel::id).collect(Collectors.toSet()));
    }

    private void fill(YouthDetails details) {
        alias.setValue(details.alias());
        birthYear.setValue(details.birthYear() == 0 ? null : Integer.valueOf(details.birthYear()));
        gender.setValue(details.gender());
        wished.setValue(details.wishedGender());
        languages.setValue(details.languages());
        interests.setValue(details.interests());
        goals.setValue(details.goals());
        times.setValue(details.times());
        districts.stream()
                .filter(each -> each.id().equals(details.district()))
                .findFirst()
                .ifPresent(district::setValue);
        wishes.setValue(details.wishes());
        avoid.setValue(details.avoid());
        source.setValue(details.source());
        partner.setValue(details.partner());
        Set<RoleModel> chosen = notWith.getListDataView()
                .getItems()
                .filter(each -> details.notWith().contains(each.id()))
                .collect(Collectors.toSet());
        notWith.setValue(chosen);
    }

    private List<BothVersions.Line> compare(Youth stored) {
        YouthDetails theirs = stored.details();
        YouthDetails own = details();
        return List.of(
                line("mentoring.youth.alias", theirs.alias(), own.alias()),
                line(
                        "mentoring.youth.birth-year",
                        Integer.toString(theirs.birthYear()),
                        Integer.toString(own.birthYear())),
                line(
                        "mentoring.field.languages",
                        words.languages(theirs.languages()),
                        words.languages(own.languages())),
                line(
                        "mentoring.youth.goals",
                        words.keys(theirs.goals().stream().map(Goal::textKey).toList()),
                        words.keys(own.goals().stream().map(Goal::textKey).toList())),
                line("mentoring.youth.wishes", theirs.wishes(), own.wishes()),
                line("mentoring.youth.avoid", theirs.avoid(), own.avoid()),
                line("mentoring.youth.partner", theirs.partner(), own.partner()));
    }

    private BothVersions.Line line(String key, String stored, String own) {
        return new BothVersions.Line(words.text(key), stored, own);
    }
}
