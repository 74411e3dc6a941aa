/**
 * The main layout, start page, search, sign-in, error pages and texts. The only room that wires Spring Security.
 */
@ApplicationModule(
        allowedDependencies = {
            "uikit",
            "people",
            "people :: domain",
            "platform.audit",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "shared"
        })
@NullMarked
package se.trygghetsportalen.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
