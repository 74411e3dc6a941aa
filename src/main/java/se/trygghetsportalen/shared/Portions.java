package se.trygghetsportalen.shared;

import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

/** Cuts what is long into parts that one statement holds. */
public final class Portions {
    /** As much as one statement names. */
    static final int SIZE = 1_000;

    private Portions() {}

    /** All of it, in its order. */
    public static <T> List<List<T>> of(Collection<T> all) {
        return all.stream().gather(Gatherers.windowFixed(SIZE)).toList();
    }
}
