package se.trygghetsportalen.outreach.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a contact was about. A contact may have several. The names are stored. */
public enum Theme {
    /** School and absence from it. */
    SCHOOL,
    FAMILY,
    MENTAL_HEALTH,
    /** Alcohol, drugs and gambling. */
    SUBSTANCES,
    /** Violence and threats. */
    VIOLENCE,
    CRIME,
    /** Honour-based violence and oppression. */
    HONOUR,
    RADICALISATION,
    WORK_STUDY,
    LEISURE,
    ONLINE_LIFE,
    SAFETY;

    private static final Set<Theme> GUIDED = EnumSet.of(VIOLENCE, HONOUR, RADICALISATION);

    /** Whether the person who logs it is shown what the municipality wants them to remember with this theme. */
    public boolean hasGuidance() {
        return GUIDED.contains(this);
    }

    /** Translation key of the guidance, for themes that have one. */
    public String guidanceKey() {
        return "outreach.guidance." + name().toLowerCase(Locale.ROOT);
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.theme." + name().toLowerCase(Locale.ROOT);
    }
}
