package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.DistrictId;

/**
 * What a role model says about themselves.
 *
 * @param name what they are called
 * @param email where they are reached
 * @param phone where they are reached
 * @param bornOn their birthday
 * @param gender how they describe themselves
 * @param languages the languages that they speak well, as language codes
 * @param interests what they like to do
 * @param goals the ways to study or work that they can show
 * @param times when they can meet
 * @param district where they would like to meet, or null wherever
 * @param capacity how many youth at a time
 * @param motivation why they want to, in their own words
 */
public record RoleModelDetails(
        String name,
        String email,
        String phone,
        @Nullable LocalDate bornOn,
        Gender gender,
        Set<String> languages,
        Set<Interest> interests,
        Set<Goal> goals,
        Set<TimeSlot> times,
        @Nullable DistrictId district,
        int capacity,
        String motivation) {
    public static final int MAX_NAME = 120;
    public static final int MAX_LINE = 160;
    public static final int MAX_TEXT = 2000;
    public static final int MAX_CAPACITY = 3;

    public RoleModelDetails {
        name = name.strip();
        email = email.strip();
        phone = phone.strip();
        motivation = motivation.strip();
        languages = Set.copyOf(new TreeSet<>(languages));
        interests = Sets.copy(interests, Interest.class);
        goals = Sets.copy(goals, Goal.class);
        times = Sets.copy(times, TimeSlot.class);
    }

    /** Enum sets that stay as they are, in the order of the enum. */
    static final class Sets {
        private Sets() {}

        static <T extends Enum<T>> Set<T> copy(Set<T> set, Class<T> type) {
            EnumSet<T> copy = EnumSet.noneOf(type);
            copy.addAll(set);
            return java.util.Collections.unmodifiableSet(copy);
        }
    }
}
