/** Associations, who speaks for them and their accounts as values, and the ports behind which they are kept. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.associations.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
