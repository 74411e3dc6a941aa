package se.trygghetsportalen.payouts.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number of payments that are signed and sent together. The rows are chosen when it is put together; none is added or
 * changed since. One that must not be paid is taken out; a run that was wrong is cancelled.
 *
 * @param id which one
 * @param payOn the bank day on which the bank is asked to pay
 * @param responsibility the responsibility code whose rights count
 * @param state how far it has come
 * @param prepared who put it together
 * @param reviewed who signed that it is right; null before
 * @param approved who approved it; null before
 * @param exported who took the file out; null before
 * @param version goes up by one with each step
 */
public record PayoutRun(
        RunId id,
        LocalDate payOn,
        String responsibility,
        RunState state,
        Mark prepared,
        @Nullable Mark reviewed,
        @Nullable Mark approved,
        @Nullable Mark exported,
        int version) {
    /** A run that was just put together. */
    public static PayoutRun prepared(RunId id, LocalDate payOn, String responsibility, Mark mark) {
        return new PayoutRun(id, payOn, responsibility, RunState.DRAFT, mark, null, null, null, 0);
    }

    /** The run after the step, done by somebody; empty when the step is not legal. */
    public Optional<PayoutRun> after(RunStep step, Mark mark) {
        return step.from(state)
                .map(next -> new PayoutRun(
                        id,
                        payOn,
                        responsibility,
                        next,
                        prepared,
                        step == RunStep.REVIEW ? mark : reviewed,
                        step == RunStep.APPROVE ? mark : approved,
                        step == RunStep.EXPORT ? mark : exported,
                        version + 1));
    }
}
