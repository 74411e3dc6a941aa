/** Reminds associations of what they have to pay back. */
@NullMarked
package se.trygghetsportalen.payouts.jobs;

import org.jspecify.annotations.NullMarked;
