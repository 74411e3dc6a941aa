package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/**
 * An absence as a person writes it.
 *
 * @param person who is away; null while none is chosen
 * @param from the first day; null while none is written
 * @param to the last day; null while none is written
 */
public record AbsenceDetails(
        @Nullable ActorId person,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
