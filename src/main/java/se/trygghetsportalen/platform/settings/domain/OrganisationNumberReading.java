package se.trygghetsportalen.platform.settings.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trygghetsportalen.shared.Luhn;

/** Reads a Swedish organisation number: ten digits, the third at least 2, the last a check digit by the Luhn rule. */
final class OrganisationNumberReading {
    private static final Pattern FORM = Pattern.compile("([0-9]{2}[2-9][0-9]{3})-?([0-9]{4})");

    private OrganisationNumberReading() {}

    /** Answers the number with its dash. */
    static Reading<String> read(String typed) {
        Matcher form = FORM.matcher(typed);
        if (!form.matches()) {
            return Reading.wrong("settings.problem.organisation-number.form");
        }
        if (!Luhn.checks(form.group(1) + form.group(2))) {
            return Reading.wrong("settings.problem.organisation-number.check");
        }
        return new Reading.Value<>(form.group(1) + "-" + form.group(2));
    }
}
