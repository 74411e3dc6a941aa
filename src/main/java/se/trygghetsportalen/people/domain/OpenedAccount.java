package se.trygghetsportalen.people.domain;

/**
 * A new account and the link by which its owner sets the first password.
 *
 * @param account the account
 * @param firstPassword the link, shown this once
 */
public record OpenedAccount(Account account, ResetLink firstPassword) {}
