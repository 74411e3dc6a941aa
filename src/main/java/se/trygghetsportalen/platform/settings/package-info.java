/**
 * The municipality and every rule that it may set for itself. Features read settings here and keep none of their own.
 */
@ApplicationModule(
        id = "platform.settings",
        allowedDependencies = {"platform.audit", "shared", "uikit"})
@NullMarked
package se.trygghetsportalen.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
