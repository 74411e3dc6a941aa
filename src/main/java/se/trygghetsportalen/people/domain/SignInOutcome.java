package se.trygghetsportalen.people.domain;

import java.time.Duration;
import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {
    /**
     * The name and the password belong together, and the account may be used.
     *
     * @param user who it is
     * @param signedInAt the instant to keep in the session: taken before the account was read, so that a change made
     *     meanwhile ends the session
     * @param mustChangePassword whether nothing else may be done before the password is changed
     * @param language the language to show
     * @param colourScheme light, dark or as the device
     */
    record Accepted(
            SignedInUser user,
            Instant signedInAt,
            boolean mustChangePassword,
            Language language,
            ColourScheme colourScheme)
            implements SignInOutcome {}

    /** Not accepted. The same for an unknown name, a wrong password, a locked and an ended account. */
    record Refused() implements SignInOutcome {}

    /**
     * Not even tried: too many failures lately for this account or from this address.
     *
     * @param retryIn how long until the next try counts
     */
    record Throttled(Duration retryIn) implements SignInOutcome {}
}
