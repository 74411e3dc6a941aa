package se.trygghetsportalen.outreach.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;

/** Lists of contacts: one statement for the rows and one for what hangs on them, however many rows. */
public interface ContactOverviewQuery {
    /**
     * A page of contacts, latest first.
     *
     * @param team only contacts of shifts whose team this person is on, or null for all
     * @param after only those after this place in the list, or null from the top
     */
    List<ContactLine> page(
            ContactFilter filter, @Nullable ActorId team, @Nullable ListPosition<ContactId> after, int limit);

    /** What the whole selection adds up to. */
    ContactTotals totals(ContactFilter filter, @Nullable ActorId team);

    /** Whether the selection has more contacts than that; cheaper to answer than how many there are. */
    boolean hasMoreThan(int contacts, ContactFilter filter, @Nullable ActorId team);

    /** The heads of the whole selection by age and gender. */
    ContactSums sums(ContactFilter filter, @Nullable ActorId team);

    /** Who has logged contacts, by name. */
    List<ShiftOverviewQuery.Named> workers(@Nullable ActorId team);

    /** What the contact said before its corrections, latest first. */
    List<ContactVersionLine> versions(ContactId id);

    /**
     * Hands over the whole selection, latest first, read from the database as it is handed over. To be called in a
     * transaction, in which the rows are as they were when it began, and closed.
     */
    Stream<ContactLine> stream(ContactFilter filter);

    /** Everything that was logged in a shift, latest first. */
    List<ContactLine> ofShift(ShiftId shift);

    /** The one contact. */
    Optional<ContactLine> find(ContactId id);

    /** What the person logged last, in any shift. */
    Optional<Contact> findLastOf(ActorId worker);
}
