package se.trygghetsportalen.platform.documents;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One value in a table, with its kind: a spreadsheet sorts and sums by kind, and only {@linkplain Text text}, which
 * somebody typed, is ever defused. Null becomes {@link Empty}.
 */
public sealed interface Cell {
    /** A cell with nothing in it. */
    Cell EMPTY = new Empty();

    /** What somebody wrote, or a word of the portal. */
    static Cell text(@Nullable String value) {
        return value == null || value.isEmpty() ? EMPTY : new Text(value);
    }

    /** A whole number, also a negative one. */
    static Cell whole(long value) {
        return new Whole(value);
    }

    /** A whole number where there is one. */
    static Cell whole(@Nullable Integer value) {
        return value == null ? EMPTY : new Whole(value);
    }

    /** A calendar day. */
    static Cell day(@Nullable LocalDate value) {
        return value == null ? EMPTY : new Day(value);
    }

    /** A time of day, to the minute. */
    static Cell time(@Nullable LocalTime value) {
        return value == null ? EMPTY : new TimeOfDay(value);
    }

    /** Nothing. */
    record Empty() implements Cell {}

    /** Words. */
    record Text(String value) implements Cell {}

    /** A whole number. */
    record Whole(long value) implements Cell {}

    /** A calendar day. */
    record Day(LocalDate value) implements Cell {}

    /** A time of day; the file shows hours and minutes. */
    record TimeOfDay(LocalTime value) implements Cell {}
}
