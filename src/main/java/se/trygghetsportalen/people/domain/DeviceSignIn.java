package se.trygghetsportalen.people.domain;

import java.time.Duration;

/** What came of an attempt to sign in on a phone. */
public sealed interface DeviceSignIn {
    /**
     * The phone may be used.
     *
     * @param user who signed in
     * @param device the phone
     * @param secret what it is to show with each request
     */
    record Opened(SignedInUser user, Device device, DeviceSecret secret) implements DeviceSignIn {}

    /** Name and password do not belong together, or the account may not be used. */
    record Refused() implements DeviceSignIn {}

    /** The person's roles have nothing to do on the field page. */
    record NotForThisPerson() implements DeviceSignIn {}

    /** The password must be changed in the portal first. */
    record PasswordMustChange() implements DeviceSignIn {}

    /**
     * Not even tried: too many failures lately.
     *
     * @param retryIn how long until the next try counts
     */
    record Throttled(Duration retryIn) implements DeviceSignIn {}
}
