/** Role models, youth, matches and the rules between them as values, and the ports behind which they are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.mentoring.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
