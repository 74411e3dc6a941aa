/** Districts and arenas as values, and the port behind which they are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.places.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
