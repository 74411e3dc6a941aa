package se.trygghetsportalen.shared;

/** The check digit (Luhn, mod 10) of organisation numbers, bankgiro, plusgiro and personal numbers. */
public final class Luhn {
    private static final int TEN = 10;
    private static final int NINE = 9;

    private Luhn() {}

    /**
     * Whether the last digit checks the digits before it.
     *
     * @param digits 0–9 only, at least two
     */
    public static boolean checks(String digits) {
        return sum(digits, false) % TEN == 0;
    }

    /**
     * The digit that, put after them, makes the digits check.
     *
     * @param digits 0–9 only
     */
    public static int checkDigitFor(String digits) {
        return (TEN - sum(digits, true) % TEN) % TEN;
    }

    private static int sum(String digits, boolean doubleLast) {
        int sum = 0;
        boolean doubled = doubleLast;
        for (int at = digits.length() - 1; at >= 0; at--) {
            int digit = digits.charAt(at) - '0';
            if (digit < 0 || digit > NINE) {
                throw new IllegalArgumentException("Not a digit at " + at);
            }
            int weighed = doubled ? digit * 2 : digit;
            sum += weighed > NINE ? weighed - NINE : weighed;
            doubled = !doubled;
        }
        return sum;
    }
}
