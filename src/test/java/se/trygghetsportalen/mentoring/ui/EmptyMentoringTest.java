package se.trygghetsportalen.mentoring.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.mentoring.Matching;
import se.trygghetsportalen.mentoring.YouthCare;
import se.trygghetsportalen.mentoring.domain.Candidate;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.People;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.uikit.DraftKeepers;

/**
 * What the coordinator sees on the first day: each list says what belongs there and how it gets there. The database that
 * all tests share is never so empty, so the lists stand over services that know of nobody.
 */
class EmptyMentoringTest extends MentoringPageTest {
    @Autowired
    DraftKeepers drafts;

    @Autowired
    Places places;

    @BeforeEach
    void nobodyYet() {
        signInAs(coordinator);
        overview = mock();
    }

    @Test
    void theBoardSaysWhereMatchesComeFrom() {
        show(new MentoringBoardView(overview));

        assertSays("Inga matchningar ännu", "När en adept och en förebild har matchats följer du dem här.");
    }

    @Test
    void theRoleModelsLeadToTheFormThatIsShared() {
        show(new RoleModelListView(overview));

        assertSays(
                "Inga förebilder ännu", "Förebilder anmäler sig själva i det öppna formuläret. Dela länken till det.");
        _assertOne(
                Anchor.class, spec -> spec.withPredicate(link -> link.getHref().equals("bli-forebild")));
    }

    @Test
    void roleModelsWhomTheFilterHidesAreStillThere() {
        when(overview.roleModels()).thenReturn(List.of(new Candidate(People.in(RoleModelState.APPROVED), 0)));
        show(new RoleModelListView(overview));
        assertThat(page()).doesNotContain("Ingen här just nu");

        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> filter = _get(RadioButtonGroup.class, spec -> spec.withLabel("Visa"));
        filter.getListDataView()
                .getItems()
                .filter(each -> each.toString().equals("ENDED"))
                .findFirst()
                .ifPresent(ended -> _setValue(filter, ended));

        assertSays("Ingen här just nu", "Välj något annat under Visa.");
    }

    @Test
    void theYouthSayWhatIsWrittenOfThem() {
        show(new YouthListView(overview, mock(YouthHandOverInbox.class), mock(YouthCare.class), places, drafts));

        assertSays("Inga adepter ännu", "Lägg till den som vill ha en förebild, med alias och födelseår.");
    }

    @Test
    void theMatchingSaysThatNobodyWaits() {
        Matching matching = mock();
        when(matching.weights()).thenReturn(MatchWeights.INITIAL);
        show(new MatchingView(matching));

        assertSays("Ingen väntar just nu", "Den som läggs till bland adepterna hamnar här.");
    }

    private static void show(Component view) {
        UI.getCurrent().removeAll();
        UI.getCurrent().add(view);
    }

    private static void assertSays(String title, String text) {
        _assertOne(H2.class, spec -> spec.withText(title));
        assertThat(page()).contains(text);
    }
}
