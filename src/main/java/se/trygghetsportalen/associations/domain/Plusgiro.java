package se.trygghetsportalen.associations.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Luhn;

/**
 * A plusgiro number: two to eight digits, the last of which checks the others. Written in pairs before the check digit:
 * 4 16 28-9.
 *
 * @param digits the digits alone
 * @param ocr what payments to it must carry; null where it asks for nothing
 */
public record Plusgiro(String digits, @Nullable OcrReference ocr) implements PayeeAccount {
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{1,7}");
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,2}(?: ?\\d{2})*[-– ]?\\d");

    public Plusgiro {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not a plusgiro number");
        }
    }

    /** One that asks for no reference. */
    public Plusgiro(String digits) {
        this(digits, null);
    }

    /** Reads what a person writes, such as 22 23 33-7 or 222333-7; empty when it is none. */
    public static Optional<Plusgiro> read(String written) {
        String stripped = written.strip();
        String digits = stripped.replaceAll("[-– ]", "");
        return WRITTEN.matcher(stripped).matches() && isValid(digits)
                ? Optional.of(new Plusgiro(digits))
                : Optional.empty();
    }

    @Override
    public String written() {
        String before = digits.substring(0, digits.length() - 1);
        StringBuilder pairs = new StringBuilder(before);
        for (int at = before.length() - 2; at > 0; at -= 2) {
            pairs.insert(at, ' ');
        }
        return pairs.append('-').append(digits.charAt(digits.length() - 1)).toString();
    }

    @Override
    public Kind kind() {
        return Kind.PLUSGIRO;
    }

    @Override
    public Optional<OcrReference> reference() {
        return Optional.ofNullable(ocr);
    }

    @Override
    public Plusgiro with(@Nullable OcrReference reference) {
        return new Plusgiro(digits, reference);
    }

    private static boolean isValid(String digits) {
        return DIGITS.matcher(digits).matches() && Luhn.checks(digits);
    }
}
