package se.trygghetsportalen.payouts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.payouts.PaymentAbsences;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.PayoutTown;
import se.trygghetsportalen.payouts.Recovery;
import se.trygghetsportalen.payouts.domain.Absence;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.StartCardPanel;

class PayoutViewsTest extends KaribuTest {
    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutOverview overview;

    @Autowired
    private PaymentAbsences absences;

    @Autowired
    private Recovery recovery;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
    }

    @Test
    void putsARunTogetherFromTheList() {
        Payable payable = town.decided();
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("utbetalningar");
        Grid<PayoutOverview.Line> lines = lines();

        _click(_get(Button.class, spec -> spec.withText("Skapa körning av de valda")));
        assertThat(said()).contains("Välj minst ett beslut");
        lines.select(overview.lines(PayoutTown.YEAR).stream()
                .filter(line -> line.payable().decision().equals(payable.decision()))
                .findFirst()
                .orElseThrow());
        _click(_get(Button.class, spec -> spec.withText("Skapa körning av de valda")));

        assertThat(text(_get(RunView.class))).contains("Ska granskas", "Skapad av");
    }

    /** A year has hundreds of bonuses: all that can be paid are chosen at once, and what they add up to is said. */
    @Test
    void choosesAllThatCanBePaidButNotWhatIsFrozenOrOnesOwn() {
        Payable open = town.decided();
        Payable own = town.decided();
        Payable inARun = town.decided();
        town.prepared(inARun);
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        town.ties(officer, own);
        signInAs(officer);
        UI.getCurrent().navigate("utbetalningar");
        assertThat(text(_get(PayoutListView.class))).contains("Valda: 0. Tillsammans 0\u00A0kr.");

        _click(_find(Button.class).stream()
                .filter(each -> each.getText().startsWith("Välj alla som kan betalas"))
                .findFirst()
                .orElseThrow());

        List<Payable> chosen = lines().getSelectedItems().stream()
                .map(PayoutOverview.Line::payable)
                .toList();
        assertThat(chosen).extracting(Payable::decision).contains(open.decision());
        assertThat(chosen).extracting(Payable::decision).doesNotContain(own.decision(), inARun.decision());
        assertThat(text(_get(PayoutListView.class))).contains("Valda: " + chosen.size() + ". Tillsammans");
    }

    @Test
    void saysOnTheLedgerThatSomebodyElseHasToDoIt() {
        Payable payable = town.paid(town.decided());
        SignedInUser maker = town.person(Role.DECISION_MAKER);
        town.ties(maker, payable);
        signInAs(maker);
        UI.getCurrent().navigate("utbetalningar/reskontra/" + payable.decision());

        assertThat(text(_get(LedgerView.class))).contains("Du har eller har haft ett uppdrag i föreningen.");
        _assertNone(Button.class, spec -> spec.withText("Upphäv beslutet"));
    }

    @Test
    void startsWithTheRunThatWaitsForOnesSignature() {
        PayoutRun run = town.prepared(town.decided());
        signInAs(town.signer(Duty.REVIEW));
        UI.getCurrent().navigate("");
        assertThat(cards()).anyMatch(card -> card.contains("att granska"));

        signInAs(Role.PAYMENT_REVIEWER);
        UI.getCurrent().navigate("");
        assertThat(cards())
                .as("nothing that one may not sign: run %s", run.id())
                .noneMatch(card -> card.contains("att granska"));
    }

    @Test
    void startsWithTheBonusesThatTheOfficerCanPutIntoARun() {
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        int year = town.call(officer, overview::years).getFirst();
        Payable payable = in(year, town.decided());
        Payable own = in(year, town.decided());
        town.ties(officer, own);
        assertThat(town.call(officer, overview::waiting))
                .extracting(line -> line.payable().decision())
                .contains(payable.decision())
                .doesNotContain(own.decision());
        signInAs(officer);
        UI.getCurrent().navigate("");
        assertThat(cards()).anyMatch(card -> card.contains("att betala ut"));

        signInAs(Role.OUTREACH_WORKER);
        UI.getCurrent().navigate("");
        assertThat(cards()).noneMatch(card -> card.contains("att betala ut"));
    }

    /** Another bonus of the association. */
    private Payable in(int year, Payable payable) {
        return town.take(new Payable(
                new DecisionId(UUID.randomUUID()),
                payable.association(),
                payable.name(),
                payable.organisation(),
                year,
                payable.amount(),
                payable.decidedAt(),
                payable.account(),
                null,
                payable.assessors()));
    }

    @Test
    void startsWithTheRunsThatTheBankHasNotAnsweredAbout() {
        PayoutRun run = town.exported(town.decided());
        SignedInUser exporter = town.person(Role.PAYMENT_EXPORTER);
        assertThat(town.call(exporter, runs::waitingForTheBank))
                .as("the bank is not to have paid it yet")
                .extracting(PayoutRun::id)
                .doesNotContain(run.id());

        sql.execute(
                "update payout_run set pay_on = ? where id = ?",
                town.today().minusDays(1),
                run.id().value());
        assertThat(town.call(exporter, runs::waitingForTheBank))
                .extracting(PayoutRun::id)
                .contains(run.id());
        signInAs(exporter);
        UI.getCurrent().navigate("");
        assertThat(cards()).anyMatch(card -> card.contains("utan svar från banken"));
    }

    private static List<String> cards() {
        return _find(StartCardPanel.class).stream().map(PayoutViewsTest::text).toList();
    }

    @Test
    void signsThroughTheScreenAndSaysWhichRuleStandsInTheWay() {
        SignedInUser reviewer = town.signer(Duty.REVIEW);
        PayoutRun run = town.prepared(town.decided(), town.decided());
        signInAs(reviewer);
        open(run);
        _click(_get(Button.class, spec -> spec.withText("Granska")));
        confirm();
        assertThat(text(_get(RunView.class))).contains("Ska attesteras", "Granskad av");

        signInAs(Role.PAYMENT_APPROVER);
        open(run);
        assertThat(text(_get(RunView.class))).contains("Du har ingen attesträtt för ansvarskoden i dag.");
        _assertNone(Button.class, spec -> spec.withText("Attestera"));

        signInAs(town.signer(Duty.APPROVE));
        open(run);
        _click(_get(Button.class, spec -> spec.withText("Attestera")));
        confirm();
        signInAs(town.signer(Duty.EXPORT));
        open(run);
        _click(_get(Button.class, spec -> spec.withText("Skapa betalfil")));
        confirm();

        assertThat(text(_get(RunView.class))).contains("Hos banken", "Hämta betalfilen", "Betalfil skapad av");
        _assertNone(Button.class, spec -> spec.withText("Avbryt körningen"));
    }

    @Test
    void refusesTheAssessorThroughTheScreenInEachDuty() {
        for (Duty duty : Duty.values()) {
            SignedInUser assessor = town.signer(duty);
            PayoutRun run = switch (duty) {
                case REVIEW -> town.prepared(town.decided(assessor.id()));
                case APPROVE -> town.reviewed(town.decided(assessor.id()));
                case EXPORT -> town.approved(town.decided(assessor.id()));
            };
            signInAs(assessor);
            open(run);

            assertThat(text(_get(RunView.class))).contains("Du har bedömt eller beslutat en av ansökningarna.");
        }
    }

    @Test
    void tellsTheLateOneThatSomebodyElseWasFirst() {
        PayoutRun run = town.reviewed(town.decided());
        signInAs(town.signer(Duty.APPROVE));
        open(run);
        _click(_get(Button.class, spec -> spec.withText("Attestera")));
        SignedInUser other = town.signer(Duty.APPROVE);
        elsewhere(other, run);
        confirm();

        assertThat(said()).contains("Någon annan hann före.");
        assertThat(text(_get(RunView.class))).contains("Redo för fil");
    }

    /** What may not be paid now is named on the run's page, and one step lets the others go on. */
    @Test
    void takesOutWhatIsBlockedAndReleasesItThroughTheScreen() {
        Payable owed = town.paid(town.decided());
        Payable next = town.take(town.payable(owed.organisation()));
        PayoutRun run = town.prepared(next, town.decided());
        town.call(
                town.person(Role.DECISION_MAKER),
                () -> recovery.revoke(owed.decision(), 3, PayoutTown.BONUS, "Upphävt"));
        signInAs(Role.PROGRAMME_OFFICER);
        open(run);
        assertThat(text(_get(RunView.class))).contains(next.name() + " kan inte betalas nu");
        _click(_get(Button.class, spec -> spec.withText("Ta ut ur körningen")));
        confirm();
        assertThat(text(_get(RunView.class)))
                .contains("Uttagna betalningar: 1.")
                .doesNotContain("kan inte betalas nu");

        signInAs(Role.DECISION_MAKER);
        UI.getCurrent().navigate("utbetalningar/reskontra/" + next.decision());
        assertThat(text(_get(LedgerView.class))).contains("Fryst: återkrav pågår");
        _click(_get(Button.class, spec -> spec.withText("Betala ut ändå")));
        _click(_find(Button.class, spec -> spec.withText("Betala ut ändå")).getLast());
        TextArea reason = _get(TextArea.class);
        assertThat(reason.getErrorMessage()).startsWith("Skriv varför.");
        _setValue(reason, "Avbetalning är avtalad");
        _click(_find(Button.class, spec -> spec.withText("Betala ut ändå")).getLast());
        assertThat(text(_get(LedgerView.class)))
                .contains("Får betalas ut fast föreningen är skyldig pengar", "Avbetalning är avtalad")
                .doesNotContain("Fryst");
    }

    @Test
    void showsEveryLineOfALedger() {
        Payable payable = town.decided();
        town.exported(payable);
        signInAs(Role.AUDITOR);
        UI.getCurrent().navigate("utbetalningar/reskontra/" + payable.decision());

        assertThat(text(_get(LedgerView.class))).contains(payable.name(), "På väg att betalas", "15\u202F000");
        assertThat(_get(Grid.class).getListDataView().getItems().count()).isEqualTo(2);
        _assertNone(Button.class, spec -> spec.withText("Attestera"));
    }

    @Test
    void readsTheBanksAnswersAndSaysWhatIsNoAnswer() {
        signInAs(Role.PAYMENT_EXPORTER);
        UI.getCurrent().navigate("utbetalningar/bank");
        _get(BankView.class).read("hej".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(text(_get(BankView.class))).contains("Det är ingen fil från banken");

        signInAs(Role.AUDITOR);
        UI.getCurrent().navigate("utbetalningar/bank");
        _assertOne(BankView.class);
        _assertNone(com.vaadin.flow.component.upload.Upload.class);
    }

    @Test
    void reconcilesTheYearAndTakesBackThroughTheScreen() {
        Payable payable = town.paid(town.decided());
        signInAs(Role.DECISION_MAKER);
        UI.getCurrent().navigate("utbetalningar/bokslut");
        assertThat(text(_get(YearEndView.class))).contains("stämmer överens, på öret");

        UI.getCurrent().navigate("utbetalningar/reskontra/" + payable.decision());
        _click(_get(Button.class, spec -> spec.withText("Upphäv beslutet")));
        _click(_find(Button.class, spec -> spec.withText("Upphäv beslutet")).getLast());
        TextArea reason = _get(TextArea.class);
        assertThat(reason.getErrorMessage()).startsWith("Skriv varför.");
        _setValue(reason, "Föreningen har upphört");
        _click(_find(Button.class, spec -> spec.withText("Upphäv beslutet")).getLast());

        assertThat(text(_get(LedgerView.class))).contains("Ska betala tillbaka");
        assertThat(overview.account(payable.decision()).orElseThrow().balance().owed())
                .isEqualTo(PayoutTown.BONUS);
    }

    @Test
    void keepsTheRegisterOfRights() {
        SignedInUser approver = town.person(Role.PAYMENT_APPROVER);
        signInAs(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("utbetalningar/attestratter");
        _click(_get(Button.class, spec -> spec.withText("Lägg till attesträtt")));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(IntegerField.class).getErrorMessage()).startsWith("Skriv ett belopp i hela kronor");

        @SuppressWarnings("unchecked")
        ComboBox<ActorId> person = _get(ComboBox.class, spec -> spec.withLabel("Person"));
        _setValue(person, approver.id());
        _setValue(_get(IntegerField.class), 50_000);
        _setValue(_get(DateField.class, spec -> spec.withLabel("Från och med")), town.today());
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(said()).contains("Attesträtten är sparad.");
        signInAs(approver);
        UI.getCurrent().navigate("utbetalningar/attestratter");
        _assertOne(RightsView.class);
        _assertNone(Button.class, spec -> spec.withText("Lägg till attesträtt"));
    }

    @Test
    void notesAnAbsenceAndTakesItBack() {
        SignedInUser approver = town.signer(Duty.APPROVE);
        signInAs(approver);
        UI.getCurrent().navigate("utbetalningar/attestratter");
        _click(_get(Button.class, spec -> spec.withText("Anmäl frånvaro")));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(DateField.class, spec -> spec.withLabel("Till och med")).getErrorMessage())
                .isEqualTo("Välj sista dagen.");
        _setValue(_get(DateField.class, spec -> spec.withLabel("Från och med")), town.today());
        _setValue(
                _get(DateField.class, spec -> spec.withLabel("Till och med")),
                town.today().plusDays(3));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(said()).contains("Frånvaron är anmäld.");

        signInAs(Role.AUDITOR);
        UI.getCurrent().navigate("utbetalningar/attestratter");
        _assertNone(Button.class, spec -> spec.withText("Anmäl frånvaro"));

        signInAs(approver);
        UI.getCurrent().navigate("utbetalningar/attestratter");
        Absence own = absences.coming().stream()
                .filter(absence -> absence.person().equals(approver.id()))
                .findFirst()
                .orElseThrow();
        Grid<?> grid = _find(Grid.class).getLast();
        int row = GridKt._findAll(grid).indexOf(own);
        _click((Button) GridKt._getCellComponent(grid, row, "back"));
        confirm();
        assertThat(said()).contains("Frånvaron är tillbakatagen.");
        assertThat(absences.coming()).doesNotContain(own);
    }

    @Test
    void isForThoseWithAPartInPayoutsAndLeadsNowhereWithoutAnId() {
        for (Role role :
                List.of(Role.OUTREACH_WORKER, Role.ASSOCIATION_REPRESENTATIVE, Role.ADMINISTRATOR, Role.PARTNER)) {
            signInAs(role);
            UI.getCurrent().navigate("utbetalningar");
            _assertNone(PayoutListView.class);
        }
        signInAs(Role.AUDITOR);
        UI.getCurrent().navigate("utbetalningar/korning/nej");
        _assertNone(RunView.class);
        UI.getCurrent().navigate("utbetalningar/reskontra/" + java.util.UUID.randomUUID());
        _assertNone(LedgerView.class);
    }

    private void elsewhere(SignedInUser who, PayoutRun run) {
        try (var thread = java.util.concurrent.Executors.newSingleThreadExecutor()) {
            assertThat(thread.submit(() -> town.approve(who, run)).get().state())
                    .isEqualTo(RunState.APPROVED);
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void open(PayoutRun run) {
        UI.getCurrent().navigate("utbetalningar/korning/" + run.id());
    }

    private static void confirm() {
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    @SuppressWarnings("unchecked")
    private static Grid<PayoutOverview.Line> lines() {
        return (Grid<PayoutOverview.Line>) _find(Grid.class).getFirst();
    }

    private static String said() {
        return com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications().stream()
                .map(PayoutViewsTest::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(Component component) {
        return component instanceof Notification notification
                ? notification.getElement().getTextRecursively()
                : component.getElement().getTextRecursively();
    }
}
