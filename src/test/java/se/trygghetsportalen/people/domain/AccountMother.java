package se.trygghetsportalen.people.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

/** Accounts with safe defaults. */
public final class AccountMother {
    public static final Instant LONG_AGO = Instant.parse("2026-01-01T12:00:00Z");

    private AccountMother() {}

    /** What to open an account from, with a name that nobody else has. */
    public static NewAccount wanted(Role... roles) {
        UUID id = Ids.next();
        return new NewAccount(
                new ActorId(id),
                "konto" + id.toString().substring(24),
                new AccountDetails("Testkonto", null, Set.of(roles)));
    }

    /** An active account that nobody has used yet. */
    public static Account account(Role... roles) {
        return Account.opened(wanted(roles), false, LONG_AGO);
    }
}
