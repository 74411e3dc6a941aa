package se.trygghetsportalen.platform.settings;

import org.springframework.stereotype.Component;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;

/** The municipality as it presents itself. Open to all, the public pages too. */
@Component
public class Municipality {
    private final Settings settings;

    Municipality(Settings settings) {
        this.settings = settings;
    }

    /** What it is called. */
    public String name() {
        return settings.value(SettingKeys.MUNICIPALITY_NAME);
    }

    /** Its organisation number with a dash; empty until an administrator has set it. */
    public String organisationNumber() {
        return settings.value(SettingKeys.ORGANISATION_NUMBER);
    }

    /** Whom to turn to for help with the portal. */
    public String helpContact() {
        return settings.value(SettingKeys.HELP_CONTACT);
    }
}
