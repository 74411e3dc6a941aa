/** How the generated tables carry values of ours to the database and back. Written by hand. */
@NullMarked
package se.trygghetsportalen.generated.binding;

import org.jspecify.annotations.NullMarked;
