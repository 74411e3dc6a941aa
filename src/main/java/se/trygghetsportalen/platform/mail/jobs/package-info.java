/** Sends what is due. */
@NullMarked
package se.trygghetsportalen.platform.mail.jobs;

import org.jspecify.annotations.NullMarked;
