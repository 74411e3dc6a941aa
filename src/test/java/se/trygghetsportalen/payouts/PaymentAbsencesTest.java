package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.Absence;
import se.trygghetsportalen.payouts.domain.AbsenceDetails;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class PaymentAbsencesTest {
    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private PaymentAbsences absences;

    @Test
    void aDeputySignsWhileTheOtherIsAwayAndNoLonger() {
        SignedInUser approver = town.signer(Duty.APPROVE);
        SignedInUser deputy = town.person(Role.PAYMENT_APPROVER);
        town.grant(deputy, Duty.APPROVE, Money.ofKronor(100_000), approver.id(), null);
        PayoutRun run = town.reviewed(town.decided());
        assertThat(inTheWay(deputy, run)).containsExactly(DutyRule.NOT_ABSENT);

        Absence absence = noted(approver, today(approver));
        assertThat(inTheWay(deputy, run)).isEmpty();

        town.call(approver, () -> {
            absences.takeBack(absence.id());
            absences.takeBack(absence.id());
            return absence;
        });
        assertThat(inTheWay(deputy, run)).containsExactly(DutyRule.NOT_ABSENT);
    }

    /** Else a deputy could make the other's right their own by a lie. */
    @Test
    void nobodySaysThatAnotherIsAwayButTheAdministrator() {
        SignedInUser approver = town.signer(Duty.APPROVE);
        SignedInUser deputy = town.signer(Duty.APPROVE);

        assertThatThrownBy(() -> noted(deputy, today(approver))).isInstanceOf(AccessDeniedException.class);
        Absence absence = noted(town.person(Role.ADMINISTRATOR), today(approver));
        assertThatThrownBy(() -> town.call(deputy, () -> {
                    absences.takeBack(absence.id());
                    return absence;
                }))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(town.call(deputy, absences::coming)).contains(absence);
        assertThat(town.call(deputy, () -> absences.mayNote(approver.id()))).isFalse();
        assertThat(town.call(deputy, () -> absences.mayNote(deputy.id()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ADMINISTRATOR", "PAYMENT_REVIEWER", "PAYMENT_APPROVER", "PAYMENT_EXPORTER"})
    void isForThoseWhoSign(Role role) {
        SignedInUser person = town.person(role);

        assertThatThrownBy(() -> noted(person, today(person))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saysWhatIsWrongWithTheDaysAndNotesTheSameOnce() {
        SignedInUser approver = town.signer(Duty.APPROVE);
        UUID id = Ids.next();
        var day = town.today();

        assertThat(note(approver, id, new AbsenceDetails(null, null, null)))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(
                        Problem.of("person", "payouts.problem.person"),
                        Problem.of("from", "payouts.problem.from"),
                        Problem.of("to", "payouts.problem.last-day"))));
        assertThat(note(approver, id, new AbsenceDetails(approver.id(), day.plusDays(2), day.plusDays(1))))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(Problem.of("to", "payouts.problem.to"))));
        assertThat(note(approver, id, new AbsenceDetails(approver.id(), day.minusDays(2), day.minusDays(1))))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(Problem.of("to", "payouts.problem.absence-passed"))));
        assertThat(note(approver, id, new AbsenceDetails(approver.id(), day, day.plusDays(401))))
                .isEqualTo(new SaveOutcome.Invalid<>(List.of(Problem.of("to", "payouts.problem.absence-long"))));

        SaveOutcome<Absence> first = note(approver, id, today(approver));
        assertThat(first).isInstanceOf(SaveOutcome.Saved.class);
        assertThat(note(approver, id, today(approver))).isEqualTo(first);
        assertThat(note(approver, id, new AbsenceDetails(approver.id(), day, day.plusDays(9))))
                .isInstanceOf(SaveOutcome.Stale.class);
    }

    private AbsenceDetails today(SignedInUser person) {
        return new AbsenceDetails(person.id(), town.today(), town.today());
    }

    private SaveOutcome<Absence> note(SignedInUser who, UUID id, AbsenceDetails details) {
        return town.call(who, () -> absences.note(id, details));
    }

    private Absence noted(SignedInUser who, AbsenceDetails details) {
        if (note(who, Ids.next(), details) instanceof SaveOutcome.Saved<Absence>(Absence absence)) {
            return absence;
        }
        throw new AssertionError("Not noted");
    }

    private List<DutyRule> inTheWay(SignedInUser who, PayoutRun run) {
        return town.call(who, () -> runs.standingInTheWay(run.id(), Duty.APPROVE));
    }
}
