/** Drafts and whose they are, without any framework. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.platform.drafts.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
