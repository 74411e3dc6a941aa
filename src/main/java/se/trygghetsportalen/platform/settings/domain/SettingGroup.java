package se.trygghetsportalen.platform.settings.domain;

import java.util.Locale;

/** What settings are shown together. */
public enum SettingGroup {
    MUNICIPALITY,
    OUTREACH,
    MENTORING,
    BONUS,
    PAYOUTS;

    /** Translation key of the group's heading. */
    public String textKey() {
        return "settings.group." + name().toLowerCase(Locale.ROOT);
    }
}
