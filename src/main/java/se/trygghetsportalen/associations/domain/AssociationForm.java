package se.trygghetsportalen.associations.domain;

import java.util.Locale;

/** What an association is by law. The names are stored. */
public enum AssociationForm {
    /** Ideell förening: the one form that the bonus is meant for. */
    NON_PROFIT,
    /** Ekonomisk förening. */
    ECONOMIC,
    /** Registrerat trossamfund. */
    FAITH_COMMUNITY,
    /** Stiftelse. */
    FOUNDATION;

    /** Translation key of the word for it. */
    public String textKey() {
        return "associations.form." + name().toLowerCase(Locale.ROOT);
    }
}
