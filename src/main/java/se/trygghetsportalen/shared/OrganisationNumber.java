package se.trygghetsportalen.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Swedish organisation number (lag 1974:174): ten digits, of which the third is at least 2 so that it is no personal
 * number, and the last checks the others.
 *
 * @param digits the ten digits, without the hyphen
 */
public record OrganisationNumber(String digits) {
    private static final Pattern WRITTEN = Pattern.compile("\\d{6}[-–]?\\d{4}");
    private static final int LENGTH = 10;
    private static final int GROUP = 6;

    public OrganisationNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not an organisation number");
        }
    }

    /** Reads what a person writes, with or without its hyphen and spaces around it; empty when it is not one. */
    public static Optional<OrganisationNumber> read(String written) {
        String stripped = written.strip();
        if (!WRITTEN.matcher(stripped).matches()) {
            return Optional.empty();
        }
        String digits = stripped.replaceAll("[-–]", "");
        return isValid(digits) ? Optional.of(new OrganisationNumber(digits)) : Optional.empty();
    }

    /** Whether it is of the series of non-profit associations: its first digit is 8. */
    public boolean isNonProfit() {
        return digits.charAt(0) == '8';
    }

    /** As it is written: 802005-1952. */
    public String written() {
        return digits.substring(0, GROUP) + "-" + digits.substring(GROUP);
    }

    @Override
    public String toString() {
        return written();
    }

    private static boolean isValid(String digits) {
        return digits.length() == LENGTH
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')
                && digits.charAt(2) >= '2'
                && Luhn.checks(digits);
    }
}
