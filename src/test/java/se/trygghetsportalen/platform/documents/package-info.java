/** Files are written and read by others than ourselves: the tests ask a reader that is not ours. */
@NullMarked
package se.trygghetsportalen.platform.documents;

import org.jspecify.annotations.NullMarked;
