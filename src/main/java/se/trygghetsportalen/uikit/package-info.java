/**
 * Components, notices and the extension points of the face. Knows no feature.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package se.trygghetsportalen.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
