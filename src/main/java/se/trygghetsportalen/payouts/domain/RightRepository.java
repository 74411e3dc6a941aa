package se.trygghetsportalen.payouts.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.trygghetsportalen.shared.ActorId;

/** Where the rights to sign payments and the absences of their holders are kept. */
public interface RightRepository {
    /** @return false when the id is there already */
    boolean add(PaymentRight right);

    /** Stores the right over the version before its own. @return false when somebody else saved first */
    boolean save(PaymentRight right);

    Optional<PaymentRight> find(UUID id);

    List<PaymentRight> all();

    List<PaymentRight> of(ActorId person);

    /** @return false when the id is there already */
    boolean addAbsence(Absence absence);

    /** The absence, taken back or not. */
    Optional<Absence> findAbsence(UUID id);

    /** Absences that end on the day or later and are not taken back, the first first. */
    List<Absence> absencesSince(LocalDate day);

    /** @return false when it was taken back before */
    boolean takeAbsenceBack(UUID id, Instant at);

    /** Who is away on the day. */
    Set<ActorId> absentOn(LocalDate day);
}
