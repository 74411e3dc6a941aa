package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** How an association is bound: who signs for it, by its minutes. The names are stored. */
public enum SigningRule {
    /** Each signatory by themselves. */
    ALONE,
    /** Any two signatories together. */
    TWO_JOINTLY;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.signing." + name().toLowerCase(Locale.ROOT);
    }
}
