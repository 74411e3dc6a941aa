package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.PlanQuery;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.SwedishTime;

/** Shows the plan: to leads all of it, to workers where a place is to be had. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class PlanOverview {
    /** The most places to choose from at once. */
    static final int MOST_PLACES = 30;

    private final PlanQuery query;
    private final Settings settings;
    private final ShiftAuthority authority;
    private final Clock clock;

    PlanOverview(PlanQuery query, Settings settings, ShiftAuthority authority, Clock clock) {
        this.query = query;
        this.settings = settings;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Every shift that begins in the week, those called off among them.
     *
     * @param monday the week's first day
     */
    @RolesAllowed(Roles.TEAM_LEAD)
    public List<PlannedLine> week(LocalDate monday) {
        return query.between(SwedishTime.startOf(monday), SwedishTime.startOf(monday.plusWeeks(1)));
    }

    /** Shifts in which the person asking could take a place, open or offered. */
    public List<PlannedLine> placesForMe() {
        return query.placesFor(authority.user().id(), clock.instant(), MOST_PLACES);
    }

    /** Shifts of this week, from now on, that have fewer on the team than the municipality's rule says. */
    @RolesAllowed(Roles.TEAM_LEAD)
    public List<PlannedLine> shortThisWeek() {
        Instant now = clock.instant();
        LocalDate monday = mondayOf(SwedishTime.dayOf(now));
        return query.shorterThan(minimumTeam(), now, SwedishTime.startOf(monday.plusWeeks(1)));
    }

    /** How many a round should have, by the municipality's rule; fewer is a warning. */
    public int minimumTeam() {
        return settings.value(SettingKeys.MINIMUM_TEAM);
    }

    /** The first day of the day's week. */
    public static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
