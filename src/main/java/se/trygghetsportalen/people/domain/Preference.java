package se.trygghetsportalen.people.domain;

/**
 * How a person wants to see the portal.
 *
 * @param language the language of the screens
 * @param colourScheme light, dark or as the device
 */
public record Preference(Language language, ColourScheme colourScheme) {
    /** What holds for somebody who has not chosen. */
    public static final Preference DEFAULT = new Preference(Language.SWEDISH, ColourScheme.SYSTEM);
}
