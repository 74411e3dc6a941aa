/** The page on which the municipality decides for itself. */
@NullMarked
package se.trygghetsportalen.platform.settings.ui;

import org.jspecify.annotations.NullMarked;
