/** The ledger's law, the states of a run, who may sign what, and the ports behind which they are stored. */
@NamedInterface("domain")
@NullMarked
package se.trygghetsportalen.payouts.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
