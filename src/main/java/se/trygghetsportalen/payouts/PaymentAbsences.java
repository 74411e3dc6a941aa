package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.Absence;
import se.trygghetsportalen.payouts.domain.AbsenceDetails;
import se.trygghetsportalen.payouts.domain.RightRepository;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * When those who sign payments are away. A deputy's right holds only then, so nobody but the person themself and the
 * administrator, who signs none, may say so.
 */
@Service
@Transactional
public class PaymentAbsences {
    /** Longer than anybody is away without the rights being given anew. */
    private static final int LONGEST_DAYS = 400;

    private final RightRepository rights;
    private final CurrentUser currentUser;
    private final PayoutTrail trail;

    PaymentAbsences(RightRepository rights, CurrentUser currentUser, PayoutTrail trail) {
        this.rights = rights;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** The absences of today and later, the first first. */
    @RolesAllowed({
        Roles.ADMINISTRATOR,
        PayoutRoles.REVIEWER,
        PayoutRoles.APPROVER,
        PayoutRoles.EXPORTER,
        PayoutRoles.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<Absence> coming() {
        return rights.absencesSince(trail.today());
    }

    /** Whether the person asking may say that the other is away, or back. */
    @RolesAllowed({
        Roles.ADMINISTRATOR,
        PayoutRoles.REVIEWER,
        PayoutRoles.APPROVER,
        PayoutRoles.EXPORTER,
        PayoutRoles.AUDITOR
    })
    public boolean mayNote(ActorId person) {
        return currentUser.require().isAny(Role.ADMINISTRATOR) || trail.actor().equals(person);
    }

    /**
     * Says that somebody is away. Saying the same again, by the same id, answers the same.
     *
     * @throws AccessDeniedException when it is somebody else, and the person asking is no administrator
     */
    @RolesAllowed({Roles.ADMINISTRATOR, PayoutRoles.REVIEWER, PayoutRoles.APPROVER, PayoutRoles.EXPORTER})
    public SaveOutcome<Absence> note(UUID id, AbsenceDetails details) {
        List<Problem> problems = problems(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Absence absence = new Absence(
                id,
                Objects.requireNonNull(details.person()),
                Objects.requireNonNull(details.from()),
                Objects.requireNonNull(details.to()));
        requireMayNote(absence.person());
        if (!rights.addAbsence(absence)) {
            Absence known = rights.findAbsence(id).orElseThrow();
            return known.equals(absence) ? new SaveOutcome.Saved<>(known) : new SaveOutcome.Stale<>(known);
        }
        record("payment-absence.noted", absence);
        return new SaveOutcome.Saved<>(absence);
    }

    /**
     * Takes an absence back: it was wrong, or the person is here again. Deputies' rights no longer hold.
     *
     * @throws AccessDeniedException when it is somebody else's, and the person asking is no administrator
     */
    @RolesAllowed({Roles.ADMINISTRATOR, PayoutRoles.REVIEWER, PayoutRoles.APPROVER, PayoutRoles.EXPORTER})
    public void takeBack(UUID id) {
        Optional<Absence> found = rights.findAbsence(id);
        found.ifPresent(absence -> {
            requireMayNote(absence.person());
            if (rights.takeAbsenceBack(id, trail.mark().at())) {
                record("payment-absence.taken-back", absence);
            }
        });
    }

    private void requireMayNote(ActorId person) {
        if (!mayNote(person)) {
            throw new AccessDeniedException("The absence of somebody else");
        }
    }

    private void record(String action, Absence absence) {
        trail.record(
                action,
                "payment-absence",
                absence.id(),
                Map.of(
                        "person_id",
                        absence.person().toString(),
                        "from_on",
                        absence.from().toString(),
                        "to_on",
                        absence.to().toString()));
    }

    private List<Problem> problems(AbsenceDetails details) {
        List<Problem> problems = new ArrayList<>();
        if (details.person() == null) {
            problems.add(Problem.of("person", "payouts.problem.person"));
        }
        @Nullable LocalDate from = details.from();
        @Nullable LocalDate to = details.to();
        if (from == null) {
            problems.add(Problem.of("from", "payouts.problem.from"));
        }
        if (to == null) {
            problems.add(Problem.of("to", "payouts.problem.last-day"));
        } else if (to.isBefore(trail.today())) {
            problems.add(Problem.of("to", "payouts.problem.absence-passed"));
        } else if (from != null && to.isBefore(from)) {
            problems.add(Problem.of("to", "payouts.problem.to"));
        } else if (from != null && to.isAfter(from.plusDays(LONGEST_DAYS))) {
            problems.add(Problem.of("to", "payouts.problem.absence-long"));
        }
        return problems;
    }
}
