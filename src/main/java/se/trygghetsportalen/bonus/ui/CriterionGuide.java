package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.trygghetsportalen.bonus.domain.Criterion;

/** What stands beside a question: what a good answer tells, what the points mean, and what shows it. */
class CriterionGuide extends Div {
    CriterionGuide(Criterion criterion) {
        addClassName("criterion-guide");
        if (!criterion.guidance().isBlank()) {
            Paragraph guidance = new Paragraph(criterion.guidance());
            guidance.addClassName("soft");
            add(guidance);
        }
        DescriptionList levels = BonusWords.facts();
        criterion
                .levels()
                .forEach(level -> BonusWords.fact(
                        levels, getTranslation("bonus.criterion.points", level.points()), level.words()));
        Details meaning = new Details(getTranslation("bonus.criterion.levels", criterion.maxPoints()), levels);
        add(meaning);
        if (criterion.asksForEvidence()) {
            Paragraph evidence = new Paragraph(getTranslation("bonus.criterion.evidence", criterion.evidence()));
            evidence.addClassName("soft");
            add(evidence);
        }
    }
}
