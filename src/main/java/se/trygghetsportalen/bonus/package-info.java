/**
 * The association bonus: years, schemes, applications, assessments, allocation and decisions. Points are support for a
 * decision that a named person takes; nothing here pays anything out.
 */
@ApplicationModule(
        allowedDependencies = {
            "associations :: domain",
            "associations",
            "people :: domain",
            "people",
            "platform.audit",
            "platform.calendar",
            "platform.documents",
            "platform.files :: domain",
            "platform.files",
            "platform.mail :: domain",
            "platform.mail",
            "platform.settings :: domain",
            "platform.settings",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.bonus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
