package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.LateLadder;

/** What a year's plan promises, in sentences. */
final class PlanWords {
    private PlanWords() {}

    /** Who may apply. */
    static List<String> rules(Component reader, EligibilityRule.Terms terms) {
        return EligibilityRule.choices().stream()
                .filter(terms.rules()::contains)
                .map(rule -> switch (rule) {
                    case ENOUGH_MEMBERS -> reader.getTranslation("bonus.info.members", terms.members());
                    case ACTIVE_LONG_ENOUGH -> reader.getTranslation("bonus.info.months", terms.monthsActive());
                    default -> reader.getTranslation(rule.textKey());
                })
                .toList();
    }

    /** What a late application loses. */
    static List<String> ladder(Component reader, LateLadder ladder) {
        List<String> rungs = new ArrayList<>();
        ladder.rungs()
                .forEach(
                        rung -> rungs.add(reader.getTranslation("bonus.ladder.rung", rung.untilDay(), rung.percent())));
        Integer beyond = ladder.beyondPercent();
        rungs.add(
                beyond == null
                        ? reader.getTranslation("bonus.ladder.refused")
                        : reader.getTranslation("bonus.ladder.beyond", beyond));
        return rungs;
    }
}
