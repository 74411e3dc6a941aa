/**
 * The tamper-evident trail of who did what. May not hold personal content: ids, field names and keyed hashes only.
 */
@ApplicationModule(
        id = "platform.audit",
        allowedDependencies = {"shared", "uikit"})
@NullMarked
package se.trygghetsportalen.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
