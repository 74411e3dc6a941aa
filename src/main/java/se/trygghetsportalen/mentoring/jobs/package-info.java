/** Reminds the coordinators once a week. */
@NullMarked
package se.trygghetsportalen.mentoring.jobs;

import org.jspecify.annotations.NullMarked;
