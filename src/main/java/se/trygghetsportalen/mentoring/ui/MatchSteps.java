package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import se.trygghetsportalen.mentoring.MatchCare;
import se.trygghetsportalen.mentoring.domain.CloseReason;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.MatchTerms;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.Notices;

/** What can be done with a match now, and what is missing before it may begin. */
class MatchSteps extends Section {
    private final transient Match match;
    private final transient LocalDate today;
    private final transient MentoringWords words;
    private final transient Runnable changed;
    private final Div bar = new Div();

    MatchSteps(MatchSight sight, LocalDate today, MatchCare care, MentoringWords words, Runnable changed) {
        this.match = sight.match();
        this.today = today;
        this.words = words;
        this.changed = changed;
        addClassNames("card", "section");
        add(new H2(words.text("mentoring.next")));
        bar.addClassName("action-bar");
        MatchId id = match.id();
        if (!sight.missing().isEmpty()) {
            add(
                    new Paragraph(words.text("mentoring.match.missing")),
                    MentoringWords.list(
                            sight.missing().stream().map(words::problem).toList()));
        }
        switch (match) {
            case Match.Proposed proposed ->
                step("mentoring.match.introduce", true, (day, version) -> care.introduce(id, version, day));
            case Match.Introduced introduced ->
                step("mentoring.match.consent", true, (day, version) -> care.consent(id, version, day));
            case Match.Consented consented ->
                step("mentoring.match.activate", true, (day, version) -> care.activate(id, version, day));
            case Match.Active active -> step("mentoring.pause", false, (day, version) -> care.pause(id, version, day));
            case Match.Paused paused -> step("mentoring.resume", true, (day, version) -> care.resume(id, version, day));
            case Match.Closed closed -> closed(closed, care);
        }
        if (match.isOpen()) {
            bar.add(new Button(words.text("mentoring.match.close"), click -> close(care)));
        }
        add(bar);
    }

    private void closed(Match.Closed closed, MatchCare care) {
        MatchTerms.Closure closure = closed.terms().closure();
        if (closure == null) {
            return;
        }
        add(new Paragraph(
                words.day(closure.on()) + " · " + words.text(closure.reason().textKey())));
        if (closure.bridgeOn() != null) {
            add(new Paragraph(words.text("mentoring.match.bridged", words.day(closure.bridgeOn()))));
        } else if (closure.rematch()) {
            step("mentoring.match.bridge", false, (day, version) -> care.bridge(closed.id(), version, day));
        }
    }

    private void step(String key, boolean primary, BiFunction<LocalDate, Integer, SaveOutcome<Match>> step) {
        Button button = new Button(words.text(key), click -> {
            DateField on = new DateField(words.text("mentoring.day"));
            on.setValue(today);
            dialog(
                            key,
                            version -> on.getValue() == null
                                    ? SaveOutcome.Invalid.of(Problem.of("on", "mentoring.problem.day"))
                                    : step.apply(on.getValue(), version))
                    .with("on", on)
                    .open();
        });
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        bar.add(button);
    }

    private void close(MatchCare care) {
        DateField on = new DateField(words.text("mentoring.day"));
        on.setValue(today);
        Select<CloseReason> reason = new Select<>();
        reason.setLabel(words.text("mentoring.match.reason"));
        reason.setItems(CloseReason.values());
        reason.setItemLabelGenerator(each -> words.text(each.textKey()));
        Checkbox withRoleModel = new Checkbox(words.text("mentoring.match.talked-role-model"));
        Checkbox withYouth = new Checkbox(words.text("mentoring.match.talked-youth"));
        Checkbox rematch = new Checkbox(words.text("mentoring.match.rematch"), true);
        dialog("mentoring.match.close", version -> {
                    if (reason.getValue() == null) {
                        return SaveOutcome.Invalid.of(Problem.of("reason", "mentoring.match.problem.reason"));
                    }
                    if (on.getValue() == null) {
                        return SaveOutcome.Invalid.of(Problem.of("on", "mentoring.problem.day"));
                    }
                    return care.close(
                            match.id(),
                            version,
                            new MatchTerms.Closure(
                                    on.getValue(),
                                    reason.getValue(),
                                    withRoleModel.getValue(),
                                    withYouth.getValue(),
                                    rematch.getValue(),
                                    null));
                })
                .saying(words.text("mentoring.match.close.text"))
                .with("on", on)
                .with("reason", reason)
                .with("withRoleModel", withRoleModel)
                .with("withYouth", withYouth)
                .with("rematch", rematch)
                .open();
    }

    private FieldsDialog<Match> dialog(String key, java.util.function.IntFunction<SaveOutcome<Match>> save) {
        return new FieldsDialog<>(
                words.text(key),
                words.text("uikit.save"),
                match.version(),
                version -> {
                    SaveOutcome<Match> outcome = save.apply(version);
                    if (outcome instanceof SaveOutcome.Saved<Match>) {
                        Notices.success(words.text("mentoring.saved"));
                    }
                    return outcome;
                },
                Match::version,
                stored -> List.of(
                        new BothVersions.Line(
                                words.text("mentoring.state"),
                                words.status(stored.state()).word(),
                                words.status(match.state()).word()),
                        new BothVersions.Line(
                                words.text("mentoring.step"), words.text("mentoring.step.theirs"), words.text(key))),
                stored -> changed.run());
    }
}
