package se.trygghetsportalen.associations.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Luhn;

/**
 * A bankgiro number: seven or eight digits, the last of which checks the others.
 *
 * @param digits the digits alone
 * @param ocr what payments to it must carry; null where it asks for nothing
 */
public record Bankgiro(String digits, @Nullable OcrReference ocr) implements PayeeAccount {
    private static final Pattern DIGITS = Pattern.compile("\\d{7,8}");
    private static final Pattern WRITTEN = Pattern.compile("\\d{3,4}[-– ]?\\d{4}");
    private static final int AFTER_THE_HYPHEN = 4;

    public Bankgiro {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not a bankgiro number");
        }
    }

    /** One that asks for no reference. */
    public Bankgiro(String digits) {
        this(digits, null);
    }

    /** Reads what a person writes, such as 991-2346 or 5555-5551; empty when it is none. */
    public static Optional<Bankgiro> read(String written) {
        String stripped = written.strip();
        String digits = stripped.replaceAll("[-– ]", "");
        return WRITTEN.matcher(stripped).matches() && isValid(digits)
                ? Optional.of(new Bankgiro(digits))
                : Optional.empty();
    }

    @Override
    public String written() {
        int hyphen = digits.length() - AFTER_THE_HYPHEN;
        return digits.substring(0, hyphen) + "-" + digits.substring(hyphen);
    }

    @Override
    public Kind kind() {
        return Kind.BANKGIRO;
    }

    @Override
    public Optional<OcrReference> reference() {
        return Optional.ofNullable(ocr);
    }

    @Override
    public Bankgiro with(@Nullable OcrReference reference) {
        return new Bankgiro(digits, reference);
    }

    private static boolean isValid(String digits) {
        return DIGITS.matcher(digits).matches() && Luhn.checks(digits);
    }
}
