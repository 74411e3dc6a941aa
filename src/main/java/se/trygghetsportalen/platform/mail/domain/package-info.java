/** Notices as values, and the port behind which they are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.platform.mail.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
