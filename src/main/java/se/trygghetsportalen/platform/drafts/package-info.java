/**
 * What somebody is typing and has not saved: opaque, each person's own, and gone after a while. Knows no form. Never holds
 * a password, a one-time code or anything of the registry check: those are not kept anywhere (lag 2013:852, 5 §).
 */
@ApplicationModule(
        id = "platform.drafts",
        allowedDependencies = {"platform.secrets :: domain", "shared", "uikit"})
@NullMarked
package se.trygghetsportalen.platform.drafts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
