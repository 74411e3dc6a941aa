/**
 * What every room stands on: identifiers, money, points, periods and outcomes. Knows nothing but the JDK.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.trygghetsportalen.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
