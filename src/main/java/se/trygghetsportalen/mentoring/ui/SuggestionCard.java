package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.mentoring.Matching;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.Suggestion;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One pair: what speaks for it, what does not meet, and why not; and the button that proposes it. */
class SuggestionCard extends Article {
    /**
     * @param withYouth whether the youth is named, on lists of several
     * @param proposed called with the match once it is proposed
     */
    SuggestionCard(
            Suggestion suggestion,
            boolean withYouth,
            Matching matching,
            MentoringWords words,
            Consumer<Match> proposed) {
        addClassNames("card", "section", "suggestion");
        String name = suggestion.candidate().roleModel().details().name();
        add(new H3(withYouth ? suggestion.youth().details().alias() + " – " + name : name));
        add(
                suggestion.isPossible()
                        ? new StatusBadge(
                                words.text("mentoring.score", suggestion.score()),
                                VaadinIcon.CHECK_CIRCLE,
                                Tone.SUCCESS)
                        : new StatusBadge(words.text("mentoring.why-not"), VaadinIcon.BAN, Tone.NEUTRAL));
        if (!suggestion.isPossible()) {
            add(MentoringWords.list(suggestion.whyNot().stream()
                    .map(rule -> words.text(rule.textKey()))
                    .toList()));
        }
        add(MentoringWords.list(words.reasonsFor(suggestion)));
        String against = words.reasonsAgainst(suggestion);
        if (!against.isEmpty()) {
            Paragraph soft = new Paragraph(words.text("mentoring.against", against));
            soft.addClassName("soft");
            add(soft);
        }
        if (suggestion.isPossible()) {
            addProposal(suggestion, matching, words, proposed);
        }
    }

    private void addProposal(Suggestion suggestion, Matching matching, MentoringWords words, Consumer<Match> proposed) {
        Select<Programme> programme = new Select<>();
        programme.setLabel(words.text("mentoring.programme"));
        programme.setItems(Programme.values());
        programme.setItemLabelGenerator(each -> words.text(each.textKey()));
        programme.setValue(Programme.COMMUNITY);
        MatchId id = MatchId.next();
        Button propose = new Button(words.text("mentoring.propose"), VaadinIcon.HANDSHAKE.create());
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(click -> {
            SaveOutcome<Match> outcome = matching.propose(
                    id, suggestion.youth().id(), suggestion.candidate().id(), programme.getValue());
            switch (outcome) {
                case SaveOutcome.Saved<Match>(Match match) -> {
                    Notices.success(words.text("mentoring.proposed"));
                    proposed.accept(match);
                }
                case SaveOutcome.Invalid<Match>(List<Problem> problems) ->
                    Notices.failure(words.problem(problems.getFirst()));
                case SaveOutcome.Stale<Match> stale -> Notices.failure(words.text("mentoring.problem.state"));
                case SaveOutcome.Missing<Match> missing -> Notices.failure(words.text("uikit.missing"));
            }
        });
        Div bar = new Div(programme, propose);
        bar.addClassName("form");
        add(bar);
    }
}
