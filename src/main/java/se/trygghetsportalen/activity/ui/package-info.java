/** The youth centre on a screen: the door on a phone, the list of sessions and the figures for the lead. */
@NullMarked
package se.trygghetsportalen.activity.ui;

import org.jspecify.annotations.NullMarked;
