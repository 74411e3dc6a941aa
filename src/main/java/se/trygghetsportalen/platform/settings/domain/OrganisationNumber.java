package se.trygghetsportalen.platform.settings.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Swedish organisation number: ten digits, the third at least 2, the last a check digit by the Luhn rule. */
final class OrganisationNumber {
    private static final Pattern FORM = Pattern.compile("(\\d{2}[2-9]\\d{3})-?(\\d{4})");

    private OrganisationNumber() {}

    /** Answers the number with its dash. */
    static Reading<String> read(String typed) {
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            return Reading.wrong("settings.problem.organisation-number.form");
        }
        if (!luhn(form.group(1) + form.group(2))) {
            return Reading.wrong("settings.problem.organisation-number.check");
        }
        return new Reading.Value<>(form.group(1) + "-" + form.group(2));
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = Character.digit(digits.charAt(index), 10);
            // Of ten digits, the first is doubled and the check digit is not.
            int weighted = index % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
