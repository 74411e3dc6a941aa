package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Optional;
import se.trygghetsportalen.shared.Problem;

/**
 * Whether an extract from the registry of convictions may be accepted when it is shown: at most one year old (lag
 * 2013:852 5 §). Only that it was shown is ever recorded; the day of issue is looked at here and kept nowhere.
 */
public final class RegistryExtract {
    /** How long before a note runs out the coordinator is reminded. */
    static final int REMIND_DAYS = 30;

    private static final int MOST_YEARS = 1;

    private RegistryExtract() {}

    /** What is wrong with an extract that was issued one day and shown another. The sentence names neither. */
    public static Optional<Problem> problem(LocalDate issued, LocalDate shown) {
        if (issued.isAfter(shown)) {
            return Optional.of(Problem.of("issued", "mentoring.extract.problem.future"));
        }
        if (issued.isBefore(shown.minusYears(MOST_YEARS))) {
            return Optional.of(Problem.of("issued", "mentoring.extract.problem.old"));
        }
        return Optional.empty();
    }

    /** Whether the note that one was shown still holds; after a year a new one is asked for. */
    public static boolean holds(LocalDate shown, LocalDate today) {
        return !shown.plusYears(MOST_YEARS).isBefore(today);
    }

    /** The last day on which the note holds. */
    public static LocalDate lastDay(LocalDate shown) {
        return shown.plusYears(MOST_YEARS);
    }
}
