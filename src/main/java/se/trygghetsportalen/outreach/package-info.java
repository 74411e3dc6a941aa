/**
 * Shifts, stops and contacts of the outreach workers. Holds nothing that identifies a child.
 */
@ApplicationModule(
        allowedDependencies = {
            "places",
            "places :: domain",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "platform.documents",
            "platform.files",
            "platform.files :: domain",
            "platform.secrets :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.outreach;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
