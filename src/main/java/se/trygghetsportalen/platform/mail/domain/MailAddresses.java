package se.trygghetsportalen.platform.mail.domain;

import java.util.Locale;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Port to the accounts: where somebody wants mail. */
@FunctionalInterface
public interface MailAddresses {
    /** Where the person wants mail; empty when they do not, have no address, or may no longer sign in. */
    Optional<MailAddress> wantedBy(ActorId person);

    /** An address and the language that is read there. */
    record MailAddress(String email, Locale language) {}
}
