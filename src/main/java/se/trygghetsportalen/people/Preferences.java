package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.Preference;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * The language and the colours of whoever is signed in. Each person's own business: nobody else can read or set them
 * here, and they are not audited.
 */
@Service
@PermitAll
public class Preferences {
    private final AccountRepository accounts;
    private final CurrentUser currentUser;

    Preferences(AccountRepository accounts, CurrentUser currentUser) {
        this.accounts = accounts;
        this.currentUser = currentUser;
    }

    /** What the signed-in person has chosen. */
    public Preference own() {
        SignedInUser user = currentUser.require();
        return accounts.find(user.id())
                .map(account -> new Preference(account.language(), account.colourScheme()))
                .orElse(Preference.DEFAULT);
    }

    /** Keeps the language for the signed-in person, here and wherever they sign in next. */
    @Transactional
    public void speak(Language language) {
        accounts.setLanguage(currentUser.require().id(), language);
    }

    /** Keeps the colours for the signed-in person, here and wherever they sign in next. */
    @Transactional
    public void colour(ColourScheme colourScheme) {
        accounts.setColourScheme(currentUser.require().id(), colourScheme);
    }

    /** Whether the signed-in person wants by e-mail, too, what the bell says. */
    @Transactional(readOnly = true)
    public boolean wantsMail() {
        return accounts.isMailWanted(currentUser.require().id());
    }

    /** Keeps whether the signed-in person wants by e-mail, too, what the bell says. */
    @Transactional
    public void wantMail(boolean wanted) {
        accounts.setMailWanted(currentUser.require().id(), wanted);
    }
}
