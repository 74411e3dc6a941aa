/** Sessions, visits and visitors as values with their rules, and the ports behind which they are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.activity.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
