/** What may be stored, and what is left of it. */
@NullMarked
package se.trygghetsportalen.platform.files;

import org.jspecify.annotations.NullMarked;
