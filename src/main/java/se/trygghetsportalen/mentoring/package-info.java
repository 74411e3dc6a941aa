/**
 * Role models, youth, matches and what becomes of them. Sees nothing of what outreach has written down but the youth whom
 * it hands over, and shows its own to nobody but the coordinator and, of their own matches, the role models.
 */
@ApplicationModule(
        allowedDependencies = {
            "outreach :: handover",
            "places",
            "places :: domain",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "platform.secrets :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.mentoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
