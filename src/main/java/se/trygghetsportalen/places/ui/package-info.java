/** The page of the register of places, and what the register offers to menu and search. */
@NullMarked
package se.trygghetsportalen.places.ui;

import org.jspecify.annotations.NullMarked;
