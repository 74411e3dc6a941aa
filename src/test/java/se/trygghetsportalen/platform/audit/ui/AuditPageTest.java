package se.trygghetsportalen.platform.audit.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditReview.AuditLine;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SwedishTime;

/** The auditor's page on the real trail. */
class AuditPageTest extends KaribuTest {
    private static final String ACTION = "audit-page.done";

    @Autowired
    private AuditTrail trail;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource(Role.class)
    void isForAuditorsAlone(Role role) {
        signInAs(role);
        UI.getCurrent().navigate("granskning");

        if (role == Role.AUDITOR) {
            _assertOne(AuditView.class);
        } else {
            _assertNone(AuditView.class);
            _assertOne(H1.class, spec -> spec.withText("Den här sidan är inte för dig"));
        }
    }

    @Test
    void saysHowTheTrailStandsAndWhatWasDone() {
        SignedInUser actor = done();
        open();

        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .contains("Förseglade rader", "Väntar på försegling", "Senast kontrollerad");
        _setValue(actors(), actor.id());
        AuditLine line = row(0);
        assertThat(line.row().action()).isEqualTo(ACTION);
        assertThat(line.actorName()).hasValue(actor.displayName());
    }

    @Test
    void filtersByDayAndTellsAnEmptyFilterFromAnEmptyTrail() {
        SignedInUser actor = done();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        open();
        _setValue(actors(), actor.id());

        _setValue(day("Från och med"), today);
        _setValue(day("Till och med"), today);
        _assertOne(Grid.class);

        _setValue(day("Till och med"), null);
        _setValue(day("Från och med"), today.plusDays(2));
        _assertNone(Grid.class);
        _assertOne(H2.class, spec -> spec.withText("Inga händelser passar filtret"));
    }

    @Test
    void saysSoWhenThePeriodEndsBeforeItBegins() {
        SignedInUser actor = done();
        LocalDate today = SwedishTime.dayOf(clock.instant());
        open();
        _setValue(actors(), actor.id());
        _setValue(day("Från och med"), today);

        _setValue(day("Till och med"), today.minusDays(1));

        assertThat(day("Till och med").isInvalid()).isTrue();
        assertThat(day("Till och med").getErrorMessage()).isEqualTo("Slutdagen är före startdagen.");
        assertThat(row(0).row().actor()).as("what was shown stays").isEqualTo(actor.id());

        _setValue(day("Till och med"), today);
        assertThat(day("Till och med").isInvalid()).isFalse();
    }

    @Test
    void isATableAtADeskAndAListOfBlocksOnAPhone() {
        SignedInUser actor = done();
        open();
        _setValue(actors(), actor.id());
        AuditListSection list = _get(AuditListSection.class);

        list.fit(390);
        assertThat(shown()).containsExactly("");
        assertThat(_get(Grid.class).getClassNames()).contains("block-grid", "no-header");

        list.fit(1280);
        assertThat(shown()).containsExactly("När", "Vem", "Vad", "Gäller");
        assertThat(_get(Grid.class).getClassNames()).doesNotContain("block-grid", "no-header");
    }

    private void open() {
        signInAs(Role.AUDITOR);
        UI.getCurrent().navigate("granskning");
    }

    private SignedInUser done() {
        SignedInUser actor = account(Role.PARTNER).signedIn();
        transaction.executeWithoutResult(
                status -> trail.record(AuditEntry.of(actor.id(), ACTION, "contact", Ids.next())));
        return actor;
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<ActorId> actors() {
        return _get(ComboBox.class, spec -> spec.withLabel("Vem"));
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static AuditLine row(int index) {
        return _get((Grid<AuditLine>) _get(Grid.class), index);
    }

    @SuppressWarnings("unchecked")
    private static List<String> shown() {
        return ((Grid<AuditLine>) _get(Grid.class))
                .getColumns().stream()
                        .filter(Grid.Column::isVisible)
                        .map(column -> column.getHeaderText() == null ? "" : column.getHeaderText())
                        .toList();
    }
}
