package se.trygghetsportalen.activity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.activity.ActivityOverview;
import se.trygghetsportalen.activity.ActivitySessions;
import se.trygghetsportalen.activity.CheckIns;
import se.trygghetsportalen.activity.YouthCentre;
import se.trygghetsportalen.activity.domain.ClosedSession;
import se.trygghetsportalen.activity.domain.Correction;
import se.trygghetsportalen.activity.domain.EndedSession;
import se.trygghetsportalen.activity.domain.HeadsByGender;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.OpenSession;
import se.trygghetsportalen.activity.domain.PlannedSession;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionKind;
import se.trygghetsportalen.activity.domain.SessionPlan;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.SessionSight;
import se.trygghetsportalen.activity.domain.SessionState;
import se.trygghetsportalen.activity.domain.VisitId;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ClockField;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.PortalChart;
import tools.jackson.databind.node.JsonNodeFactory;

/** The pages of the youth centre, in every state that a person can meet. */
class ActivityViewTest extends KaribuTest {
    @Autowired
    YouthCentre centre;

    @Autowired
    OutreachTown town;

    @Autowired
    ActivitySessions sessions;

    @Autowired
    CheckIns checkIns;

    @Autowired
    ActivityOverview overview;

    @Autowired
    Places places;

    SignedInUser worker;
    SignedInUser lead;
    ArenaId arena;

    @BeforeEach
    void aYouthCentre() {
        worker = town.worker();
        lead = town.lead();
        arena = town.arena();
    }

    @Test
    void theListSaysWhatBelongsHereAndKeepsItsFilterInTheAddress() {
        Map<String, String> here = Map.of("gard", arena.toString(), "lage", "planned", "slag", "nej", "fran", "i går");
        open(lead, "fritidsgard", here);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Inget i urvalet");
        _assertNone(SessionGrid.class);

        PlannedSession planned = centre.planned(arena, worker);
        open(lead, "fritidsgard", here);
        _assertNone(EmptyState.class);
        assertThat(GridKt._size(_get(SessionGrid.class))).isEqualTo(1);
        assertThat(page()).contains("Ett tillfälle", "I dag", "Öppet på " + nameOfArena());
        assertThat(GridKt._get(_get(SessionGrid.class), 0).session()).isEqualTo(planned);

        open(lead, "fritidsgard", Map.of("gard", arena.toString(), "fran", "2026-02-02", "till", "2026-02-01"));
        assertThat(page()).contains("Fritidsgård");
        assertThat(_find(DatePicker.class).getLast().isInvalid()).isTrue();
    }

    @Test
    void plansASessionAndSaysWhatIsWrongAtItsField() {
        open(worker, "fritidsgard", Map.of());
        press("Nytt tillfälle");
        press("Spara");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        assertThat(arenaField().isInvalid()).isTrue();

        _setValue(arenaField(), places.requireArena(arena));
        _setValue(kindField(), SessionKind.GROUP);
        press("Spara");
        TextField name = _get(TextField.class, spec -> spec.withLabel("Gruppens namn"));
        assertThat(name.getErrorMessage()).isEqualTo("Skriv vad gruppen heter.");
        _setValue(name, "Musikgruppen");
        press("Spara");

        _assertNone(Dialog.class);
        assertTitle("Musikgruppen på " + nameOfArena());
        assertThat(page()).contains("Dörrarna är stängda");
    }

    @Test
    void someoneElsesPlanIsShownBesideOnesOwn() {
        PlannedSession planned = centre.planned(arena, worker);
        open(worker, planned.id());
        press("Ändra tillfället");
        SessionPlan plan = planned.plan();
        town.as()
                .call(
                        lead,
                        () -> sessions.replan(
                                planned.id(),
                                1,
                                new SessionPlan(arena, plan.from(), plan.to(), SessionKind.GROUP, "Tjejgruppen")));
        _setValue(_get(ClockField.class, spec -> spec.withLabel("Till")), LocalTime.of(6, 0));
        press("Spara");

        assertThat(_get(BothVersions.class).getElement().getTextRecursively()).contains("Tjejgruppen", "06:00");
        press(_get(BothVersions.class), 0);
        _assertNone(Dialog.class);
        assertThat(sight(planned.id()).session().plan().kind()).isEqualTo(SessionKind.OPENING);
    }

