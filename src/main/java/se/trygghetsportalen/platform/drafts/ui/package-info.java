/** Lends the drafts to the forms, which know only the shelf. */
@NullMarked
package se.trygghetsportalen.platform.drafts.ui;

import org.jspecify.annotations.NullMarked;
