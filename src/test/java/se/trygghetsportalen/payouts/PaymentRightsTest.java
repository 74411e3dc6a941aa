package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RightDetails;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class PaymentRightsTest {
    private static final int KRONOR = 15_000;

    @Autowired
    private PayoutTown town;

    @Autowired
    private PaymentRights rights;

    @Autowired
    private PayoutRuns runs;

    private SignedInUser administrator;
    private SignedInUser approver;

    @BeforeEach
    void people() {
        town.agreeWithTheBank();
        administrator = town.person(Role.ADMINISTRATOR);
        approver = town.person(Role.PAYMENT_APPROVER);
    }

    @Test
    void holdsFromWhenItIsGivenUntilItIsLoweredOrEnded() {
        PayoutRun run = town.reviewed(town.decided());
        assertThat(approve(run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.NO_RIGHT)));

        PaymentRight given = saved(grant(Ids.next(), details(KRONOR, null)));
        PaymentRight lowered = saved(change(given, 0, details(KRONOR - 1, null)));
        assertThat(approve(run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.ABOVE_LIMIT)));
        PaymentRight ended = saved(change(given, 1, details(KRONOR, town.today().minusDays(1))));
        assertThat(approve(run)).isEqualTo(new RunOutcome.Refused(List.of(DutyRule.NO_RIGHT)));
        saved(change(given, 2, details(KRONOR, town.today())));
        assertThat(approve(run)).isInstanceOf(RunOutcome.Done.class);

        assertThat(List.of(given.version(), lowered.version(), ended.version())).containsExactly(0, 1, 2);
        assertThat(town.call(approver, rights::register).rights())
                .as("an ended right stays in the register")
                .extracting(PaymentRight::id)
                .contains(given.id());
    }

    @Test
    void isGivenOnceAndChangedOverWhatWasRead() {
        UUID id = Ids.next();
        PaymentRight given = saved(grant(id, details(KRONOR, null)));
        assertThat(grant(id, details(KRONOR, null))).isEqualTo(new SaveOutcome.Saved<>(given));
        assertThat(grant(id, details(KRONOR + 1, null))).isEqualTo(new SaveOutcome.Stale<>(given));

        PaymentRight changed = saved(change(given, 0, details(KRONOR + 1, null)));
        assertThat(change(given, 0, details(KRONOR + 2, null))).isEqualTo(new SaveOutcome.Stale<>(changed));
        assertThat(change(given, 0, details(KRONOR + 1, null))).isEqualTo(new SaveOutcome.Saved<>(changed));
        assertThat(town.call(administrator, () -> rights.change(Ids.next(), 0, details(KRONOR, null))))
                .isEqualTo(new SaveOutcome.Missing<>());
    }

    @Test
    void saysWhatIsWrongWithIt() {
        LocalDate day = town.today();
        assertThat(grant(Ids.next(), new RightDetails(null, Duty.APPROVE, " ", 0, null, null, null, null)))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(
                        Problem.of("person", "payouts.problem.person"),
                        Problem.of("responsibility", "payouts.problem.responsibility"),
                        Problem.of("kronor", "payouts.problem.limit"),
                        Problem.of("from", "payouts.problem.from"))));
        assertThat(grant(
                        Ids.next(),
                        new RightDetails(
                                approver.id(), Duty.APPROVE, "3300", 1, day, day.minusDays(1), approver.id(), null)))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(
                        Problem.of("deputyFor", "payouts.problem.own-deputy"),
                        Problem.of("to", "payouts.problem.to"))));
        assertThat(grant(
                        Ids.next(),
                        new RightDetails(approver.id(), Duty.APPROVE, "3300", 1, day, null, null, approver.id())))
                .isEqualTo(SaveOutcome.Invalid.of(Problem.of("superior", "payouts.problem.own-superior")));
    }

    /** Whoever signs keeps no rights, and whoever keeps them signs nothing. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void isGivenByTheAdministratorAlone(Role role) {
        SignedInUser person = town.person(role);

        assertThatThrownBy(() -> town.call(person, () -> rights.grant(Ids.next(), details(KRONOR, null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> town.call(person, () -> rights.change(Ids.next(), 0, details(KRONOR, null))))
                .isInstanceOf(AccessDeniedException.class);
        PayoutRun run = town.reviewed(town.decided());
        assertThatThrownBy(() -> town.call(administrator, () -> runs.approve(run.id(), run.version())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private RightDetails details(int kronor, @org.jspecify.annotations.Nullable LocalDate to) {
        return new RightDetails(
                approver.id(), Duty.APPROVE, "3300", kronor, town.today().minusDays(9), to, null, null);
    }

    private SaveOutcome<PaymentRight> grant(UUID id, RightDetails details) {
        return town.call(administrator, () -> rights.grant(id, details));
    }

    private SaveOutcome<PaymentRight> change(PaymentRight right, int version, RightDetails details) {
        return town.call(administrator, () -> rights.change(right.id(), version, details));
    }

    private RunOutcome approve(PayoutRun run) {
        return town.call(approver, () -> runs.approve(run.id(), run.version()));
    }

    private static PaymentRight saved(SaveOutcome<PaymentRight> outcome) {
        if (outcome instanceof SaveOutcome.Saved<PaymentRight>(PaymentRight right)) {
            return right;
        }
        throw new AssertionError(outcome);
    }
}
