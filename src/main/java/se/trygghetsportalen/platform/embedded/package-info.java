/**
 * Starts and guards the embedded MariaDB. Nothing else knows that it exists.
 */
@ApplicationModule(
        id = "platform.embedded",
        allowedDependencies = {})
@NullMarked
package se.trygghetsportalen.platform.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
