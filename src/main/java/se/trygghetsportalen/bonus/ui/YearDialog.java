package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.LateLadder;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where a bonus year is planned, or its plan changed before it opens. */
class YearDialog extends SaveDialog<YearDialog.Form, BonusYear> {
    /**
     * A year's plan as it is written in a form.
     *
     * @param beyond what is deducted after the last rung; nothing where such an application is refused
     */
    public record Form(
            @Nullable Integer year,
            @Nullable LocalDate opens,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate reportBy,
            @Nullable Integer kronor,
            @Nullable SchemeId scheme,
            Set<EligibilityRule> rules,
            @Nullable Integer members,
            @Nullable Integer months,
            List<LateLadder.Rung> rungs,
            @Nullable Integer beyond,
            boolean sharesAgain,
            boolean appealFreezes,
            String diaryNumber) {
        /** What a new year usually says. */
        static Form usual(int year, @Nullable SchemeId scheme) {
            EligibilityRule.Terms terms = EligibilityRule.Terms.usual();
            LateLadder ladder = LateLadder.usual();
            return new Form(
                    year,
                    null,
                    null,
                    null,
                    null,
                    scheme,
                    terms.rules(),
                    terms.members(),
                    terms.monthsActive(),
                    ladder.rungs(),
                    ladder.beyondPercent(),
                    false,
                    false,
                    "");
        }

        static Form of(YearPlan plan) {
            return new Form(
                    plan.year(),
                    plan.opens(),
                    plan.lastDay(),
                    plan.reportBy(),
                    Math.toIntExact(plan.pot().kronor()),
                    plan.scheme(),
                    plan.eligibility().rules(),
                    plan.eligibility().members(),
                    plan.eligibility().monthsActive(),
                    plan.ladder().rungs(),
                    plan.ladder().beyondPercent(),
                    plan.sharesDeductionsAgain(),
                    plan.appealFreezes(),
                    plan.diaryNumber());
        }

        /** The plan, once the form has made sure that nothing is left out. */
        YearPlan plan() {
            return new YearPlan(
                    Objects.requireNonNull(year),
                    Objects.requireNonNull(opens),
                    Objects.requireNonNull(lastDay),
                    Objects.requireNonNull(reportBy),
                    Money.ofKronor(Objects.requireNonNull(kronor)),
                    Objects.requireNonNull(scheme),
                    new EligibilityRule.Terms(
                            rules, Objects.requireNonNullElse(members, 0), Objects.requireNonNullElse(months, 0)),
                    new LateLadder(rungs, beyond),
                    sharesAgain,
                    appealFreezes,
                    diaryNumber.strip());
        }
    }

    private final transient List<Scheme> schemes;

    YearDialog(
            String title,
            List<Scheme> schemes,
            YearDialog.Form form,
            int version,
            BiFunction<YearDialog.Form, Integer, SaveOutcome<BonusYear>> save,
            Consumer<BonusYear> saved) {
        super(title, YearDialog.Form.class, version, save, saved);
        this.schemes = schemes;
        setWidth("52rem");
        IntegerField year = new IntegerField(getTranslation("bonus.year.field.year"));
        IntegerField pot = new IntegerField(getTranslation("bonus.year.pot"));
        TextField diary = new TextField(getTranslation("bonus.year.field.diaryNumber"));
        diary.setHelperText(getTranslation("bonus.year.diary.help"));
        DateField opens = new DateField(getTranslation("bonus.year.field.opens"));
        DateField lastDay = new DateField(getTranslation("bonus.year.field.lastDay"));
        DateField reportBy = new DateField(getTranslation("bonus.year.field.reportBy"));
        Select<SchemeId> scheme = new Select<>();
        scheme.setLabel(getTranslation("bonus.year.scheme"));
        scheme.setItems(schemes.stream().map(Scheme::id).toList());
        scheme.setItemLabelGenerator(this::nameOf);
        String needed = getTranslation("bonus.problem.needed");
        form().forField(year).asRequired(needed).bind("year");
        form().forField(pot)
                .asRequired(needed)
                .withValidator(kronor -> kronor > 0, getTranslation("bonus.problem.pot"))
                .bind("kronor");
        form().forField(opens).asRequired(needed).bind("opens");
        form().forField(lastDay).asRequired(needed).bind("lastDay");
        form().forField(reportBy).asRequired(needed).bind("reportBy");
        // Not "as required": a selects button may not bear the mark that this puts on it.
        form().forField(scheme).withValidator(Objects::nonNull, needed).bind("scheme");
        form().bind(diary, "diaryNumber");
        addField("year", year);
        addField("pot", pot);
        addField("opens", opens);
        addField("lastDay", lastDay);
        addField("reportBy", reportBy);
        addField("diaryNumber", diary);
        addField("scheme", scheme);
        addRules();
        addLadder();
        show(form);
    }

