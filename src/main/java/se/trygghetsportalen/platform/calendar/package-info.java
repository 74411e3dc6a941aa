/**
 * Swedish bank days and legal deadlines.
 */
@ApplicationModule(
        id = "platform.calendar",
        allowedDependencies = {"shared"})
@NullMarked
package se.trygghetsportalen.platform.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
