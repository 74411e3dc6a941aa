/** What tests of several rooms share. */
@NullMarked
package se.trygghetsportalen;

import org.jspecify.annotations.NullMarked;
