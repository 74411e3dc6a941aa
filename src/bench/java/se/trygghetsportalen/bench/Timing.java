package se.trygghetsportalen.bench;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** How long something takes when it is done again and again. */
final class Timing {
    private static final double NANOS = 1_000_000.0;

    private final double[] sorted;

    private Timing(double[] ms) {
        sorted = ms.clone();
        Arrays.sort(sorted);
    }

    /** Does the work until the machine has got used to it, and then that many times. */
    static Timing of(int warmUps, int times, Callable<?> work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.call();
        }
        double[] ms = new double[times];
        for (int i = 0; i < times; i++) {
            ms[i] = once(work);
        }
        return new Timing(ms);
    }

    static Timing of(double[] ms) {
        return new Timing(ms);
    }

    static double once(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / NANOS;
    }

    double median() {
        return percentile(50);
    }

    double percentile(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
