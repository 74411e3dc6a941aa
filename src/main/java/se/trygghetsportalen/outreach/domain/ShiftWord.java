package se.trygghetsportalen.outreach.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One word by which somebody looks for a shift. */
public sealed interface ShiftWord {
    /** The day on which it begins. */
    record Day(LocalDate day) implements ShiftWord {}

    /** A part of the name of somebody on the team, or of a place on the plan. */
    record Name(String part) implements ShiftWord {}

    /**
     * What was typed, word by word. {@code 2026-11-20} is a day, and so is {@code 20/11}: the one that is nearest to
     * today, for people write so of last week and of next.
     */
    static List<ShiftWord> read(String typed, LocalDate today) {
        return Arrays.stream(typed.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> Reading.of(word, today))
                .toList();
    }

    /** How a word is read. */
    final class Reading {
        private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
        private static final Pattern SHORT = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

        private Reading() {}

        private static ShiftWord of(String word, LocalDate today) {
            Matcher whole = DAY.matcher(word);
            if (whole.matches()) {
                return day(number(whole, 1), number(whole, 2), number(whole, 3))
                        .findFirst()
                        .<ShiftWord>map(Day::new)
                        .orElseGet(() -> new Name(word));
            }
            Matcher inYear = SHORT.matcher(word);
            if (inYear.matches()) {
                return Stream.of(-2, -1, 0, 1, 2)
                        .flatMap(years -> day(today.getYear() + years, number(inYear, 2), number(inYear, 1)))
                        .min(Comparator.comparing(day -> Math.abs(day.toEpochDay() - today.toEpochDay())))
                        .<ShiftWord>map(Day::new)
                        .orElseGet(() -> new Name(word));
            }
            return new Name(word);
        }

        private static int number(Matcher matcher, int group) {
            return Integer.parseInt(matcher.group(group));
        }

        private static Stream<LocalDate> day(int year, int month, int day) {
            try {
                return Stream.of(LocalDate.of(year, month, day));
            } catch (DateTimeException noSuchDay) {
                return Stream.empty();
            }
        }
    }
}
