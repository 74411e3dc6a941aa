package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.outreach.domain.ContactSums;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery;
import se.trygghetsportalen.outreach.domain.ShiftRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

/** Shows contacts: workers those of the shifts whose team they are on, leads all of them, and nobody else any. */
@Service
@Transactional(readOnly = true)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class ContactOverview {
    /** So many are summed in a few milliseconds. */
    static final int MOST_SUMMED_AT_ONCE = 5_000;

    private final ContactOverviewQuery query;
    private final ShiftRepository shifts;
    private final ShiftAuthority authority;

    ContactOverview(ContactOverviewQuery query, ShiftRepository shifts, ShiftAuthority authority) {
        this.query = query;
        this.shifts = shifts;
        this.authority = authority;
    }

    /**
     * A page of the selection, latest first.
     *
     * @param after the place in the list after which the page begins, or null from the top
     */
    public List<ContactLine> page(ContactFilter filter, @Nullable ListPosition<ContactId> after, int limit) {
        return query.page(filter, own(), after, limit);
    }

    /**
     * What the whole selection adds up to, or empty when it has more contacts than can be summed while a page opens. To
     * be asked for by a person then: {@link #totals}.
     */
    public Optional<ContactTotals> quickTotals(ContactFilter filter) {
        return !query.hasMoreThan(MOST_SUMMED_AT_ONCE, filter.saying(""), own())
                ? Optional.of(query.totals(filter, own()))
                : Optional.empty();
    }

    /** The heads of the whole selection by age and gender; attempts are not in it. */
    public ContactSums sums(ContactFilter filter) {
        return query.sums(filter, own());
    }

    /** Whose contacts there may be in the list. */
    public List<ShiftOverviewQuery.Named> workers() {
        return query.workers(own());
    }

    /** What the whole selection adds up to, however long that takes. */
    public ContactTotals totals(ContactFilter filter) {
        return query.totals(filter, own());
    }

    /**
     * The contact, or empty when there is none.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the person is neither on the shift's team
     *     nor a lead
     */
    public Optional<ContactLine> find(ContactId id) {
        Optional<ContactLine> found = query.find(id);
        found.ifPresent(line -> requireShift(line.contact().shift()));
        return found;
    }

    /** Everything that was logged in a shift, latest first. */
    public List<ContactLine> ofShift(ShiftId id) {
        requireShift(id);
        return query.ofShift(id);
    }

    /** What the signed-in worker logged last, in any shift: the next form begins there. */
    public Optional<Contact> lastOwn() {
        return query.findLastOf(authority.user().id());
    }

    private void requireShift(ShiftId id) {
        Shift shift = shifts.find(id).orElseThrow(() -> new NoSuchElementException("No shift " + id));
        authority.requireTeamOrLead(shift);
    }

    private @Nullable ActorId own() {
        return authority.isLead() ? null : authority.user().id();
    }
}
