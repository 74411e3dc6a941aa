/** What people see of payouts. */
@NullMarked
package se.trygghetsportalen.payouts.ui;

import org.jspecify.annotations.NullMarked;
