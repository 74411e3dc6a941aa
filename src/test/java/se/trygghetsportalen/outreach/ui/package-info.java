/** The room's views by what a person sees, without a browser. */
@NullMarked
package se.trygghetsportalen.outreach.ui;

import org.jspecify.annotations.NullMarked;
