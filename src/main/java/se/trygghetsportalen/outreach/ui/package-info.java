/** The evening round on a screen: shifts, the running shift on a phone, the contact form and the list of contacts. */
@NullMarked
package se.trygghetsportalen.outreach.ui;

import org.jspecify.annotations.NullMarked;
