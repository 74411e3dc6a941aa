package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusProposals;
import se.trygghetsportalen.bonus.BonusSimulations;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Bonuses;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.Simulation;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.PortalChart;

class SimulatorViewTest extends KaribuTest {
    @Autowired
    private AssessmentTown town;

    @Autowired
    private BonusProposals proposals;

    @Autowired
    private BonusSimulations simulations;

    @Autowired
    private BonusYears years;

    @Test
    void showsEveryDifferenceAtOnceAndSaysAtTheFieldWhatIsWrong() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        proposed(year);
        signInAs(Role.DECISION_MAKER);
        open(year.id());
        assertThat(text()).contains("Ny simulering", "Ingen förening får mer eller mindre än nu.", "0 räknar bort");

        _setValue(pot(), 4_000);

        assertThat(text()).contains("0 föreningar får mer, 1 mindre och 0 lika mycket");
        _assertOne(PortalChart.class);
        SimulationTable table = _get(SimulationTable.class);
        Simulation.Row row = table.getListDataView().getItem(0);
        assertThat(row.name()).isEqualTo(about.association().name());
        assertThat(table.lines(row))
                .containsExactly(
                        "Nu 4\u202F500\u00A0kr, 66,7 poäng, plats 1",
                        "Simuleringen 3\u202F600\u00A0kr (\u2212900\u00A0kr), 66,7 poäng, plats 1");
        table.fit(390);
        assertThat(table.getColumns()).filteredOn(Component::isVisible).hasSize(1);
        table.fit(1280);
        assertThat(table.getColumns()).filteredOn(Component::isVisible).hasSize(4);

