/** The outreach room's services on the real database. */
@NullMarked
package se.trygghetsportalen.outreach;

import org.jspecify.annotations.NullMarked;