    private void addRules() {
        CheckboxGroup<EligibilityRule> rules = new CheckboxGroup<>(getTranslation("bonus.year.rules"));
        rules.setItems(EligibilityRule.choices());
        rules.setItemLabelGenerator(rule -> getTranslation(rule.textKey()));
        rules.addClassName("wide");
        IntegerField members = new IntegerField(getTranslation("bonus.year.members"));
        IntegerField months = new IntegerField(getTranslation("bonus.year.months"));
        form().bind(rules, "rules");
        form().bind(members, "members");
        form().bind(months, "months");
        addField("rules", rules);
        addField("eligibility", members);
        addField("months", months);
    }

    private void addLadder() {
        RowsField rungs = new RowsField(
                getTranslation("bonus.year.ladder"),
                List.of(getTranslation("bonus.year.ladder.day"), getTranslation("bonus.year.ladder.percent")));
        IntegerField beyond = new IntegerField(getTranslation("bonus.year.ladder.beyond"));
        beyond.setHelperText(getTranslation("bonus.year.ladder.beyond.help"));
        Checkbox again = new Checkbox(getTranslation("bonus.year.again"));
        form().forField(rungs)
                .withConverter(Rows.converter(
                        YearDialog::rung,
                        rung -> List.of(String.valueOf(rung.untilDay()), String.valueOf(rung.percent())),
                        getTranslation("bonus.problem.rows")))
                .bind("rungs");
        form().bind(beyond, "beyond");
        form().bind(again, "sharesAgain");
        addField("ladder", rungs);
        addField("beyond", beyond);
        addField("sharesAgain", again);
        Checkbox freezes = new Checkbox(getTranslation("bonus.year.appeal-freezes"));
        freezes.setHelperText(getTranslation("bonus.year.appeal-freezes.help"));
        form().bind(freezes, "appealFreezes");
        addField("appealFreezes", freezes);
    }

    private static Optional<LateLadder.Rung> rung(List<String> cells) {
        return Rows.number(cells.get(0))
                .flatMap(day -> Rows.number(cells.get(1)).map(percent -> new LateLadder.Rung(day, percent)));
    }

    private String nameOf(@Nullable SchemeId id) {
        return schemes.stream()
                .filter(scheme -> scheme.id().equals(id))
                .map(Scheme::name)
                .findFirst()
                .orElse("");
    }

    @Override
    protected YearDialog.Form detailsOf(BonusYear stored) {
        return YearDialog.Form.of(stored.plan());
    }

    @Override
    protected int versionOf(BonusYear stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(YearDialog.Form stored, YearDialog.Form own) {
        return List.of(
                line("bonus.year.field.year", stored.year(), own.year()),
                line("bonus.year.pot", stored.kronor(), own.kronor()),
                line("bonus.year.field.opens", stored.opens(), own.opens()),
                line("bonus.year.field.lastDay", stored.lastDay(), own.lastDay()),
                line("bonus.year.field.reportBy", stored.reportBy(), own.reportBy()),
                line("bonus.year.field.diaryNumber", stored.diaryNumber(), own.diaryNumber()),
                line("bonus.year.scheme", nameOf(stored.scheme()), nameOf(own.scheme())),
                line("bonus.year.rules", words(stored), words(own)),
                line("bonus.year.members", stored.members(), own.members()),
                line("bonus.year.months", stored.months(), own.months()),
                line("bonus.year.ladder", ladder(stored), ladder(own)),
                line("bonus.year.ladder.beyond", stored.beyond(), own.beyond()),
                new Line(
                        getTranslation("bonus.year.appeal-freezes"),
                        yes(stored.appealFreezes()),
                        yes(own.appealFreezes())));
    }

    private String words(YearDialog.Form form) {
        return EligibilityRule.choices().stream()
                .filter(form.rules()::contains)
                .map(rule -> getTranslation(rule.textKey()))
                .collect(Collectors.joining(", "));
    }

    private String ladder(YearDialog.Form form) {
        return form.rungs().stream()
                .map(rung -> getTranslation("bonus.ladder.rung", rung.untilDay(), rung.percent()))
                .collect(Collectors.joining(", "));
    }

    private String yes(boolean said) {
        return getTranslation(said ? "uikit.yes" : "uikit.no");
    }

    private Line line(String labelKey, @Nullable Object stored, @Nullable Object own) {
        return new Line(
                getTranslation(labelKey),
                stored == null ? "" : String.valueOf(stored),
                own == null ? "" : String.valueOf(own));
    }
}
