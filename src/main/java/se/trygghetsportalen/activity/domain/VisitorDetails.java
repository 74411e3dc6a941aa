package se.trygghetsportalen.activity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.shared.Problem;

/**
 * What is asked once of somebody who checks in, and then remembered. Admits doubt; {@link #problems} says what is wrong.
 *
 * @param alias what they want to be called here; never who they are
 * @param birthYear the year in which they were born
 * @param gender as they say it
 */
public record VisitorDetails(String alias, int birthYear, Gender gender) {
    /** The longest alias that is stored. */
    public static final int MAX_ALIAS = 40;

    /** The youngest that an open youth centre is for. */
    public static final int YOUNGEST = 6;

    /** The oldest. */
    public static final int OLDEST = 25;

    private static final String ALIAS = "alias";

    /** Two words or more, each of letters alone: a first name and a surname are written so, whatever their capitals. */
    private static final Pattern NAMES = Pattern.compile("\\p{L}[\\p{L}'’.-]+(?:\\s+\\p{L}[\\p{L}'’.-]+)+");

    /** A birth date is six digits or eight; an alias needs none of that. */
    private static final Pattern DIGITS = Pattern.compile("(?:\\p{Nd}[\\s-]*){6}");

    public VisitorDetails {
        alias = alias.strip().replaceAll("\\s+", " ");
    }

    /** Whether it is written like a first name and a surname. Somebody must say that it is none. */
    public boolean looksLikeAName() {
        return NAMES.matcher(alias).matches();
    }

    /** Whether it is the same alias, whatever its capitals. */
    public boolean isCalled(String other) {
        return alias.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    /**
     * Everything that is wrong, each at its field.
     *
     * @param notAName the person has said that what is written like a name is none
     * @param thisYear the Swedish year
     */
    public List<Problem> problems(boolean notAName, int thisYear) {
        List<Problem> problems = new ArrayList<>();
        if (alias.isEmpty()) {
            problems.add(Problem.of(ALIAS, "activity.problem.alias.required"));
        } else if (alias.length() > MAX_ALIAS) {
            problems.add(Problem.of(ALIAS, "activity.problem.text.long", MAX_ALIAS));
        } else if (!NoteCheck.passes(alias) || DIGITS.matcher(alias).find()) {
            problems.add(Problem.of(ALIAS, "activity.problem.alias.number"));
        } else if (!notAName && looksLikeAName()) {
            problems.add(Problem.of(ALIAS, "activity.problem.alias.name"));
        }
        if (birthYear < thisYear - OLDEST || birthYear > thisYear - YOUNGEST) {
            problems.add(Problem.of(
                    "birthYear",
                    "activity.problem.birth-year",
                    Integer.toString(thisYear - OLDEST),
                    Integer.toString(thisYear - YOUNGEST)));
        }
        return List.copyOf(problems);
    }
}
