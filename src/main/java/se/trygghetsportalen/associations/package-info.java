/**
 * The register of associations: who they are, who speaks for them, who may sign, and the account that money is paid to.
 * Knows nothing of applications or payouts, which stand on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "places",
            "places :: domain",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.documents",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "platform.files",
            "platform.files :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.associations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
