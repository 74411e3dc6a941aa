package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusProposals.Row;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.DateField;

class DecisionViewsTest extends KaribuTest {
    @Autowired
    private AssessmentTown town;

    @Test
    void fromTheProposalToTheAssociationsPage() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        signInAs(Role.PROGRAMME_OFFICER);
        open(year);
        _click(_get(Button.class, spec -> spec.withText("Räkna fram förslag")));
        ConfirmDialog question = _get(ConfirmDialog.class);
        com.vaadin.flow.component.ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(text(_get(DecisionListView.class))).contains("Kvar av potten", "Förseglat");
        assertThat(chosenYear()).endsWith("Förslag");
        _assertNone(Button.class, spec -> spec.withText("Besluta de valda"));
        _click(_get(Button.class, spec -> spec.withText("Räkna om")));

        signInAs(Role.DECISION_MAKER);
        open(year);
        _click(_get(Button.class, spec -> spec.withText("Besluta de valda")));
        _assertNone(SignDialog.class);
        Grid<Row> grid = grid();
        Row row = grid.getListDataView().getItems().findFirst().orElseThrow();
        _get(ProposalTable.class).why(row);
        assertThat(text(_get(com.vaadin.flow.component.dialog.Dialog.class)))
                .contains("66,7 poäng når nivån från 50,0 poäng");
        _click(_get(Button.class, spec -> spec.withText("Stäng")));
        grid.select(row);
        _click(_get(Button.class, spec -> spec.withText("Besluta de valda")));
        _setValue(_get(IntegerField.class), 5_000);
        _click(_get(Button.class, spec -> spec.withText("Skriv under")));
        TextArea reason = _get(TextArea.class);
        assertThat(reason.getErrorMessage()).startsWith("Skriv varför beloppet är ett annat");
        _setValue(reason, "Posten var försenad.");
        _setValue(_get(TextField.class), "");
        _click(_get(Button.class, spec -> spec.withText("Skriv under")));
        assertThat(_get(TextField.class).isInvalid()).isTrue();
        _setValue(_get(TextField.class), "4.12");
        _click(_get(Button.class, spec -> spec.withText("Skriv under")));

        assertThat(text(_get(DecisionListView.class))).contains("Underskrifter", "Anslaget är inte uppsatt");
        assertThat(chosenYear()).endsWith("Beslutat");
        _click(_get(Button.class, spec -> spec.withText("Skriv in dagar för anslaget")));
        _setValue(
                _get(DateField.class, spec -> spec.withLabel("Anslaget nedtaget")),
                town.town().today());
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(DateField.class, spec -> spec.withLabel("Anslaget nedtaget"))
                        .isInvalid())
                .isTrue();
        _setValue(_get(DateField.class, spec -> spec.withLabel("Anslaget nedtaget")), null);
        _setValue(
                _get(DateField.class, spec -> spec.withLabel("Anslaget uppsatt")),
                town.town().today());
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        signInAs(about.chair());
        UI.getCurrent().navigate("min-ansokan/beslut");
        assertThat(text(_get(OwnDecisionsView.class)))
                .contains(
                        about.association().name(),
                        "5\u202F000\u00A0kr",
                        "66,7 av 100",
                        "Posten var försenad.",
                        "Planen används varje termin.",
                        "Till och med");
    }

    @Test
    void emptyPagesSayHowThingsGetHereAndOthersAreKeptOut() {
        signInAs(Role.ASSOCIATION_REPRESENTATIVE);
        UI.getCurrent().navigate("min-ansokan/beslut");
        assertThat(text(_get(OwnDecisionsView.class))).contains("Inga beslut än");
        UI.getCurrent().navigate("bonusbeslut");
        _assertNone(DecisionListView.class);

        signInAs(Role.DECISION_MAKER);
        UI.getCurrent().navigate("bonusbeslut/" + UUID.randomUUID());
        _assertNone(DecisionView.class);
        UI.getCurrent().navigate("bonusbeslut/strunt");
        _assertNone(DecisionView.class);
        UI.getCurrent().navigate("min-ansokan/beslut");
        _assertNone(OwnDecisionsView.class);
    }

    /** As the choice of years says it. */
    @SuppressWarnings("unchecked")
    private static String chosenYear() {
        Select<BonusYear> years = _get(Select.class);
        return years.getItemLabelGenerator().apply(years.getValue());
    }

    @SuppressWarnings("unchecked")
    private static Grid<Row> grid() {
        return _get(Grid.class);
    }

    @SuppressWarnings("unchecked")
    private static void open(BonusYear year) {
        UI.getCurrent().navigate("bonusbeslut");
        Select<BonusYear> years = _get(Select.class);
        _setValue(
                years,
                years.getListDataView()
                        .getItems()
                        .filter(each -> each.id().equals(year.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + _find(component, Component.class).stream()
                        .map(each -> each.getElement().getText())
                        .collect(Collectors.joining(" "));
    }
}
