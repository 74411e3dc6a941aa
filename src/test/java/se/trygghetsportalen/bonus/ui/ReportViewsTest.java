package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusReports;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;

class ReportViewsTest extends KaribuTest {
    @Autowired
    private AssessmentTown town;

    @Autowired
    private BonusReports reports;

    @Test
    void theAssociationReportsAndTheOfficerAsksAndAccepts() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.proposed(year);
        town.signed(year, about, Money.ofKronor(4_500));
        signInAs(about.chair());
        openOwn(about);
        assertThat(text()).contains("Redovisning av bonusen", "Inte redovisad än");
        handIn();
        assertThat(used().getErrorMessage()).startsWith("Skriv vad pengarna har använts till");
        _setValue(used(), "Ledarutbildning.");
        IntegerField age = _get(IntegerField.class, spec -> spec.withLabel("Ålder 13–16"));
        _setValue(age, -3);
        handIn();
        assertThat(age.getErrorMessage()).isEqualTo("Skriv ett helt tal mellan 0 och 100\u00A0000.");
        _setValue(age, 14);
        handIn();
        assertThat(text()).contains("Redovisad", "Ledarutbildning.", "13–16 år: 14");

        SignedInUser officer = signInAs(Role.PROGRAMME_OFFICER);
        openList(year);
        assertThat(text(_get(ReportListView.class))).contains("0 saknas och 1 väntar på granskning, av 1");
        openCase(about);
        _click(_get(_get(ReportPanel.class), Button.class, spec -> spec.withText("Begär komplettering")));
        _click(_get(_get(ReportSupplementDialog.class), Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Vad kostade den?");
        _click(_get(_get(ReportSupplementDialog.class), Button.class, spec -> spec.withText("Spara")));
        assertThat(text()).contains("Komplettering begärd", "Handläggaren behöver veta mer: Vad kostade den?");

        signInAs(about.chair());
        openOwn(about);
        assertThat(used().getValue()).isEqualTo("Ledarutbildning.");
        _setValue(used(), "Ledarutbildning för 4 500 kronor.");
        handIn();
        signInAs(officer);
        openCase(about);
        _click(_get(Button.class, spec -> spec.withText("Godkänn redovisningen")));
        confirm();
        assertThat(text()).contains("Godkänd");
        _assertNone(Button.class, spec -> spec.withText("Godkänn redovisningen"));
    }

    @Test
    void whoHandsInSecondIsShownBoth() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.proposed(year);
        town.signed(year, about, Money.ofKronor(4_500));
        signInAs(about.chair());
        openOwn(about);
        _setValue(used(), "Det jag skrev.");
        var decision = reports.of(about.application()).orElseThrow().decision().id();
        reports.handIn(
                decision, 0, new ReportContent("Det den andra skrev.", List.of(), ReportContent.Participants.UNKNOWN));
        handIn();
        assertThat(text()).contains("Det jag skrev.", "Det den andra skrev.");
    }

    @Test
    void othersAreKeptOutAndAReaderMayNotReview() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        town.proposed(year);
        town.signed(year, about, Money.ofKronor(4_500));
        signInAs(Role.AUDITOR);
        openList(year);
        assertThat(text(_get(ReportListView.class))).contains("0 saknas och 0 väntar", "avgör en person");
        _assertNone(Button.class, spec -> spec.withText("Godkänn redovisningen"));
        for (Role role : List.of(Role.ASSOCIATION_REPRESENTATIVE, Role.ADMINISTRATOR)) {
            signInAs(role);
            UI.getCurrent().navigate("bonus/redovisningar");
            _assertNone(ReportListView.class);
            openOwn(about);
            _assertNone(ReportPanel.class);
        }
    }

    private static void openOwn(Case about) {
        UI.getCurrent().navigate("min-ansokan/" + about.application());
    }

    private static void openCase(Case about) {
        UI.getCurrent().navigate("bonus/ansokningar/" + about.application());
    }

    @SuppressWarnings("unchecked")
    private static void openList(BonusYear year) {
        UI.getCurrent().navigate("bonus/redovisningar");
        Select<BonusYear> years = _get(Select.class);
        _setValue(
                years,
                years.getListDataView()
                        .getItems()
                        .filter(each -> each.id().equals(year.id()))
                        .findFirst()
                        .orElseThrow());
    }

    private static TextArea used() {
        return _get(TextArea.class, spec -> spec.withLabel("Vad pengarna har använts till"));
    }

    private static void handIn() {
        _click(_get(Button.class, spec -> spec.withText("Lämna redovisningen")));
        confirm();
    }

    private static void confirm() {
        ConfirmDialog question = _get(ConfirmDialog.class);
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        question.close();
    }

    private static String text() {
        return text(_get(ReportPanel.class));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + _find(component, Component.class).stream()
                        .map(each -> each.getElement().getText())
                        .collect(Collectors.joining(" "));
    }
}
