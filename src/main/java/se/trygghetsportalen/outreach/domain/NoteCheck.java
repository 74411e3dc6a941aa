package se.trygghetsportalen.outreach.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.trygghetsportalen.shared.Luhn;

/**
 * Finds what identifies somebody in free text: personal numbers, telephone numbers and e-mail addresses. Such a text is
 * refused, since the portal counts young people and never names them.
 *
 * <p>The same check exists in TypeScript for phones without a network. Both read {@code frontend/note-check-cases.json};
 * a case belongs there before either is changed. The steps are the same in both, so that they stay comparable:
 *
 * <ol>
 *   <li>Letters that look like others become one: a digit of another script an ASCII digit, every dash a
 *       hyphen, every space a space; what has no width is left out.
 *   <li>E-mail addresses are found, then personal numbers, then telephone numbers, each in what the one before left, over
 *       again until nothing more is found: what is masked passes.
 *   <li>A personal number has 10 or 12 digits, with a hyphen, a plus or nothing before the last four, a real date (the
 *       day + 60 in a coordination number) and the right check digit.
 *   <li>A telephone number has +46, 0046 or 0 and then 7–9 digits, with spaces, hyphens and parentheses between, unless
 *       it is a date, a time or an amount.
 * </ol>
 */
public final class NoteCheck {
    /** What stands where something was masked. */
    public static final String MASK = "▮▮▮";

    /** Translation key of the sentence that says why a text is refused. */
    public static final String TEXT_KEY = "outreach.problem.identifying";

    static final String FIELD_NOTE = "note";

    /** The zero of each script whose digits are read as digits: ASCII, Arabic, Persian, Devanagari, full width. */
    private static final int[] ZEROS = {'0', 0x660, 0x6F0, 0x966, 0xFF10};

    /** Mathematical digits: five alphabets of ten in a row. */
    private static final int MATHEMATICAL_FIRST = 0x1D7CE;

    private static final int MATHEMATICAL_LAST = 0x1D7FF;

    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";
    private static final String SPACES =
            "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009" + "\u200A\u202F\u205F\u3000\t";
    private static final String WIDTHLESS = "\u00AD\u200B\u200C\u200D\u2060\uFEFF";

