package se.trygghetsportalen.shell;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Why the sign-in page is shown again, as it travels in the page's address. Never says whether an account exists. */
public sealed interface SignInFailure {
    /** Unknown, wrong, locked or ended: the same answer for all. */
    record Refused() implements SignInFailure {}

    /** Too many attempts; the same whether or not the account exists. */
    record Wait(long minutes) implements SignInFailure {}

    /** The session ended because the account changed. */
    record Ended() implements SignInFailure {}

    /** Where the failure is shown. */
    default String path() {
        return switch (this) {
            case Refused() -> "/login?fel";
            case Wait(long minutes) -> "/login?vanta=" + minutes;
            case Ended() -> "/login?slut";
        };
    }

    /** What to wait in whole minutes, rounded up. */
    static Wait waitFor(Duration wait) {
        return new Wait(Math.max(1, wait.plusSeconds(59).toMinutes()));
    }

    /** Reads what {@link #path()} wrote; anything that is not a number of minutes within a day is a plain refusal. */
    static Optional<SignInFailure> read(Function<String, Optional<String>> parameter) {
        Optional<String> wait = parameter.apply("vanta");
        if (wait.isPresent()) {
            return Optional.of(wait.get().matches("\\d{1,4}") ? new Wait(Long.parseLong(wait.get())) : new Refused());
        }
        if (parameter.apply("slut").isPresent()) {
            return Optional.of(new Ended());
        }
        return parameter.apply("fel").map(any -> new Refused());
    }
}