    @Test
    void opensTheDoorsAndIsToldWhenTheDayHasNotCome() {
        PlannedSession planned = centre.planned(arena, worker);
        open(worker, planned.id());
        press("Öppna dörrarna");
        assertThat(sight(planned.id()).session().state()).isEqualTo(SessionState.OPEN);
        assertThat(page()).contains("Inga besök", "Ingen mer att checka in med ett tryck.");

        SessionPlan ahead = centre.plan(arena);
        SessionId later = SessionId.next();
        town.as()
                .call(
                        worker,
                        () -> sessions.plan(
                                later,
                                new SessionPlan(
                                        arena,
                                        ahead.from().plus(Duration.ofDays(3)),
                                        ahead.to().plus(Duration.ofDays(3)),
                                        SessionKind.OPENING,
                                        "")));
        open(worker, later);
        press("Öppna dörrarna");
        assertNotice("Det går att öppna först den dag");

        press("Ställ in");
        _click(_find(Button.class, spec -> spec.withText("Ställ in")).getLast());
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Skriv varför.");
        _setValue(_get(TextArea.class), "Ring 070-123 45 67");
        _click(_find(Button.class, spec -> spec.withText("Ställ in")).getLast());
        press("Dölj det");
        assertThat(_get(TextArea.class).getValue()).isEqualTo("Ring ▮▮▮");
        _click(_find(Button.class, spec -> spec.withText("Ställ in")).getLast());
        assertThat(page()).contains("Inställt: Ring ▮▮▮");
    }

    @Test
    void checksInANewcomerOnceAndFromThenOnByOneTap() {
        OpenSession first = centre.open(arena, worker);
        open(worker, first.id());
        press("Ny besökare");
        newcomer("Förnamn Efternamn", 2012);
        TextField alias = _get(TextField.class, spec -> spec.withLabel("Alias"));
        assertThat(alias.getErrorMessage()).startsWith("Det ser ut som ett namn.");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Det är inget riktigt namn")), true);
        newcomer("20120304", 1985);
        assertThat(alias.getErrorMessage()).startsWith("Ett alias får inte innehålla personnummer");
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Födelseår")).isInvalid())
                .isTrue();
        newcomer("Räven", 2012);
        _assertNone(Dialog.class);
        assertThat(page()).contains("Ett besök", "en tjej", "Här nu: 1");

        // Undone, the visit is gone and the alias is remembered.
        press("Ångra senaste");
        _assertNone(Button.class, spec -> spec.withText("Ångra senaste"));
        assertThat(page()).contains("Inga besök");
        press("Räven");
        assertThat(sight(first.id()).visits()).isEqualTo(new HeadsByGender(1, 0, 0, 0));
        centre.end(first.id(), worker);

        OpenSession second = centre.open(arena, worker);
        open(worker, second.id());
        press("Ny besökare");
        newcomer("räven", 2013);
        assertThat(page()).contains("Räven (född 2012) finns redan här.");
        press("Checka in Räven");
        _assertNone(Dialog.class);
        assertThat(sight(second.id()).visits()).isEqualTo(new HeadsByGender(1, 0, 0, 0));
    }

    @Test
    void findsAnAliasByWhatIsTypedAndCountsHeads() {
        OpenSession earlier = centre.open(arena, worker);
        centre.registered(earlier.id(), worker, "Räven", Gender.GIRL);
        centre.registered(earlier.id(), worker, "Blixten", Gender.BOY);
        OpenSession open = centre.open(arena, worker);
        open(worker, open.id());
        TextField search = _get(TextField.class, spec -> spec.withLabel("Sök alias"));
        _setValue(search, "bli");
        _assertOne(Button.class, spec -> spec.withText("Blixten"));
        _assertNone(Button.class, spec -> spec.withText("Räven"));
        _setValue(search, "okänd");
        assertThat(page()).contains("Ingen heter så här på gården.");

        press("Kille (0)");
        press("Kille (1)");
        assertThat(sight(open.id()).counted()).isEqualTo(new HeadsByGender(0, 2, 0, 0));
        assertThat(page()).contains("2 besök", "2 killar");
    }

    @Test
    void aTapAfterTheDoorsHaveClosedChangesNothingAndSaysSo() {
        OpenSession open = centre.open(arena, worker);
        open(worker, open.id());
        centre.end(open.id(), lead);
        press("Tjej (0)");

        assertNotice("Dörrarna är inte öppna längre.");
        assertThat(sight(open.id()).visits().total()).isZero();
        assertThat(page()).contains("Avslutat");
    }

