package se.trygghetsportalen.mentoring.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much each dimension counts, as the coordinator has set it.
 *
 * @param weights whole numbers from 0 to {@link #MOST}
 * @param version goes up by one with every change
 */
public record MatchWeights(Map<Dimension, Integer> weights, int version) {
    public static final int MOST = 10;

    /** What holds until the coordinator changes it. */
    public static final MatchWeights INITIAL = new MatchWeights(
            Map.of(
                    Dimension.LANGUAGE, 2,
                    Dimension.INTEREST, 3,
                    Dimension.DISTRICT, 2,
                    Dimension.AVAILABILITY, 3,
                    Dimension.GOAL, 4),
            0);

    public MatchWeights {
        EnumMap<Dimension, Integer> copy = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            int weight = weights.getOrDefault(dimension, 0);
            if (weight < 0 || weight > MOST) {
                throw new IllegalArgumentException("A weight is from 0 to " + MOST);
            }
            copy.put(dimension, weight);
        }
        weights = Collections.unmodifiableMap(copy);
    }

    public int of(Dimension dimension) {
        return weights.getOrDefault(dimension, 0);
    }
}
