/** Calls the weeding. */
@NullMarked
package se.trygghetsportalen.platform.drafts.jobs;

import org.jspecify.annotations.NullMarked;
