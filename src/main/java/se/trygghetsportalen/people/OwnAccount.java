package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;

/** Lets whoever is signed in, and only them, see their account as it is stored. */
@Service
@PermitAll
public class OwnAccount {
    private final AccountRepository accounts;
    private final CurrentUser currentUser;

    OwnAccount(AccountRepository accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /** The account of whoever asks. */
    public Account read() {
        return accounts.find(currentUser.require().id())
                .orElseThrow(() -> new AccessDeniedException("The account does not exist"));
    }
}
