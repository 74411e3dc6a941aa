package se.trygghetsportalen.mentoring.domain;

import java.util.List;

/** The languages that can be chosen, as ISO 639 codes. */
public final class SpokenLanguages {
    public static final List<String> ALL = List.of(
            "sv", "en", "ar", "bs", "so", "fa", "prs", "ti", "ku", "tr", "fi", "pl", "ro", "es", "fr", "ru", "uk", "th",
            "sq", "rom");

    private SpokenLanguages() {}
}
