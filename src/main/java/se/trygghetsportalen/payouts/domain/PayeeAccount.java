package se.trygghetsportalen.payouts.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Luhn;

/**
 * The account that a payment goes to.
 *
 * @param kind bankgiro or plusgiro
 * @param digits the digits alone; the last one checks the others
 * @param reference what a payment to it must carry (OCR): digits, the last of which checks the others; null where it asks
 *     for nothing
 */
public record PayeeAccount(
        Kind kind, String digits, @Nullable String reference) {
    /** The kinds. The names are stored. */
    public enum Kind {
        BANKGIRO("\\d{7,8}"),
        PLUSGIRO("\\d{2,8}");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }

    private static final int AFTER_THE_HYPHEN = 4;
    private static final Pattern REFERENCE = Pattern.compile("\\d{2,25}");

    public PayeeAccount {
        if (!kind.form.matcher(digits).matches() || !Luhn.checks(digits)) {
            throw new IllegalArgumentException("Not a number of the kind " + kind);
        }
        if (reference != null && !(REFERENCE.matcher(reference).matches() && Luhn.checks(reference))) {
            throw new IllegalArgumentException("Not an OCR reference");
        }
    }

    /** An account that asks for no reference. */
    public PayeeAccount(Kind kind, String digits) {
        this(kind, digits, null);
    }

    /** As people write it, with what a payment to it must carry. */
    public String described() {
        return reference == null ? written() : written() + ", OCR " + reference;
    }

    /** As people write it: 991-2346, 22 23 33-7. */
    public String written() {
        int last = digits.length() - (kind == Kind.BANKGIRO ? AFTER_THE_HYPHEN : 1);
        StringBuilder before = new StringBuilder(digits.substring(0, last));
        if (kind == Kind.PLUSGIRO) {
            for (int at = before.length() - 2; at > 0; at -= 2) {
                before.insert(at, ' ');
            }
        }
        return before.append('-').append(digits.substring(last)).toString();
    }
}