    @Test
    void endsWithHoursAndReflectionAndLosesNothingThatWasTyped() {
        OpenSession open = centre.open(arena, worker);
        open(worker, open.id());
        press("Avsluta dagen");
        _setValue(_get(IntegerField.class), 3);
        endButton();
        assertThat(_get(TextArea.class).getErrorMessage()).isEqualTo("Skriv några ord. Det räcker med en mening.");
        assertThat(_get(BigDecimalField.class).getErrorMessage()).isEqualTo("Hur många timmar blev det tillsammans?");
        _setValue(_get(BigDecimalField.class), new BigDecimal("1.3"));
        _setValue(_get(TextArea.class), "De höll i tacokvällen.");
        endButton();
        assertThat(_get(BigDecimalField.class).getErrorMessage()).startsWith("Ange hela kvartar");
        assertThat(_get(IntegerField.class).getValue()).isEqualTo(3);
        _setValue(_get(BigDecimalField.class), new BigDecimal("1.5"));
        _setValue(_get(IntegerField.class), -1);
        endButton();
        assertThat(_get(IntegerField.class).getErrorMessage()).startsWith("Skriv ett helt tal mellan 0 och ");
        typeWhatIsNoNumber(_get(IntegerField.class));
        endButton();
        assertThat(_get(IntegerField.class).getErrorMessage()).startsWith("Skriv ett helt tal mellan 0 och ");
        assertThat(sight(open.id()).session()).isInstanceOf(OpenSession.class);
        _setValue(_get(IntegerField.class), 3);
        endButton();

        _assertNone(Dialog.class);
        assertThat(((HeldSession) sight(open.id()).session()).report())
                .isEqualTo(new SessionReport(90, 3, "De höll i tacokvällen."));
        assertThat(page()).contains("1,5 timmar av 3 ungdomar", "Samordnaren läser och stänger.");
        _assertNone(Button.class, spec -> spec.withText("Läst och klart"));
    }

