package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** Whether an association is at work. The names are stored. */
public enum AssociationState {
    ACTIVE,
    /** It has closed down. It stays in the register, so that what it was paid keeps its name. */
    ENDED;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.state." + name().toLowerCase(Locale.ROOT);
    }
}
