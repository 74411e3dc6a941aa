package se.trygghetsportalen.payouts.domain;

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

    void addAbsence(UUID id, ActorId person, LocalDate from, LocalDate to);

    /** Who is away on the day. */
    Set<ActorId> absentOn(LocalDate day);
}
