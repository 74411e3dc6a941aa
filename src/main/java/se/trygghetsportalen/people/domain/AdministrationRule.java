package se.trygghetsportalen.people.domain;

import java.util.Arrays;
import java.util.List;
import se.trygghetsportalen.shared.ActorId;

/** What an administrator may not do to an account, however valid it looks. */
public enum AdministrationRule {
    /** Nobody takes the administrator role from themselves: a slip would shut them out with no way back. */
    OWN_ROLE_STAYS(AccountFault.OWN_ADMINISTRATOR_ROLE) {
        @Override
        boolean isBroken(Change change) {
            return change.isOwn()
                    && change.before().isAdministrator()
                    && !change.after().isAdministrator();
        }
    },
    /** Nobody locks or ends their own account. */
    OWN_ACCOUNT_STAYS(AccountFault.OWN_ACCOUNT) {
        @Override
        boolean isBroken(Change change) {
            return change.isOwn()
                    && change.before().isActive()
                    && !change.after().isActive();
        }
    },
    /** Somebody who can administer accounts is always left. */
    ONE_ADMINISTRATOR_STAYS(AccountFault.LAST_ADMINISTRATOR) {
        @Override
        boolean isBroken(Change change) {
            return administers(change.before()) && !administers(change.after()) && change.otherAdministrators() == 0;
        }

        private boolean administers(Account account) {
            return account.isActive() && account.isAdministrator();
        }
    };

    private final AccountFault fault;

    AdministrationRule(AccountFault fault) {
        this.fault = fault;
    }

    abstract boolean isBroken(Change change);

    /** What the change breaks; empty when it may be made. */
    public static List<AccountFault> brokenBy(Change change) {
        return Arrays.stream(values())
                .filter(rule -> rule.isBroken(change))
                .map(rule -> rule.fault)
                .toList();
    }

    /**
     * A change that somebody wants to make.
     *
     * @param actor who wants it
     * @param before the account as stored
     * @param after the account as wanted
     * @param otherAdministrators how many other active accounts are administrators
     */
    public record Change(ActorId actor, Account before, Account after, int otherAdministrators) {
        boolean isOwn() {
            return actor.equals(before.id());
        }
    }
}
