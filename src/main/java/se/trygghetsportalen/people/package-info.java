/**
 * Accounts, roles, sign-in and the current user. Decides who somebody is; each room decides what they may do.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform.audit",
            "platform.settings",
            "platform.settings :: domain",
            "platform.mail",
            "platform.mail :: domain",
            "shared",
            "uikit"
        })
@NullMarked
package se.trygghetsportalen.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
