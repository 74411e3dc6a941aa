package se.trygghetsportalen.people.domain;

/** The language in which a person reads the portal. */
public enum Language {
    SWEDISH("sv"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The language's code in ISO 639-1, which is what is stored. */
    public String code() {
        return code;
    }

    /** The language with the code; anything that the portal does not speak is Swedish. */
    public static Language of(String code) {
        return code.startsWith(ENGLISH.code) ? ENGLISH : SWEDISH;
    }
}
