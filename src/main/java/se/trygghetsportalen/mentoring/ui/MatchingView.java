package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.trygghetsportalen.mentoring.Matching;
import se.trygghetsportalen.mentoring.domain.Dimension;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.WholeList;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.CountField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** The whole waiting list: the best assignment as a proposal, pair by pair, and how much each dimension counts. */
@Route(MentoringNavigation.MATCHING)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
@StyleSheet("context://outreach.css")
@StyleSheet("context://mentoring.css")
class MatchingView extends Page implements HasDynamicTitle {
    private final transient Matching matching;
    private final transient MentoringWords words = new MentoringWords(getLocale(), this::getTranslation);
    private final Div content = new Div();

    MatchingView(Matching matching) {
        this.matching = matching;
        setTitle(getTranslation("mentoring.matching.title"));
        setIntro(getTranslation("mentoring.matching.intro"));
        setPrimaryAction(new Button(getTranslation("mentoring.weights.change"), click -> changeWeights()));
        content.addClassName("sections");
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        content.add(weights());
        List<Youth> waiting = matching.waiting();
        if (waiting.isEmpty()) {
            content.add(new EmptyState(
                    getTranslation("mentoring.matching.empty.title"), getTranslation("mentoring.matching.empty.text")));
            return;
        }
        WholeList.Proposal proposal = matching.wholeList();
        Section chosen = MentoringWords.section(getTranslation("mentoring.matching.proposal"));
        chosen.removeClassName("card");
        proposal.chosen().forEach(pair -> chosen.add(new SuggestionCard(pair, true, matching, words, match -> show())));
        if (proposal.chosen().isEmpty()) {
            chosen.add(new Paragraph(getTranslation("mentoring.matching.nobody")));
        }
        content.add(chosen);
        if (!proposal.without().isEmpty()) {
            content.add(MentoringWords.section(
                    getTranslation("mentoring.matching.without"),
                    Blocks.of(
                            getTranslation("mentoring.matching.without"),
                            proposal.without(),
                            each -> MentoringNavigation.matchingPathOf(each.id()),
                            each -> each.details().alias(),
                            each -> getTranslation("mentoring.matching.see-why"),
                            each -> "",
                            each -> words.status(each.state()))));
        }
        if (!proposal.ratherEachOther().isEmpty()) {
            content.add(MentoringWords.section(
                    getTranslation("mentoring.matching.rather"),
                    new Paragraph(getTranslation("mentoring.matching.rather.text")),
                    MentoringWords.list(proposal.ratherEachOther().stream()
                            .map(pair -> pair.youth().details().alias() + " – "
                                    + pair.candidate().roleModel().details().name())
                            .toList())));
        }
    }

    private Paragraph weights() {
        MatchWeights weights = matching.weights();
        StringBuilder said = new StringBuilder();
        weights.weights()
                .forEach((dimension, weight) -> said.append(said.isEmpty() ? "" : ", ")
                        .append(getTranslation(dimension.textKey()))
                        .append(' ')
                        .append(weight));
        Paragraph line = new Paragraph(getTranslation("mentoring.weights", said.toString()));
        line.addClassName("soft");
        return line;
    }

    private void changeWeights() {
        MatchWeights before = matching.weights();
        Map<Dimension, IntegerField> fields = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            IntegerField field = new CountField(getTranslation(dimension.textKey()), 0, MatchWeights.MOST);
            field.setValue(before.of(dimension));
            fields.put(dimension, field);
        }
        FieldsDialog<MatchWeights> dialog = new FieldsDialog<MatchWeights>(
                        getTranslation("mentoring.weights.change"),
                        getTranslation("uikit.save"),
                        before.version(),
                        version -> save(fields, version),
                        MatchWeights::version,
                        stored -> stored.weights().entrySet().stream()
                                .map(entry -> new BothVersions.Line(
                                        getTranslation(entry.getKey().textKey()),
                                        Integer.toString(entry.getValue()),
                                        String.valueOf(
                                                fieldOf(fields, entry.getKey()).getValue())))
                                .toList(),
                        stored -> show())
                .saying(getTranslation("mentoring.weights.help", MatchWeights.MOST));
        fields.forEach((dimension, field) -> dialog.with(dimension.name(), field));
        dialog.open();
    }

    private SaveOutcome<MatchWeights> save(Map<Dimension, IntegerField> fields, int version) {
        Map<Dimension, Integer> wanted = new EnumMap<>(Dimension.class);
        for (Map.Entry<Dimension, IntegerField> entry : fields.entrySet()) {
            Integer weight = entry.getValue().getValue();
            if (weight == null || weight < 0 || weight > MatchWeights.MOST) {
                return SaveOutcome.Invalid.of(
                        Problem.of(entry.getKey().name(), "mentoring.problem.number", MatchWeights.MOST));
            }
            wanted.put(entry.getKey(), weight);
        }
        SaveOutcome<MatchWeights> outcome = matching.changeWeights(new MatchWeights(wanted, version));
        if (outcome instanceof SaveOutcome.Saved<MatchWeights>) {
            Notices.success(getTranslation("mentoring.saved"));
        }
        return outcome;
    }

    private static IntegerField fieldOf(Map<Dimension, IntegerField> fields, Dimension dimension) {
        return java.util.Objects.requireNonNull(fields.get(dimension));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mentoring.matching.title");
    }
}
