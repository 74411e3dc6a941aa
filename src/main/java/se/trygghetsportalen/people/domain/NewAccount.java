package se.trygghetsportalen.people.domain;

import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.ActorId;

/**
 * An account that somebody wants opened. Its id is made by whoever asks, so that asking twice opens one account.
 *
 * @param id the account to be
 * @param username what the person will sign in with, as typed
 * @param details everything else
 */
public record NewAccount(ActorId id, String username, AccountDetails details) {
    /** What has to be put right before the account can be opened; empty when nothing. */
    public List<AccountFault> faults() {
        List<AccountFault> faults = new ArrayList<>();
        if (Username.parse(username).isEmpty()) {
            faults.add(AccountFault.USERNAME_FORMAT);
        }
        faults.addAll(details.faults());
        return List.copyOf(faults);
    }
}
