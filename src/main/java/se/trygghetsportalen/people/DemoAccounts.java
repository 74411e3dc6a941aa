package se.trygghetsportalen.people;

import java.util.List;

/**
 * The accounts that the sign-in page of the demo offers by one click. A bean of this type exists in the demo only; where
 * there is none, the page offers nothing.
 */
public interface DemoAccounts {
    /** The accounts in the order in which they are offered; empty until the demo has been built. */
    List<DemoAccount> cards();

    /**
     * One account of the demo. Its password is no secret: the demo says so on every page.
     *
     * @param username what to sign in with
     * @param password the password
     * @param displayName what the account is called
     * @param roleKey translation key of a sentence that says what this person does
     */
    record DemoAccount(String username, String password, String displayName, String roleKey) {}
}
