package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.trygghetsportalen.associations.domain.AssociationId;

/**
 * An application that has been handed in.
 *
 * @param id which one
 * @param year for which year
 * @param association whose
 * @param state how far it has come
 * @param handedInOn the Swedish day on which it was first handed in: what lateness is counted by
 * @param since since when it has been in its state
 * @param askedFor what the officer asked for last; empty where nothing was
 * @param version goes up by one with every change
 */
public record Application(
        ApplicationId id,
        BonusYearId year,
        AssociationId association,
        ApplicationState state,
        LocalDate handedInOn,
        Instant since,
        String askedFor,
        int version) {
    /** The longest request for a supplement. */
    public static final int MAX_ASKED_FOR = 2000;

    /** The application after the step, or empty where the step does not begin in its state. */
    public Optional<Application> after(ApplicationState.Step step, Instant at, String asked) {
        return state.after(step)
                .map(next -> new Application(id, year, association, next, handedInOn, at, asked, version + 1));
    }
}
