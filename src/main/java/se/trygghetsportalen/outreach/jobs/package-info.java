/** When outreach looks after itself. */
@NullMarked
package se.trygghetsportalen.outreach.jobs;

import org.jspecify.annotations.NullMarked;
