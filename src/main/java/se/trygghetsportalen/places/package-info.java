/**
 * Districts and arenas: where the work is done. Knows nothing of what happens there.
 */
@ApplicationModule(
        allowedDependencies = {
            "people",
            "people :: domain",
            "platform.audit",
            "platform.documents",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
