package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.BonusSimulations;
import se.trygghetsportalen.bonus.BonusSimulations.Bench;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.bonus.domain.WhatIfId;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.Notices;

/** What somebody is trying: the terms in the form, and the saved what-if that they were opened from, if any. */
final class WhatIfPen {
    private final BonusSimulations simulations;
    private final Bench bench;
    private final TermsForm form;
    private final Div conflict;
    private final Runnable changed;
    private final Paragraph about = new Paragraph();
    private @Nullable WhatIf opened;

    /**
     * @param conflict where both versions are shown when somebody else saved first
     * @param changed called when other terms stand in the form, or something has been saved
     */
    WhatIfPen(BonusSimulations simulations, Bench bench, TermsForm form, Div conflict, Runnable changed) {
        this.simulations = simulations;
        this.bench = bench;
        this.form = form;
        this.conflict = conflict;
        this.changed = changed;
    }

    /** Says what is being written. */
    Paragraph about() {
        return about;
    }

    Optional<WhatIfTerms> read() {
        return form.read();
    }

    void wrong(List<Problem> problems) {
        form.show(problems);
    }

    /** Begins something new with these terms. */
    void begin(WhatIfTerms terms) {
        take(null, terms);
    }

    /** Goes on with a saved one. */
    void open(WhatIf whatIf) {
        take(whatIf, whatIf.terms());
    }

    private void take(@Nullable WhatIf from, WhatIfTerms terms) {
        conflict.removeAll();
        opened = from;
        form.show(terms);
        about.setText(
                from == null
                        ? form.getTranslation("bonus.what-if.new")
                        : form.getTranslation("bonus.what-if.opened", from.name()));
        changed.run();
    }

    /** Saves over the opened one; what has none yet gets a name first. */
    void save() {
        WhatIf over = opened;
        if (over == null) {
            saveAs();
        } else {
            read().ifPresent(terms -> save(over, over.version(), terms));
        }
    }

    private void save(WhatIf over, int version, WhatIfTerms terms) {
        conflict.removeAll();
        switch (simulations.change(over.id(), version, over.name(), terms)) {
            case SaveOutcome.Saved<WhatIf>(WhatIf stored) -> saved(stored);
            case SaveOutcome.Invalid<WhatIf>(List<Problem> problems) -> form.show(problems);
            case SaveOutcome.Stale<WhatIf>(WhatIf stored) ->
                conflict.add(new BothVersions(
                        List.of(
                                line("bonus.what-if.name", stored.name(), over.name()),
                                line(
                                        "bonus.year.pot",
                                        BonusWords.kronor(stored.terms().pot()),
                                        BonusWords.kronor(terms.pot())),
                                line("bonus.model.title", model(stored.terms()), model(terms)),
                                line("bonus.year.again", again(stored.terms()), again(terms)),
                                line("bonus.what-if.weights", weights(stored.terms()), weights(terms))),
                        () -> save(over, stored.version(), terms),
                        () -> open(stored)));
            case SaveOutcome.Missing<WhatIf> missing -> {
                Notices.failure(form.getTranslation("bonus.what-if.gone"));
                opened = null;
                saveAs();
            }
        }
    }

    /** Saves what stands in the form under a name of its own. */
    void saveAs() {
        Optional<WhatIfTerms> terms = read();
        if (terms.isEmpty()) {
            return;
        }
        WhatIfId id = WhatIfId.next();
        new WhatIfDialog(
                        form.getTranslation("bonus.what-if.save-as"),
                        "",
                        0,
                        (named, version) -> answer(
                                version == 0
                                        ? simulations.add(id, bench.source().id(), named.name(), terms.get())
                                        : simulations.change(id, version, named.name(), terms.get())),
                        this::saved)
                .open();
    }

    /** What is wrong with the terms is said in the form, what is wrong with the name in the dialog. */
    private SaveOutcome<WhatIf> answer(SaveOutcome<WhatIf> outcome) {
        if (outcome instanceof SaveOutcome.Invalid<WhatIf>(List<Problem> problems)) {
            form.show(problems);
        }
        return outcome;
    }

    private void saved(WhatIf stored) {
        Notices.success(form.getTranslation("bonus.what-if.saved.done", stored.name()));
        open(stored);
    }

    private Line line(String key, String stored, String own) {
        return new Line(form.getTranslation(key), stored, own);
    }

    private String model(WhatIfTerms terms) {
        return String.join("\n", ModelWords.of(form, terms.model()));
    }

    private String again(WhatIfTerms terms) {
        return form.getTranslation(terms.sharesDeductionsAgain() ? "bonus.year.shared-again" : "bonus.year.stays");
    }

    private String weights(WhatIfTerms terms) {
        return bench.criteria().stream()
                .map(criterion -> criterion.name() + " "
                        + terms.weights().stream()
                                .filter(weight -> weight.criterion().equals(criterion.id()))
                                .mapToInt(WhatIfTerms.Weight::points)
                                .findFirst()
                                .orElse(criterion.maxPoints()))
                .collect(Collectors.joining(", "));
    }
}