        _setValue(pot(), null);
        assertThat(pot().getErrorMessage()).isEqualTo("Skriv ett helt tal.");
        assertThat(text()).contains("Rätta det som är markerat");
        _setValue(pot(), 0);
        assertThat(pot().getErrorMessage()).startsWith("Skriv potten i hela kronor");
        _setValue(pot(), 400_000);
        assertThat(pot().isInvalid()).isFalse();
        List<IntegerField> weights = _find(IntegerField.class).stream()
                .filter(field ->
                        field.getHelperText() != null && field.getHelperText().startsWith("Nu högst"))
                .toList();
        _setValue(weights.getFirst(), 101);
        assertThat(weights.getFirst().getErrorMessage()).isEqualTo("Skriv ett helt tal mellan 0 och 100.");
        weights.forEach(weight -> _setValue(weight, 0));
        assertThat(weights.getFirst().getErrorMessage()).startsWith("Minst ett kriterium");
        _click(_get(Button.class, spec -> spec.withText("Börja om från villkoren som de är")));
        assertThat(text()).contains("Ingen förening får mer eller mindre än nu.");
    }

    @Test
    void isSavedComparedRenamedAndThrownAway() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        proposed(year);
        signInAs(Role.PROGRAMME_OFFICER);
        open(year.id());
        assertThat(text()).contains("Här samlas det du sparar.");
        _setValue(pot(), 4_000);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        saveAs(" ");
        assertThat(name().getErrorMessage()).startsWith("Skriv vad simuleringen heter");
        saveAs("Liten pott");
        _setValue(pot(), 2_000);
        _click(_get(Button.class, spec -> spec.withText("Spara som ny")));
        saveAs("Liten pott");
        assertThat(name().getErrorMessage()).startsWith("En annan simulering heter så");
        saveAs("Minsta potten");
        assertThat(text()).contains("Du arbetar med ”Minsta potten”.");

        CheckboxGroup<WhatIf> choice = choice();
        choice.setValue(new HashSet<>(simulations.saved(year.id())));
        assertThat(text()).contains("Bredvid varandra", "Liten pott delar ut", "Minsta potten delar ut");
        assertThat(_find(SimulationTable.class)).hasSize(2);

        _click(button("Byt namn: Liten pott"));
        saveAs("Mindre pott");
        _click(button("Ta bort: Minsta potten"));
        ConfirmDialog question = _get(ConfirmDialog.class);
        assertThat(simulations.saved(year.id())).hasSize(2);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(simulations.saved(year.id())).extracting(WhatIf::name).containsExactly("Mindre pott");
        _assertNone(CheckboxGroup.class);
    }

    @Test
    void whoSavesSecondIsShownBoth() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        proposed(year);
        SignedInUser officer = signInAs(Role.PROGRAMME_OFFICER);
        open(year.id());
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        saveAs("Våra villkor");
        WhatIf stored = simulations.saved(year.id()).getFirst();
        WhatIfTerms other = new WhatIfTerms(
                Money.ofKronor(77_000),
                stored.terms().model(),
                false,
                stored.terms().weights());
        assertThat(town.town()
                        .as()
                        .call(
                                town.town().person(Role.DECISION_MAKER),
                                () -> simulations.change(stored.id(), stored.version(), stored.name(), other)))
                .isInstanceOf(SaveOutcome.Saved.class);
        signInAs(officer);
        open(year.id());
        _click(button("Öppna: Våra villkor"));
        assertThat(pot().getValue()).isEqualTo(77_000);
        someoneElseChanges(year);
        _setValue(pot(), 55_000);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(text()).contains("66\u202F000\u00A0kr", "55\u202F000\u00A0kr");
        _click(_get(Button.class, spec -> spec.withText("Spara mitt")));
        assertThat(simulations.saved(year.id()).getFirst().terms().pot()).isEqualTo(Money.ofKronor(55_000));
    }

    private void someoneElseChanges(BonusYear year) {
        town.town().as().run(town.town().person(Role.DECISION_MAKER), () -> {
            WhatIf now = simulations.saved(year.id()).getFirst();
            simulations.change(
                    now.id(),
                    now.version(),
                    now.name(),
                    new WhatIfTerms(
                            Money.ofKronor(66_000),
                            now.terms().model(),
                            false,
                            now.terms().weights()));
        });
    }

    @Test
    void withoutPointsItSaysHowTheyGetHereAndOthersAreKeptOut() {
        SignedInUser officer = signInAs(Role.PROGRAMME_OFFICER);
        BonusYear planned =
                town.town().planned(officer, town.town().today(), town.town().today());
        BonusYearId early = BonusYearId.next();
        assertThat(years.plan(early, Bonuses.plan(2001, planned.plan().scheme())))
                .isInstanceOf(SaveOutcome.Saved.class);
        open(early);
        assertThat(text()).contains("Det finns inga poäng att räkna på än", "Till bonusåret");
        UI.getCurrent().navigate("bonus/ar/" + early);
        assertThat(_find(Anchor.class)).anyMatch(anchor -> anchor.getHref().equals("bonus/simulator/" + early));

        UI.getCurrent().navigate("bonus/simulator/" + UUID.randomUUID());
        _assertNone(SimulatorView.class);
        UI.getCurrent().navigate("bonus/simulator/strunt");
        _assertNone(SimulatorView.class);
        for (Role role : List.of(Role.AUDITOR, Role.ASSOCIATION_REPRESENTATIVE, Role.ADMINISTRATOR)) {
            signInAs(role);
            open(early);
            _assertNone(SimulatorView.class);
        }
    }

    private BonusYear proposed(BonusYear year) {
        SignedInUser officer = town.town().officer();
        return ((SaveOutcome.Saved<BonusYear>) town.town()
                        .as()
                        .call(officer, () -> proposals.propose(year.id(), year.version(), ProtocolId.next())))
                .stored();
    }

    private static void open(BonusYearId year) {
        UI.getCurrent().navigate("bonus/simulator/" + year);
    }

    private static IntegerField pot() {
        return _get(IntegerField.class, spec -> spec.withLabel("Pott i kronor"));
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Vad simuleringen heter"));
    }

    private static void saveAs(String name) {
        _setValue(name(), name);
        WhatIfDialog dialog = _get(WhatIfDialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Spara")));
    }

    private static Button button(String aria) {
        return _find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(aria::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<WhatIf> choice() {
        return _get(CheckboxGroup.class);
    }

    private static String text() {
        Component view = _get(SimulatorView.class);
        return view.getElement().getTextRecursively()
                + _find(view, Component.class).stream()
                        .map(each -> each.getElement().getText())
                        .collect(Collectors.joining(" "))
                + _find(view, IntegerField.class).stream()
                        .map(IntegerField::getHelperText)
                        .collect(Collectors.joining(" "));
    }
}
