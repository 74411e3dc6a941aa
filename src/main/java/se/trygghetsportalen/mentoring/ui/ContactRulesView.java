package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.trygghetsportalen.mentoring.ContactRules;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.CountField;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.Page;

/** The programmes' rules for contact and from when each holds. */
@Route(MentoringNavigation.RULES)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://mentoring.css")
class ContactRulesView extends Page implements HasDynamicTitle {
    private final transient ContactRules rules;
    private final transient MentoringOverview overview;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    ContactRulesView(ContactRules rules, MentoringOverview overview) {
        this.rules = rules;
        this.overview = overview;
        setTitle(getTranslation("mentoring.rules.title"));
        setIntro(getTranslation("mentoring.rules.intro"));
        setPrimaryAction(
                new Button(getTranslation("mentoring.rules.add"), VaadinIcon.PLUS.create(), click -> addSet()));
        content.addClassName("sections");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        for (Programme programme : Programme.values()) {
            content.add(MentoringWords.section(
                    getTranslation(programme.textKey()),
                    MentoringWords.list(rules.all().stream()
                            .filter(set -> set.programme() == programme)
                            .map(this::said)
                            .toList())));
        }
    }

    private String said(ContactRuleSet set) {
        List<String> parts = new ArrayList<>();
        if (set.weekly()) {
            parts.add(getTranslation("mentoring.rules.weekly"));
        }
        if (set.minutesPerMonth() > 0) {
            parts.add(getTranslation("mentoring.rules.minutes", set.minutesPerMonth()));
        }
        if (set.meetingsPerMonth() > 0) {
            parts.add(getTranslation("mentoring.rules.meetings", set.meetingsPerMonth()));
        }
        String said = String.join(", ", parts);
        return ContactRuleSet.INITIAL.contains(set)
                ? getTranslation("mentoring.rules.from-the-start", said)
                : getTranslation("mentoring.rules.from", words.day(set.validFrom()), said);
    }

    private void addSet() {
        RadioButtonGroup<Programme> programme = Fields.one(
                getTranslation("mentoring.programme"),
                List.of(Programme.values()),
                each -> getTranslation(each.textKey()));
        programme.setValue(Programme.MUNICIPAL);
        DateField from = new DateField(getTranslation("mentoring.rules.valid-from"));
        from.setValue(overview.today());
        Checkbox weekly = new Checkbox(getTranslation("mentoring.rules.weekly"));
        CountField minutes =
                new CountField(getTranslation("mentoring.rules.minutes-per-month"), 0, ContactRuleSet.MOST_MINUTES);
        CountField meetings =
                new CountField(getTranslation("mentoring.rules.meetings-per-month"), 0, ContactRuleSet.MOST_MEETINGS);
        minutes.setValue(0);
        meetings.setValue(2);
        new FieldsDialog<ContactRuleSet>(
                        getTranslation("mentoring.rules.add"),
                        getTranslation("uikit.save"),
                        0,
                        version -> from.getValue() == null
                                ? SaveOutcome.Invalid.of(Problem.of("validFrom", "mentoring.problem.day"))
                                : rules.add(new ContactRuleSet(
                                        programme.getValue(),
                                        from.getValue(),
                                        weekly.getValue(),
                                        Objects.requireNonNullElse(minutes.getValue(), -1),
                                        Objects.requireNonNullElse(meetings.getValue(), -1))),
                        stored -> 0,
                        stored -> List.of(),
                        stored -> show())
                .with("programme", programme)
                .with("validFrom", from)
                .with("weekly", weekly)
                .with("minutesPerMonth", minutes)
                .with("meetingsPerMonth", meetings)
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.rules.title");
    }
}
