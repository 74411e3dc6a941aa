package se.trygghetsportalen.people.domain;

/** How a person wants the screens coloured. */
public enum ColourScheme {
    /** As the device says. */
    SYSTEM,
    LIGHT,
    DARK
}
