/** Settings as typed keys, and the port behind which their values are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.platform.settings.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
