/** The cipher for columns and what its keys are, without any framework. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.platform.secrets.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
