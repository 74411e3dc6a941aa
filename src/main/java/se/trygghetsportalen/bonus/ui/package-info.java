/** Pages of the bonus: what is announced, an association's application, years and schemes, and the officers' inbox. */
@NullMarked
package se.trygghetsportalen.bonus.ui;

import org.jspecify.annotations.NullMarked;