    /** As a browser tells it: something stands in the field, and it is no value. */
    private static void typeWhatIsNoNumber(IntegerField field) {
        _setValue(field, null);
        field.getElement().setProperty("_inputElementValue", "1e");
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(
                        new DomEvent(field.getElement(), "unparsable-change", JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void aCorrectionIsMaskedByOneTap() {
        EndedSession ended = centre.end(centre.open(arena, worker).id(), worker);
        open(worker, ended.id());
        press("Rätta");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Varför rättar du?")), "Hör med 070-123 45 67");
        press("Spara");
        press("Dölj det");

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Varför rättar du?"))
                        .getValue())
                .isEqualTo("Hör med ▮▮▮");
    }

    @Test
    void aCorrectionHasAReasonAndStaleOnesShowBothVersions() {
        OpenSession open = centre.open(arena, worker);
        town.as().call(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.GIRL));
        EndedSession ended = centre.end(open.id(), worker);
        open(worker, ended.id());
        press("Rätta");
        LocalTime two = SwedishTime.clockOf(town.now())
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .minusHours(2);
        _setValue(_get(ClockField.class, spec -> spec.withLabel("Öppnade")), two);
        if (two.isAfter(SwedishTime.clockOf(town.now()).toLocalTime())) {
            _setValue(_get(DatePicker.class), SwedishTime.dayOf(town.now()).minusDays(1));
        }
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Utan alias: Kille")), 4);
        press("Spara");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Varför rättar du?"));
        assertThat(reason.getErrorMessage()).isEqualTo("Skriv varför.");
        _setValue(reason, "Vi glömde fyra killar");
        town.as()
                .call(
                        lead,
                        () -> sessions.correct(
                                ended.id(),
                                ended.version(),
                                new Correction(
                                        ended.opened().at().minus(Duration.ofHours(1)),
                                        ended.ended().at(),
                                        new SessionReport(0, 0, "Lugnt."),
                                        new HeadsByGender(2, 0, 0, 0),
                                        "Annat")));
        press("Spara");
        assertThat(_get(BothVersions.class).getElement().getTextRecursively()).contains("Lugnt.", "Utan alias: Kille");
        press(_get(BothVersions.class), 0);

        _assertNone(Dialog.class);
        assertThat(sight(ended.id()).counted()).isEqualTo(new HeadsByGender(1, 4, 0, 0));
        assertThat(page()).contains("Det som stod förut", "Vi glömde fyra killar", "Annat");
    }

    @Test
    void theLeadClosesAndFromThenOnTheWorkerCorrectsNothing() {
        OpenSession open = centre.open(arena, worker);
        EndedSession ended = centre.end(open.id(), worker);
        open(lead, ended.id());
        press("Läst och klart");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(sight(ended.id()).session()).isInstanceOf(ClosedSession.class);
        _assertOne(Button.class, spec -> spec.withText("Rätta"));

        open(worker, ended.id());
        _assertNone(Button.class, spec -> spec.withText("Rätta"));
        open(town.worker(), centre.end(centre.open(arena, worker).id(), worker).id());
        _assertNone(Button.class, spec -> spec.withText("Rätta"));
    }

    @Test
    void figuresShowHoursAndHideSmallGroups() {
        open(lead, "fritidsgard/statistik", Map.of("ar", "2019", "kvartal", "9"));
        assertThat(page()).contains("Inget öppet då");
        _assertNone(PortalChart.class);

        OpenSession open = centre.open(arena, worker);
        town.as().call(worker, () -> checkIns.count(VisitId.next(), open.id(), Gender.BOY));
        centre.end(open.id(), worker);
        open(lead, "fritidsgard/statistik", Map.of());
        assertThat(_find(PortalChart.class)).hasSize(2);
        assertThat(page()).contains("Besökare", "Ett streck döljer antal under 5", "Ladda ner CSV");
        String tables = _find(Component.class, spec -> spec.withClasses("sum-table")).stream()
                .map(table -> table.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
        assertThat(tables).contains(nameOfArena(), "–");
    }

    @Test
    void whatDoesNotExistIsNotFoundAndOthersAreRefused() {
        open(worker, SessionId.next());
        assertTitle("Sidan finns inte");
        open(worker, "fritidsgard/nej", Map.of());
        assertTitle("Sidan finns inte");

        PlannedSession planned = centre.planned(arena, worker);
        for (Role role : Role.values()) {
            boolean outreach = role == Role.OUTREACH_WORKER || role == Role.TEAM_LEAD;
            signInAs(role);
            UI.getCurrent().navigate("fritidsgard");
            assertThat(_find(ActivityListView.class)).hasSize(outreach ? 1 : 0);
            UI.getCurrent().navigate(ActivityNavigation.pathOf(planned.id()));
            assertThat(_find(ActivitySessionView.class)).hasSize(outreach ? 1 : 0);
            UI.getCurrent().navigate("fritidsgard/statistik");
            assertThat(_find(FiguresView.class)).hasSize(role == Role.TEAM_LEAD ? 1 : 0);
        }
    }

    private void newcomer(String alias, int birthYear) {
        _setValue(_get(TextField.class, spec -> spec.withLabel("Alias")), alias);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Födelseår")), birthYear);
        genderField().setValue(Gender.GIRL);
        _click(_find(Button.class, spec -> spec.withText("Checka in")).getLast());
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Gender> genderField() {
        return _get(RadioButtonGroup.class);
    }

    private static void endButton() {
        _click(_find(Button.class, spec -> spec.withText("Avsluta dagen")).getLast());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Object> arenaField() {
        return _find(ComboBox.class, spec -> spec.withLabel("Fritidsgård")).getLast();
    }

    @SuppressWarnings("unchecked")
    private static Select<SessionKind> kindField() {
        return _get(Select.class, spec -> spec.withLabel("Slag"));
    }

    private String nameOfArena() {
        return places.requireArena(arena).name();
    }

    private SessionSight sight(SessionId id) {
        return town.as().call(lead, () -> overview.find(id).orElseThrow());
    }

    private void open(SignedInUser who, SessionId id) {
        open(who, ActivityNavigation.pathOf(id), Map.of());
    }

    private void open(SignedInUser who, String path, Map<String, String> parameters) {
        signInAs(who);
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    private static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    /** The button with that number inside. */
    private static void press(Component inside, int number) {
        _click(_find(inside, Button.class).get(number));
    }

    private static void assertTitle(String title) {
        _assertOne(H1.class, spec -> spec.withText(title));
    }

    private static String page() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private static void assertNotice(String words) {
        assertThat(_find(Notification.class))
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains(words));
    }
}
