package se.trygghetsportalen.outreach.domain;

import java.util.Locale;

/** What the team did. A contact may have several. The names are stored. */
public enum Action {
    INFORMATION,
    CONVERSATION,
    WALKED_HOME,
    CONTACTED_GUARDIAN,
    REFERRED,
    /** A report of concern was made: that it was made, never the report itself. */
    CONCERN_REPORT,
    /** The police or 112 was called. */
    POLICE;

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.action." + name().toLowerCase(Locale.ROOT);
    }
}
