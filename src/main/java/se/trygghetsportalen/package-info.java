/** Where the portal starts: the one clock and the retry around transactions; the rooms below do the work. */
@NullMarked
package se.trygghetsportalen;

import org.jspecify.annotations.NullMarked;
