/** When the bonus looks after itself. */
@NullMarked
package se.trygghetsportalen.bonus.jobs;

import org.jspecify.annotations.NullMarked;
