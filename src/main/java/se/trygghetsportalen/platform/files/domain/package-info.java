/** Stored files as values, what may be stored, and the port behind which they are kept. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.platform.files.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
