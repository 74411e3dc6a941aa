package se.trygghetsportalen;

import java.util.stream.IntStream;

/**
 * How many rounds a fault test runs: a small share of the campaign in {@code ./mvnw verify}, the whole of it in
 * {@code ./mvnw -Pfaults verify}, which sets the system property {@code portal.faults} to {@code full}.
 */
public final class FaultRounds {
    static final String PROPERTY = "portal.faults";

    private FaultRounds() {}

    public static int of(int small, int full) {
        return of(System.getProperty(PROPERTY, "small"), small, full);
    }

    /** The rounds' numbers from 1, for a {@code @MethodSource} that takes them as seeds. */
    public static IntStream seeds(int small, int full) {
        return IntStream.rangeClosed(1, of(small, full));
    }

    static int of(String campaign, int small, int full) {
        return switch (campaign) {
            case "small" -> small;
            case "full" -> full;
            default -> throw new IllegalArgumentException(PROPERTY + " is small or full, not " + campaign);
        };
    }
}
