package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.BonusSimulations;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;

/** What has been saved about a year's points: opened, renamed, thrown away, and chosen to be seen beside each other. */
class WhatIfList extends Section {
    private final transient BonusSimulations simulations;
    private final transient Consumer<WhatIf> open;
    private final transient Runnable changed;

    /**
     * @param open called with one that is to be gone on with
     * @param compare called with those that are chosen
     * @param changed called when one has been renamed or thrown away
     */
    WhatIfList(
            BonusSimulations simulations,
            List<WhatIf> saved,
            Consumer<WhatIf> open,
            Consumer<List<WhatIf>> compare,
            Runnable changed) {
        this.simulations = simulations;
        this.open = open;
        this.changed = changed;
        addClassNames("card", "section", "what-ifs");
        add(new H2(getTranslation("bonus.what-if.saved")));
        if (saved.isEmpty()) {
            add(new Paragraph(getTranslation("bonus.what-if.saved.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("step-list");
        saved.forEach(each -> list.add(item(each)));
        add(list);
        if (saved.size() > 1) {
            CheckboxGroup<WhatIf> choice = new CheckboxGroup<>(getTranslation("bonus.what-if.compare"));
            choice.setItems(saved);
            choice.setItemLabelGenerator(WhatIf::name);
            choice.addValueChangeListener(change -> compare.accept(
                    saved.stream().filter(change.getValue()::contains).toList()));
            add(choice);
        }
    }

    private ListItem item(WhatIf each) {
        Span what = new Span(getTranslation(
                "bonus.what-if.summary",
                BonusWords.kronor(each.terms().pot()),
                AssessmentWords.time(each.changedAt())));
        what.addClassNames("soft", "small");
        return new ListItem(
                new Span(each.name()),
                what,
                button("bonus.what-if.open", each, () -> open.accept(each)),
                button("bonus.what-if.rename", each, () -> rename(each)),
                button("bonus.what-if.delete", each, () -> ask(each)));
    }

    private Button button(String key, WhatIf about, Runnable pressed) {
        Button button = new Button(getTranslation(key), click -> pressed.run());
        button.setAriaLabel(getTranslation(key) + ": " + about.name());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void rename(WhatIf each) {
        new WhatIfDialog(
                        getTranslation("bonus.what-if.rename"),
                        each.name(),
                        each.version(),
                        (form, version) -> simulations.rename(each.id(), version, form.name()),
                        stored -> changed.run())
                .open();
    }

    private void ask(WhatIf each) {
        new ConfirmQuestion(
                        getTranslation("bonus.what-if.delete.question", each.name()),
                        getTranslation("bonus.what-if.delete.consequence"),
                        getTranslation("bonus.what-if.delete"),
                        () -> delete(each))
                .dangerous()
                .open();
    }

    private void delete(WhatIf each) {
        switch (simulations.delete(each.id(), each.version())) {
            case SaveOutcome.Saved<WhatIf> gone ->
                Notices.success(getTranslation("bonus.what-if.deleted", each.name()));
            case SaveOutcome.Stale<WhatIf>(WhatIf stored) ->
                Notices.failure(getTranslation("bonus.what-if.delete.stale", stored.name()));
            case SaveOutcome.Missing<WhatIf> missing -> Notices.failure(getTranslation("uikit.missing"));
            case SaveOutcome.Invalid<WhatIf> never -> throw new IllegalStateException(String.valueOf(never));
        }
        changed.run();
    }
}
