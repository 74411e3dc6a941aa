package se.trygghetsportalen.activity.domain;

import java.util.EnumMap;
import java.util.Map;
import se.trygghetsportalen.outreach.domain.Gender;

/**
 * How many, of each gender.
 *
 * @param girls girls
 * @param boys boys
 * @param nonBinary non-binary
 * @param unknown those of whom nobody knows
 */
public record HeadsByGender(int girls, int boys, int nonBinary, int unknown) {
    /** The most that one of them can be in one session. */
    public static final int MAX = 999;

    /** Nobody. */
    public static final HeadsByGender NONE = new HeadsByGender(0, 0, 0, 0);

    /** The counts of a map; what is not in it is none. */
    public static HeadsByGender of(Map<Gender, Integer> counts) {
        return new HeadsByGender(
                counts.getOrDefault(Gender.GIRL, 0),
                counts.getOrDefault(Gender.BOY, 0),
                counts.getOrDefault(Gender.NON_BINARY, 0),
                counts.getOrDefault(Gender.UNKNOWN, 0));
    }

    /** How many of one gender. */
    public int in(Gender gender) {
        return switch (gender) {
            case GIRL -> girls;
            case BOY -> boys;
            case NON_BINARY -> nonBinary;
            case UNKNOWN -> unknown;
        };
    }

    /** Both together. */
    public HeadsByGender plus(HeadsByGender other) {
        Map<Gender, Integer> sums = new EnumMap<>(Gender.class);
        for (Gender gender : Gender.values()) {
            sums.put(gender, in(gender) + other.in(gender));
        }
        return of(sums);
    }

    /** Everybody. */
    public int total() {
        return girls + boys + nonBinary + unknown;
    }

    /** Whether each of them can have been. */
    public boolean isPossible() {
        for (Gender gender : Gender.values()) {
            if (in(gender) < 0 || in(gender) > MAX) {
                return false;
            }
        }
        return true;
    }
}
