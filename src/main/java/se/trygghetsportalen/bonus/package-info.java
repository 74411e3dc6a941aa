/**
 * The association bonus: years, schemes, applications, assessments, allocation and decisions. Points are support for a
 * decision that a named person takes; nothing here pays anything out.
 */
@ApplicationModule(
        allowedDependencies = {
            "associations",
            "associations :: domain",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.calendar",
            "platform.documents",
            "platform.mail",
            "platform.mail :: domain",
            "platform.settings",
            "platform.settings :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.bonus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
