/**
 * What outreach tells mentoring of a youth, and nothing else of what it knows: no contact, no note, no shift.
 */
@NamedInterface("handover")
@NullMarked
package se.trygghetsportalen.outreach.domain.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
