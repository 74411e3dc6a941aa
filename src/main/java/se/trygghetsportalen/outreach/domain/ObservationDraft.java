package se.trygghetsportalen.outreach.domain;

import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.platform.files.domain.FileId;

/**
 * An observation as a worker sends it. Id and photo's id are made when the form opens, so that pressing twice makes one.
 *
 * @param id which one it will be
 * @param shift during which shift
 * @param stop at which stop of it
 * @param content what is said about it
 * @param photo the id under which its photo will be stored, or null without one
 */
public record ObservationDraft(
        ObservationId id,
        ShiftId shift,
        StopId stop,
        ObservationContent content,
        @Nullable FileId photo) {}
