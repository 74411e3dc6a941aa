/** Triggers: seals the trail each second. */
@NullMarked
package se.trygghetsportalen.platform.audit.jobs;

import org.jspecify.annotations.NullMarked;
