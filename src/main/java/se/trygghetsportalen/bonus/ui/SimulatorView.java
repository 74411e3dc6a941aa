package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.BonusSimulations;
import se.trygghetsportalen.bonus.BonusSimulations.Bench;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.Tone;

/** Other terms tried on a year's points: what every association would be given, at once. */
@Route(BonusNavigation.SIMULATOR + "/:id")
@RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER})
@StyleSheet("context://bonus.css")
class SimulatorView extends Page implements BeforeEnterObserver, HasDynamicTitle {
    private static final int MOST_COMPARED = 4;

    private final transient BonusSimulations simulations;
    private final transient BonusYears years;
    private final Div content = new Div();
    private final Div result = new Div();
    private final Div saved = new Div();
    private final Div compared = new Div();
    private transient @Nullable WhatIfPen pen;

    SimulatorView(BonusSimulations simulations, BonusYears years) {
        this.simulations = simulations;
        this.years = years;
        content.addClassNames("application-content", "simulator");
        result.getElement().setAttribute("aria-live", "polite");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BonusYear year = event.getRouteParameters()
                .get("id")
                .flatMap(BonusWords::id)
                .map(BonusYearId::new)
                .flatMap(years::find)
                .orElseThrow(NotFoundException::new);
        setTitle(
                getTranslation("bonus.what-if.title", String.valueOf(year.plan().year())));
        content.removeAll();
        Optional<Bench> bench = simulations.bench(year.id());
        if (bench.isPresent()) {
            setIntro(getTranslation("bonus.what-if.intro"));
            show(bench.get());
        } else {
            content.add(new EmptyState(
                    getTranslation("bonus.what-if.empty"),
                    getTranslation("bonus.what-if.empty.how"),
                    new Anchor(BonusNavigation.pathOf(year.id()), getTranslation("bonus.what-if.back"))));
        }
    }

    private void show(Bench bench) {
        Select<BonusYear> source = new Select<>();
        source.setLabel(getTranslation("bonus.what-if.source"));
        source.setItems(simulations.sources());
        source.setItemLabelGenerator(each ->
                getTranslation("bonus.year.title", String.valueOf(each.plan().year())));
        source.setValue(bench.source());
        source.addValueChangeListener(change -> UI.getCurrent()
                .navigate(BonusNavigation.simulatorOf(change.getValue().id())));
        Div conflict = new Div();
        TermsForm form = new TermsForm(bench.criteria(), () -> tryOut(bench));
        WhatIfPen own = new WhatIfPen(simulations, bench, form, conflict, () -> {
            tryOut(bench);
            list(bench);
        });
        pen = own;
        Section terms =
                BonusWords.section(getTranslation("bonus.what-if.terms"), own.about(), form, conflict, bar(own, bench));
        content.add(source);
        if (!bench.year().id().equals(bench.source().id())) {
            content.add(AssessmentWords.bar(VaadinIcon.INFO_CIRCLE, Tone.INFO, borrowed(bench)));
        }
        Div both = new Div(terms, result);
        both.addClassName("simulator-bench");
        content.add(both, saved, compared);
        own.begin(bench.start());
    }

    /** Whose points these are, and what cannot be tried on them. */
    private String borrowed(Bench bench) {
        List<String> sentences = new ArrayList<>();
        sentences.add(getTranslation(
                "bonus.what-if.borrowed",
                String.valueOf(bench.source().plan().year()),
                String.valueOf(bench.year().plan().year())));
        if (!bench.unscored().isEmpty()) {
            sentences.add(getTranslation("bonus.what-if.unscored", String.join(", ", bench.unscored())));
        }
        return String.join(" ", sentences);
    }

    private Div bar(WhatIfPen own, Bench bench) {
        Button save = new Button(getTranslation("uikit.save"), click -> own.save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button asNew = new Button(getTranslation("bonus.what-if.save-as"), click -> own.saveAs());
        Button again = new Button(getTranslation("bonus.what-if.reset"), click -> own.begin(bench.usual()));
        again.addThemeVariants(ButtonVariant.TERTIARY);
        Div bar = new Div(save, asNew, again);
        bar.addClassName("action-bar");
        return bar;
    }

    private void tryOut(Bench bench) {
        WhatIfPen own = pen;
        Optional<WhatIfTerms> terms = own == null ? Optional.empty() : own.read();
        if (own == null || terms.isEmpty()) {
            result.removeAll();
            result.add(AssessmentWords.bar(VaadinIcon.WARNING, Tone.WARNING, getTranslation("bonus.what-if.wrong")));
            return;
        }
        String title = getTranslation("bonus.what-if.result");
        showIn(result, title, bench, List.of(terms.get()), List.of(getTranslation("bonus.what-if.this")));
    }

    private void showIn(Div place, String title, Bench bench, List<WhatIfTerms> terms, List<String> names) {
        place.removeAll();
        place.add(
                switch (simulations.simulate(bench.source().id(), terms)) {
                    case BonusSimulations.Outcome.Tried tried ->
                        new SimulationSection(title, tried.simulation(), names);
                    case BonusSimulations.Outcome.Invalid invalid -> {
                        if (pen != null) {
                            pen.wrong(invalid.problems());
                        }
                        yield AssessmentWords.bar(
                                VaadinIcon.WARNING, Tone.WARNING, getTranslation("bonus.what-if.wrong"));
                    }
                    case BonusSimulations.Outcome.NoPoints none ->
                        new EmptyState(
                                getTranslation("bonus.what-if.empty"), getTranslation("bonus.what-if.empty.how"));
                });
    }

    private void list(Bench bench) {
        saved.removeAll();
        compared.removeAll();
        saved.add(new WhatIfList(
                simulations,
                simulations.saved(bench.source().id()),
                each -> {
                    if (pen != null) {
                        pen.open(each);
                    }
                },
                chosen -> compare(bench, chosen),
                () -> list(bench)));
    }

    private void compare(Bench bench, List<WhatIf> chosen) {
        compared.removeAll();
        if (chosen.size() < 2) {
            return;
        }
        if (chosen.size() > MOST_COMPARED) {
            compared.add(AssessmentWords.bar(
                    VaadinIcon.WARNING, Tone.WARNING, getTranslation("bonus.what-if.compare.most", MOST_COMPARED)));
            return;
        }
        showIn(
                compared,
                getTranslation("bonus.what-if.compared"),
                bench,
                chosen.stream().map(WhatIf::terms).toList(),
                chosen.stream().map(WhatIf::name).toList());
    }

    @Override
    public String getPageTitle() {
        return title();
    }
}
