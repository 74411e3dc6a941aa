package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How often the two in a match are to meet, from a day on. Later sets replace earlier ones for the months that begin
 * then; months that began before are still judged by the earlier one.
 *
 * @param programme whose rules
 * @param validFrom the first day on which a month that begins is judged by it
 * @param weekly whether they meet once a week on average
 * @param minutesPerMonth how many minutes a month at least; 0 for no such rule
 * @param meetingsPerMonth how many meetings a month at least; 0 for no such rule
 */
public record ContactRuleSet(
        Programme programme, LocalDate validFrom, boolean weekly, int minutesPerMonth, int meetingsPerMonth) {
    public static final int MOST_MINUTES = 6000;
    public static final int MOST_MEETINGS = 31;

    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    /**
     * What holds until the coordinator adds others: weekly and four hours a month in the community programme (Elements
     * of Effective Practice for Mentoring, 4th ed., B.2.12), twice a month by the municipality's own rule.
     */
    public static final List<ContactRuleSet> INITIAL = List.of(
            new ContactRuleSet(Programme.COMMUNITY, ALWAYS, true, 240, 0),
            new ContactRuleSet(Programme.MUNICIPAL, ALWAYS, false, 0, 2));

    /** The set by which a month that begins on the day is judged. */
    public static ContactRuleSet at(List<ContactRuleSet> sets, Programme programme, LocalDate day) {
        return sets.stream()
                .filter(set -> set.programme() == programme && !set.validFrom().isAfter(day))
                .max(Comparator.comparing(ContactRuleSet::validFrom))
                .or(() -> INITIAL.stream()
                        .filter(set -> set.programme() == programme)
                        .findFirst())
                .orElseThrow();
    }
}
