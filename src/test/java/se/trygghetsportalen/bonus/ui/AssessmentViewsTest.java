package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.bonus.AssessmentDesk;
import se.trygghetsportalen.bonus.AssessmentSteps;
import se.trygghetsportalen.bonus.AssessmentTown;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.uikit.BothVersions;

class AssessmentViewsTest extends KaribuTest {
    private static @Nullable BonusYear shared;

    @Autowired
    private AssessmentTown town;

    @Autowired
    private AssessmentSteps steps;

    @Test
    void scoresFromTheQuestionToTheResult() {
        Case about = town.complete(year());
        SignedInUser first = town.town().officer();
        signInAs(first);
        open(about);
        assertThat(text(_get(AssessmentView.class))).contains("Ingen är tillfrågad än");

        _click(_get(Button.class, spec -> spec.withText("Be om bedömning")));
        assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("Välj vem du vill fråga.");
        choose(first);
        _click(_get(Button.class, spec -> spec.withText("Be om bedömning")));
        _click(_get(Button.class, spec -> spec.withText("Ta på mig")));
        _click(_get(Button.class, spec -> spec.withText("Lämna in mina poäng")));
        IntegerField points = _find(IntegerField.class).getFirst();
        assertThat(points.getErrorMessage()).isEqualTo("Skriv hela poäng mellan 0 och 10.");

        _find(IntegerField.class).forEach(field -> _setValue(field, 9));
        _find(TextArea.class).forEach(area -> _setValue(area, "Planen används varje termin."));
        _setValue(points, 11);
        assertThat(points.isInvalid()).isTrue();
        assertThat(_find(TextArea.class).getFirst().getValue()).isEqualTo("Planen används varje termin.");
        _setValue(points, 9);
        assertThat(text(_get(AssessmentView.class))).contains("3 av 3 kriterier är klara. Sparat.");
        _click(_get(Button.class, spec -> spec.withText("Lämna in mina poäng")));

        assertThat(text(_get(AssessmentView.class)))
                .contains("Fråga fler bedömare", "Hittills 60,0 av 100 poäng", "9,0 av 10", "omgång 1");
        _assertOne(Button.class, spec -> spec.withText("Poängsätt igen"));
    }

    @Test
    void writesTogetherWhyThePointsLieApart() {
        Case about = town.complete(year());
        SignedInUser first = town.town().officer();
        town.submitted(about, first, 10);
        town.submitted(about, town.town().officer(), 2);
        signInAs(first);
        open(about);
        assertThat(text(_get(AssessmentView.class))).contains("Poängen ligger långt isär. Skriv varför");

        TextArea note = _get(TextArea.class, spec -> spec.withLabel("Gemensam motivering för plan"));
        _setValue(note, "Kort");
        _click(_find(Button.class, spec -> spec.withText("Spara motiveringen")).getFirst());
        assertThat(note.isInvalid()).isTrue();
        for (String name : new String[] {"plan", "ledare", "hot"}) {
            _setValue(
                    _get(TextArea.class, spec -> spec.withLabel("Gemensam motivering för " + name)),
                    "Vi läser planen olika, medlet är rimligt.");
            _click(_find(Button.class, spec -> spec.withText("Spara motiveringen"))
                    .get(
                            switch (name) {
                                case "plan" -> 0;
                                case "ledare" -> 1;
                                default -> 2;
                            }));
        }

        assertThat(text(_get(AssessmentView.class)))
                .contains("Totalt 40,0 av 100 poäng.")
                .doesNotContain("Skriv varför");
    }

    @Test
    void theSameAssessmentInTwoWindowsShowsBothVersions() {
        Case about = town.complete(year());
        SignedInUser assessor = town.town().officer();
        Assessment own = town.accepted(about, assessor);
        signInAs(assessor);
        open(about);
        town.town().as().run(assessor, () -> steps.save(own.id(), own.version(), town.card(year(), 4)));

        _setValue(_find(IntegerField.class).getFirst(), 7);
        assertThat(text(_get(BothVersions.class))).contains("plan", "4 Planen används", "7");
        _click(_get(Button.class, spec -> spec.withText("Spara mitt")));

        _assertNone(BothVersions.class);
    }

    @Test
    void saysNoAndIsLockedOutByAConflict() {
        Case about = town.complete(year());
        SignedInUser assessor = town.town().officer();
        town.assigned(about, assessor);
        signInAs(assessor);
        open(about);
        _click(_get(Button.class, spec -> spec.withText("Tacka nej")));
        _click(_find(Button.class, spec -> spec.withText("Tacka nej")).getLast());
        RadioButtonGroup<DeclineReason> reason = reasons();
        assertThat(reason.getErrorMessage()).isEqualTo("Välj en anledning.");
        _setValue(reason, DeclineReason.CONFLICT);
        _click(_find(Button.class, spec -> spec.withText("Tacka nej")).getLast());

        _assertOne(AssessmentListView.class);
        open(about);
        assertThat(text(_get(AssessmentView.class)))
                .contains("Du är jävig i det här ärendet")
                .doesNotContain(about.association().name(), "Vi går igenom");
    }

    @Test
    void listsTheYearAndKeepsOthersOut() {
        Case about = town.assessed(year(), 8);
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("bedomning");
        assertThat(_get(Grid.class).getListDataView().getItems())
                .anyMatch(row -> ((AssessmentDesk.Row) row)
                        .line()
                        .name()
                        .equals(about.association().name()));

        UI.getCurrent().navigate("bedomning/" + UUID.randomUUID());
        _assertNone(AssessmentView.class);
        UI.getCurrent().navigate("bedomning/strunt");
        _assertNone(AssessmentView.class);

        for (Role other : new Role[] {Role.DECISION_MAKER, Role.AUDITOR, Role.ASSOCIATION_REPRESENTATIVE}) {
            signInAs(other);
            UI.getCurrent().navigate("bedomning");
            _assertNone(AssessmentListView.class);
        }
    }

    private BonusYear year() {
        if (shared == null) {
            shared = town.year();
        }
        return shared;
    }

    private static void open(Case about) {
        UI.getCurrent().navigate("bedomning/" + about.application());
    }

    @SuppressWarnings("unchecked")
    private static void choose(SignedInUser officer) {
        ComboBox<AssessmentDesk.Candidate> who = _get(ComboBox.class);
        _setValue(
                who,
                who.getListDataView()
                        .getItems()
                        .filter(candidate -> candidate.id().equals(officer.id()))
                        .findFirst()
                        .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<DeclineReason> reasons() {
        return _get(RadioButtonGroup.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively()
                + _find(component, Component.class).stream()
                        .map(each -> each.getElement().getText())
                        .collect(Collectors.joining(" "));
    }
}
