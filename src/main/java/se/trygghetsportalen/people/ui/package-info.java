/** The administrator's view of accounts, everybody's own account, and the page behind a reset link. */
@NullMarked
package se.trygghetsportalen.people.ui;

import org.jspecify.annotations.NullMarked;