    private static final char FOUND = '\u0000';

    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]*[\\p{L}\\p{N}_%+-]@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");

    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9])((?:18|19|20)?)([0-9]{2})([0-9]{2})([0-9]{2})[-+]?([0-9]{4})(?![0-9])");

    private static final String BETWEEN = "[ )]{0,2}-?[ (]{0,2}";
    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?<![0-9][-.,:/])"
            + "(?:(?:\\+ ?46|0046)" + BETWEEN + "(?:\\(?0\\)?" + BETWEEN + ")?[1-9](?:" + BETWEEN + "[0-9]){6,8}"
            + "|0(?:" + BETWEEN + "[1-9])(?:" + BETWEEN + "[0-9]){6,8})"
            + "(?![0-9])");

    private static final String DAY = "(?:0[1-9]|[12][0-9]|3[01])";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final String HOUR = "(?:[01][0-9]|2[0-4])";
    private static final String MINUTE = "[0-5][0-9]";

    /** A whole date with its separators: 03-11-2026, 2026-11-03, with hyphens or spaces. */
    private static final Pattern DATE = Pattern.compile("(?<![0-9])(?:" + DAY + "([- ])" + MONTH + "\\1" + YEAR + "|"
            + YEAR + "([- ])" + MONTH + "\\2" + DAY + ")(?![0-9])");

    /** Times and short dates that have as many digits as a telephone number: 0800-1630, 03-12 1830, 01-02-26 1830. */
    private static final Pattern TIME = Pattern.compile(HOUR + " ?" + MINUTE + " ?- ?" + HOUR + " ?" + MINUTE + "|"
            + DAY + "-" + MONTH + " " + HOUR + "[- ]?" + MINUTE + "|"
            + DAY + "-" + MONTH + "-[0-9]{2} " + HOUR + " ?" + MINUTE);

    /** A day or an opening time and then hours, whatever number follows: 03-12 18-21, 08-16 18-21. */
    private static final Pattern HOURS = Pattern.compile(
            "(?:" + DAY + "-" + MONTH + "|" + HOUR + "-" + HOUR + ") " + HOUR + "-" + HOUR + "(?![0-9])");

    /** A short date and the hour of a time whose minutes follow after a point: 01-02-26 18(.30). */
    private static final Pattern DATE_AND_HOUR = Pattern.compile(DAY + "-" + MONTH + "-[0-9]{2} " + HOUR);

    private static final Pattern MINUTES_FOLLOW = Pattern.compile("^[.:]" + MINUTE + "(?![0-9])");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{3}(?: [0-9]{3})+");
    private static final Pattern LEADING_GROUP = Pattern.compile("(?:^|[^0-9])[0-9]{1,3} $");
    private static final Pattern CURRENCY =
            Pattern.compile("^ ?(?:kr|kronor|sek|:-)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);

    private NoteCheck() {}

    /** What was found. */
    public enum Kind {
        PERSONAL_NUMBER,
        PHONE,
        EMAIL
    }

    /**
     * A place in a text that identifies somebody.
     *
     * @param start index of its first character (UTF-16, as in Java and JavaScript)
     * @param end index after its last
     * @param kind what stands there
     */
    public record Place(int start, int end, Kind kind) {}

    /** Whether nothing in the text identifies anybody. */
    public static boolean passes(String text) {
        return places(text).isEmpty();
    }

    /** Every place in the text that identifies somebody, from left to right. */
    public static List<Place> places(String text) {
        Reading reading = Reading.of(text);
        List<Place> places = new ArrayList<>();
        int before;
        do {
            before = places.size();
            find(EMAIL, Kind.EMAIL, reading, reading.letters, places);
            find(PERSONAL, Kind.PERSONAL_NUMBER, reading, reading.letters, places);
            find(PHONE, Kind.PHONE, reading, withoutDates(reading.letters), places);
            // What stood beside something found may now stand alone, as it will when that has been masked.
        } while (places.size() > before);
        places.sort(Comparator.comparingInt(Place::start));
        return List.copyOf(places);
    }

    /** The text with {@link #MASK} in each of those places; passes the check, and is else unchanged. */
    public static String masked(String text) {
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (Place place : places(text)) {
            masked.append(text, from, place.start()).append(MASK);
            from = place.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    private static void find(Pattern pattern, Kind kind, Reading reading, CharSequence letters, List<Place> places) {
        String searched = letters.toString();
        Matcher matcher = pattern.matcher(searched);
        while (matcher.find()) {
            boolean counts = switch (kind) {
                case EMAIL -> true;
                case PERSONAL_NUMBER -> isPersonalNumber(matcher);
                case PHONE -> !isDateTimeOrAmount(searched, matcher.start(), matcher.end());
            };
            if (counts) {
                places.add(new Place(reading.start(matcher.start()), reading.end(matcher.end()), kind));
                reading.blank(matcher.start(), matcher.end());
            }
        }
    }

    private static CharSequence withoutDates(CharSequence letters) {
        return DATE.matcher(letters)
                .replaceAll(date -> String.valueOf(FOUND).repeat(date.group().length()));
    }

    private static boolean isPersonalNumber(Matcher matcher) {
        int year = Integer.parseInt(matcher.group(2));
        int month = Integer.parseInt(matcher.group(3));
        int day = Integer.parseInt(matcher.group(4));
        int realDay = day > 60 ? day - 60 : day;
        boolean aDate = matcher.group(1).isEmpty()
                ? isDate(1900 + year, month, realDay) || isDate(2000 + year, month, realDay)
                : isDate(Integer.parseInt(matcher.group(1)) * 100 + year, month, realDay);
        return aDate && Luhn.checks(matcher.group(2) + matcher.group(3) + matcher.group(4) + matcher.group(5));
    }

    private static boolean isDate(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDateTimeOrAmount(String letters, int start, int end) {
        CharSequence candidate = letters.subSequence(start, end);
        if (candidate.charAt(0) == '+') {
            return false;
        }
        CharSequence rest = letters.subSequence(end, letters.length());
        return TIME.matcher(candidate).matches()
                || HOURS.matcher(candidate).lookingAt()
                || (DATE_AND_HOUR.matcher(candidate).matches()
                        && MINUTES_FOLLOW.matcher(rest).find())
                || CURRENCY.matcher(rest).find()
                || (GROUPED.matcher(candidate).matches()
                        && LEADING_GROUP.matcher(letters.subSequence(0, start)).find());
    }

    /** A text as it is read, with the way back to where each letter stood. */
    private record Reading(StringBuilder letters, List<Integer> starts, List<Integer> ends) {
        static Reading of(String text) {
            Reading reading = new Reading(new StringBuilder(), new ArrayList<>(), new ArrayList<>());
            int at = 0;
            while (at < text.length()) {
                int letter = text.codePointAt(at);
                int next = at + Character.charCount(letter);
                if (WIDTHLESS.indexOf(letter) < 0) {
                    String read = read(letter);
                    for (int i = 0; i < read.length(); i++) {
                        reading.letters.append(read.charAt(i));
                        reading.starts.add(at);
                        reading.ends.add(next);
                    }
                }
                at = next;
            }
            return reading;
        }

        private static String read(int letter) {
            for (int zero : ZEROS) {
                if (letter >= zero && letter <= zero + 9) {
                    return String.valueOf((char) ('0' + (letter - zero)));
                }
            }
            if (letter >= MATHEMATICAL_FIRST && letter <= MATHEMATICAL_LAST) {
                return String.valueOf((char) ('0' + ((letter - MATHEMATICAL_FIRST) % 10)));
            }
            if (DASHES.indexOf(letter) >= 0) {
                return "-";
            }
            if (SPACES.indexOf(letter) >= 0) {
                return " ";
            }
            return switch (letter) {
                case 0xFF0B -> "+";
                case 0xFF20 -> "@";
                case 0xFF0E -> ".";
                default -> Character.toString(letter);
            };
        }

        int start(int index) {
            return starts.get(index);
        }

        int end(int index) {
            return ends.get(index - 1);
        }

        void blank(int from, int to) {
            for (int i = from; i < to; i++) {
                letters.setCharAt(i, FOUND);
            }
        }
    }
}
