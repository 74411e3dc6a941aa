package se.trygghetsportalen.payouts.domain;

import java.util.List;

/**
 * Port to the room that decides: every decided bonus as it stands now, with the account to pay to and whether it is
 * frozen. Asked each time before a run is put together, approved or exported.
 */
@FunctionalInterface
public interface PayableDecisions {
    List<Payable> decided();
}
