package se.trygghetsportalen.outreach;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.CalendarFeedRepository;
import se.trygghetsportalen.outreach.domain.CalendarToken;
import se.trygghetsportalen.outreach.domain.PlanQuery;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

/**
 * A person's own shifts in the calendar of their phone, by a secret address. Everybody has at most one: a new one takes
 * the place of the old. Who holds the address sees times and places, never the team or a word of what was written.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class CalendarFeeds {
    private static final Duration BACK = Duration.ofDays(60);
    private static final Duration AHEAD = Duration.ofDays(400);

    private final CalendarFeedRepository feeds;
    private final PlanQuery plans;
    private final ShiftAuthority authority;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(CalendarFeedRepository feeds, PlanQuery plans, ShiftAuthority authority, Clock clock) {
        this.feeds = feeds;
        this.plans = plans;
        this.authority = authority;
        this.clock = clock;
    }

    /** When the address of the person asking was made, if there is one. The secret itself is not kept. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt() {
        return feeds.madeAt(authority.user().id());
    }

    /** Makes an address for the person asking; an earlier one stops working at once. The only time that it is told. */
    public CalendarToken renew() {
        ActorId owner = authority.user().id();
        CalendarToken token = CalendarToken.random(random);
        feeds.put(owner, token, clock.instant());
        authority.record("calendar.address-made", "account", owner.value(), Map.of());
        return token;
    }

    /** The address of the person asking stops working; repeating it changes nothing. */
    public void revoke() {
        ActorId owner = authority.user().id();
        if (feeds.remove(owner)) {
            authority.record("calendar.address-revoked", "account", owner.value(), Map.of());
        }
    }

    /** The shifts behind an address, for whoever holds it; empty when it leads nowhere. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<List<PlannedLine>> read(CalendarToken token) {
        Instant now = clock.instant();
        return feeds.owner(token).map(owner -> plans.of(owner, now.minus(BACK), now.plus(AHEAD)));
    }
}
