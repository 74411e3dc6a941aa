package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.DecisionDocuments;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionContent;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One decision, as its association and those who work with it read it: amount, points, reasons, and how to appeal. */
@StyleSheet("context://assessment.css")
class DecisionSection extends Section {
    DecisionSection(DecisionDocuments.Sight sight, DecisionDocuments documents) {
        Decision decision = sight.decision();
        DecisionContent content = decision.content();
        addClassNames("card", "section", "decision");
        add(new H2(getTranslation(
                decision.amount().isPositive() ? "bonus.decision.granted" : "bonus.decision.refused",
                Integer.toString(content.year()),
                BonusWords.kronor(decision.amount()))));
        DescriptionList facts = BonusWords.facts();
        facts.add(
                new DescriptionList.Term(getTranslation("bonus.assessment.status")),
                new DescriptionList.Description(badge(decision.state())));
        BonusWords.fact(
                facts,
                getTranslation("bonus.decision.total"),
                getTranslation("bonus.decision.points", AssessmentWords.points(this, content.total())));
        BonusWords.fact(facts, getTranslation("bonus.decision.by"), content.signer());
        BonusWords.fact(facts, getTranslation("bonus.decide.point"), decision.delegationPoint());
        BonusWords.fact(facts, getTranslation("bonus.decision.at"), AssessmentWords.time(decision.signedAt()));
        BonusWords.fact(facts, getTranslation("bonus.decision.diary"), content.diaryNumber());
        BonusWords.fact(facts, getTranslation("bonus.decision.appeal-until"), clock(sight));
        add(facts);
        if (!decision.outcomeWords().isBlank()) {
            add(AssessmentWords.bar(VaadinIcon.INFO_CIRCLE, Tone.INFO, decision.outcomeWords()));
        }
        add(new H3(getTranslation("bonus.why")), BonusWords.list(content.steps()));
        if (!decision.exceptionReason().isBlank()) {
            add(new Paragraph(getTranslation(
                    "bonus.decision.exception", BonusWords.kronor(decision.proposed()), decision.exceptionReason())));
        }
        add(new H3(getTranslation("bonus.decision.criteria")));
        content.criteria().forEach(line -> add(criterion(line)));
        add(PdfAnchor.of(
                getTranslation("bonus.decision.letter"),
                "beslut-" + content.year() + ".pdf",
                () -> documents.letter(decision.id()).orElse(new byte[0])));
    }

    private StatusBadge badge(DecisionState state) {
        String word = getTranslation(state.textKey());
        return switch (state) {
            case DECIDED, UPHELD -> new StatusBadge(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case APPEALED -> new StatusBadge(word, VaadinIcon.SCALE, Tone.WARNING);
            case ANNULLED -> new StatusBadge(word, VaadinIcon.CLOSE_CIRCLE, Tone.ERROR);
        };
    }

    private String clock(DecisionDocuments.Sight sight) {
        LocalDate last = sight.lastDayToAppeal();
        if (last == null) {
            return getTranslation("bonus.notice.not-up");
        }
        return getTranslation(
                sight.appealOver() ? "bonus.decision.appeal-over" : "bonus.decision.appeal-open", last.toString());
    }

    private NativeDetails criterion(DecisionContent.Line line) {
        Points mean = line.mean();
        String given = mean == null
                ? getTranslation("bonus.assessment.not-applicable")
                : getTranslation("bonus.decision.of", AssessmentWords.points(this, mean), line.maxPoints());
        List<String> reasons = new ArrayList<>(line.reasons());
        if (!line.consensus().isBlank()) {
            reasons.add(getTranslation("bonus.decision.consensus", line.consensus()));
        }
        NativeDetails details = new NativeDetails(line.name() + ": " + given, BonusWords.list(reasons));
        details.setOpen(true);
        return details;
    }
}
