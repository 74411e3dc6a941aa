package se.trygghetsportalen.associations.domain;

import java.util.Optional;

/**
 * The account that an association is paid to. It has to be in the association's own name, which no number can tell: that
 * is what the call back is for. Both kinds end with a check digit (Luhn, mod 10).
 */
public sealed interface PayeeAccount permits Bankgiro, Plusgiro {
    /** The digits alone, as they stand in a payment file. */
    String digits();

    /** As people write it. */
    String written();

    /** Which kind. */
    Kind kind();

    /** Reads what a person writes, with or without hyphens and spaces; empty when it is no such number. */
    static Optional<PayeeAccount> read(Kind kind, String written) {
        return switch (kind) {
            case BANKGIRO -> Bankgiro.read(written).map(PayeeAccount.class::cast);
            case PLUSGIRO -> Plusgiro.read(written).map(PayeeAccount.class::cast);
        };
    }

    /** The account that was stored. */
    static PayeeAccount of(Kind kind, String digits) {
        return switch (kind) {
            case BANKGIRO -> new Bankgiro(digits);
            case PLUSGIRO -> new Plusgiro(digits);
        };
    }

    /** The kinds of account. The names are stored. */
    enum Kind {
        BANKGIRO,
        PLUSGIRO;

        /** Translation key of the word for it. */
        public String textKey() {
            return this == BANKGIRO ? "associations.account.bankgiro" : "associations.account.plusgiro";
        }
    }
}
