package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import java.util.stream.Collectors;
import se.trygghetsportalen.bonus.AssessmentDesk.Sheet;
import se.trygghetsportalen.bonus.AssessmentSteps;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.bonus.domain.Scoring;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.uikit.Tone;

/** Everybody's points with their reasons, where they lie far apart, and what was given in earlier rounds. */
class PanelSection extends Section {
    private final transient Sheet sheet;
    private final transient Panel panel;

    PanelSection(Sheet sheet, Panel panel, AssessmentSteps steps, Runnable changed) {
        this.sheet = sheet;
        this.panel = panel;
        addClassName("section");
        add(new H2(getTranslation("bonus.panel.title")));
        panel.obstacles()
                .forEach(obstacle -> add(AssessmentWords.bar(
                        VaadinIcon.INFO_CIRCLE, Tone.WARNING, AssessmentWords.obstacle(this, obstacle))));
        panel.result().ifPresent(result -> {
            add(new Paragraph(getTranslation(
                    panel.obstacles().isEmpty() ? "bonus.panel.total" : "bonus.panel.total.so-far",
                    AssessmentWords.points(this, result.total()))));
            result.criteria().forEach(each -> add(card(each, steps, changed)));
        });
        if (!sheet.rounds().isEmpty()) {
            add(history());
        }
    }

    private Div card(Scoring.CriterionResult result, AssessmentSteps steps, Runnable changed) {
        Criterion criterion = result.criterion();
        Points mean = result.mean();
        Div card = new Div(
                new H3(criterion.name()),
                new Paragraph(
                        mean == null
                                ? getTranslation("bonus.panel.not-applicable")
                                : getTranslation(
                                        "bonus.panel.mean",
                                        AssessmentWords.points(this, mean),
                                        criterion.maxPoints(),
                                        result.spread())));
        card.addClassNames("card", "panel");
        UnorderedList list = new UnorderedList();
        for (Assessment each : panel.submitted()) {
            list.add(said(each.assessor(), each.scores().of(criterion.id())));
        }
        card.add(list);
        boolean demanded = result.demandsConsensus(panel.spreadLimit());
        boolean mine = panel.submitted().stream().anyMatch(each -> each.equals(sheet.own()));
        if (demanded) {
            card.add(new ConsensusForm(
                    sheet.application().id(),
                    criterion,
                    panel.notes().stream()
                            .filter(note -> note.criterion().equals(criterion.id()))
                            .findFirst()
                            .orElse(null),
                    panel.noteOn(criterion.id()).isPresent(),
                    mine,
                    steps,
                    changed));
        }
        return card;
    }

    private ListItem said(ActorId who, Scorecard.Line line) {
        return AssessmentWords.written(
                new ListItem(),
                getTranslation(
                        "bonus.panel.said", sheet.names().getOrDefault(who, ""), given(line), line.justification()));
    }

    private String given(Scorecard.Line line) {
        Integer points = line.points();
        return points == null || line.notApplicable()
                ? getTranslation("bonus.assessment.not-applicable")
                : points.toString();
    }

    private NativeDetails history() {
        Map<AssessmentId, ActorId> whose =
                panel.assessments().stream().collect(Collectors.toMap(Assessment::id, Assessment::assessor));
        UnorderedList list = new UnorderedList();
        for (Assessment.Round round : sheet.rounds()) {
            String points = sheet.scheme().criteria().stream()
                    .map(criterion ->
                            criterion.name() + " " + given(round.scores().of(criterion.id())))
                    .collect(Collectors.joining(", "));
            list.add(new ListItem(getTranslation(
                    "bonus.panel.round",
                    AssessmentWords.time(round.at()),
                    sheet.names().getOrDefault(whose.get(round.assessment()), ""),
                    round.number(),
                    points)));
        }
        return new NativeDetails(getTranslation("bonus.panel.history"), list);
    }
}
