/** Pages of the register: the officers' list and one association, joining, and a representative's own associations. */
@NullMarked
package se.trygghetsportalen.associations.ui;

import org.jspecify.annotations.NullMarked;
