package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;

/**
 * Who has agreed, and when.
 *
 * @param guardianOn when a guardian gave permission, or null
 * @param ownOn when the youth agreed, or null
 */
public record YouthConsents(
        @Nullable LocalDate guardianOn, @Nullable LocalDate ownOn) {
    /** Nobody yet. */
    public static final YouthConsents NONE = new YouthConsents(null, null);

    private static final int OF_AGE = 18;

    /** Whether somebody born that year may still be under eighteen today. */
    public static boolean needsGuardian(int birthYear, LocalDate today) {
        return today.getYear() - birthYear <= OF_AGE;
    }

    /** What is missing for somebody born that year. */
    public List<Problem> missing(int birthYear, LocalDate today) {
        List<Problem> missing = new ArrayList<>();
        if (guardianOn == null && needsGuardian(birthYear, today)) {
            missing.add(Problem.of("guardian", "mentoring.missing.guardian"));
        }
        if (ownOn == null) {
            missing.add(Problem.of("own", "mentoring.missing.own"));
        }
        return missing;
    }
}
