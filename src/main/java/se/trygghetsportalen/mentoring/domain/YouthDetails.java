package se.trygghetsportalen.mentoring.domain;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.DistrictId;

/**
 * What is written down about a youth. No name, no birthday.
 *
 * @param alias what they are called here
 * @param birthYear the year in which they were born
 * @param gender how they describe themselves
 * @param wishedGender whom they want to meet, or null for anybody
 * @param languages what they want to speak, as language codes
 * @param interests what they like to do
 * @param goals what they aim at in study or work
 * @param times when they can meet
 * @param district where they want to meet, or null wherever
 * @param wishes what they hope for
 * @param avoid what is to be avoided
 * @param source who brought them
 * @param partner which partner brought them; empty where somebody else did
 * @param notWith role models whom they may not be matched with
 */
public record YouthDetails(
        String alias,
        int birthYear,
        Gender gender,
        @Nullable Gender wishedGender,
        Set<String> languages,
        Set<Interest> interests,
        Set<Goal> goals,
        Set<TimeSlot> times,
        @Nullable DistrictId district,
        String wishes,
        String avoid,
        IntakeSource source,
        String partner,
        Set<RoleModelId> notWith) {
    public static final int MAX_PARTNER = 120;
    public static final int MAX_ALIAS = 40;
    public static final int MAX_TEXT = 1000;

    public YouthDetails {
        alias = alias.strip();
        wishes = wishes.strip();
        avoid = avoid.strip();
        partner = source == IntakeSource.PARTNER ? partner.strip() : "";
        languages = Set.copyOf(new TreeSet<>(languages));
        interests = RoleModelDetails.Sets.copy(interests, Interest.class);
        goals = RoleModelDetails.Sets.copy(goals, Goal.class);
        times = RoleModelDetails.Sets.copy(times, TimeSlot.class);
        notWith = Set.copyOf(notWith);
    }
}
