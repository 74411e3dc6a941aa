/** Bonus years, schemes, applications, points and kronor as values with their rules, and the ports behind which they are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.bonus.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
