package se.trygghetsportalen.uikit;

import java.util.Locale;

/** How a state or a message sounds. Never shown by colour alone: a word and an icon always come with it. */
public enum Tone {
    NEUTRAL,
    INFO,
    SUCCESS,
    WARNING,
    ERROR;

    String className() {
        return name().toLowerCase(Locale.ROOT);
    }
}
