package se.trygghetsportalen.outreach.domain.handover;

import java.util.Locale;

/** Where a handing over stands: it waits, and is then answered once or taken back. The names are stored. */
public enum YouthHandOverState {
    WAITING,
    ACCEPTED,
    DECLINED,
    TAKEN_BACK;

    /** Translation key of the words for it. */
    public String textKey() {
        return "outreach.hand-over.state." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
