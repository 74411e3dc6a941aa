package se.trygghetsportalen.associations.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The account that an association is paid to. It has to be in the association's own name, which no number can tell: that
 * is what the call back is for. Both kinds end with a check digit (Luhn, mod 10).
 */
public sealed interface PayeeAccount permits Bankgiro, Plusgiro {
    /** The digits alone, as they stand in a payment file. */
    String digits();

    /** As people write it. */
    String written();

    /** As people write it, with what payments to it must carry. */
    default String described() {
        return reference().map(ocr -> written() + ", OCR " + ocr.digits()).orElse(written());
    }

    /** Which kind. */
    Kind kind();

    /** What payments to it must carry; empty where it asks for nothing. */
    Optional<OcrReference> reference();

    /** The same account, with payments to it carrying that; null where it asks for nothing. */
    PayeeAccount with(@Nullable OcrReference reference);

    /** Reads what a person writes, with or without hyphens and spaces; empty when it is no such number. */
    static Optional<PayeeAccount> read(Kind kind, String written) {
        return switch (kind) {
            case BANKGIRO -> Bankgiro.read(written).map(PayeeAccount.class::cast);
            case PLUSGIRO -> Plusgiro.read(written).map(PayeeAccount.class::cast);
        };
    }

    /** The account that was stored, asking for no reference. */
    static PayeeAccount of(Kind kind, String digits) {
        return of(kind, digits, null);
    }

    /** The account that was stored. */
    static PayeeAccount of(Kind kind, String digits, @Nullable String reference) {
        OcrReference ocr = reference == null ? null : new OcrReference(reference);
        return switch (kind) {
            case BANKGIRO -> new Bankgiro(digits, ocr);
            case PLUSGIRO -> new Plusgiro(digits, ocr);
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
