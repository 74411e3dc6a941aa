package se.trygghetsportalen.platform.settings.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Some hours of a weekday on the Swedish clock. Written as people write it: {@code fre 18–21}. What passes midnight is
 * two slots.
 *
 * @param day which weekday
 * @param fromHour the first hour, 0–23
 * @param toHour the hour at which it is over, 1–24
 */
public record WeekSlot(DayOfWeek day, int fromHour, int toHour) {
    private static final List<String> DAYS = List.of("mån", "tis", "ons", "tors", "fre", "lör", "sön");
    private static final Pattern FORM =
            Pattern.compile("(\\p{L}{3,4})[a-zåäö]*\\s+([0-9]{1,2})\\s*[-–]\\s*([0-9]{1,2})");
    private static final int MOST = 40;

    public WeekSlot {
        if (fromHour < 0 || toHour > 24 || fromHour >= toHour) {
            throw new IllegalArgumentException("Not hours of one day: " + fromHour + "–" + toHour);
        }
    }

    /** Reads slots with commas between them; none at all is an answer too. */
    static Reading<List<WeekSlot>> read(String typed) {
        if (typed.isEmpty()) {
            return new Reading.Value<>(List.of());
        }
        List<WeekSlot> slots = new ArrayList<>();
        for (String part : typed.split(",", -1)) {
            Matcher slot = FORM.matcher(part.strip().toLowerCase(Locale.ROOT));
            int day = slot.matches() ? day(slot.group(1)) : -1;
            if (day < 0) {
                return Reading.wrong("settings.problem.slots");
            }
            int from = Integer.parseInt(slot.group(2));
            int to = Integer.parseInt(slot.group(3));
            if (from >= to || to > 24) {
                return Reading.wrong("settings.problem.slots");
            }
            slots.add(new WeekSlot(DayOfWeek.of(day + 1), from, to));
        }
        return slots.size() > MOST ? Reading.wrong("settings.problem.slots") : new Reading.Value<>(List.copyOf(slots));
    }

    private static int day(String word) {
        for (int i = 0; i < DAYS.size(); i++) {
            if (word.startsWith(DAYS.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** As {@link #read} reads them. */
    static String write(List<WeekSlot> slots) {
        return slots.stream().map(WeekSlot::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return DAYS.get(day.getValue() - 1) + " " + fromHour + "–" + toHour;
    }
}
