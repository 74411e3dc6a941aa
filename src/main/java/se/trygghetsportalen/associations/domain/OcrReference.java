package se.trygghetsportalen.associations.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import se.trygghetsportalen.shared.Luhn;

/**
 * The reference that payments to an account must carry where its holder has agreed so with the bank (OCR): two to
 * twenty-five digits, the last of which checks the others. Where the agreement says so, the one before it is the last digit
 * of how many there are.
 *
 * @param digits the digits alone
 */
public record OcrReference(String digits) {
    private static final Pattern DIGITS = Pattern.compile("\\d{2,25}");
    private static final int TEN = 10;

    public OcrReference {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not an OCR reference");
        }
    }

    /**
     * Reads what a person writes, with or without spaces; empty when it is none.
     *
     * @param tellsLength whether the agreement asks for the digit that tells the length
     */
    public static Optional<OcrReference> read(String written, boolean tellsLength) {
        String digits = written.replaceAll("[ \\u00A0]", "");
        return isValid(digits) && (!tellsLength || tellsItsLength(digits))
                ? Optional.of(new OcrReference(digits))
                : Optional.empty();
    }

    private static boolean isValid(String digits) {
        return DIGITS.matcher(digits).matches() && Luhn.checks(digits);
    }

    private static boolean tellsItsLength(String digits) {
        return digits.charAt(digits.length() - 2) - '0' == digits.length() % TEN;
    }
}
