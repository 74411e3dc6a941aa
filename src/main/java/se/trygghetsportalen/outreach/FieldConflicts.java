package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.FieldConflict;
import se.trygghetsportalen.outreach.domain.Mark;
import se.trygghetsportalen.people.domain.Roles;

/**
 * Where two versions of one entry came from the field, a lead chooses. What came first is what counts until then and what
 * stays; what came second is kept as it was sent, so that the lead can carry over what is right in it.
 */
@Service
@Transactional
@RolesAllowed(Roles.TEAM_LEAD)
public class FieldConflicts {
    private static final int MOST = 200;

    private final FieldEntryRepository entries;
    private final ShiftAuthority authority;
    private final Clock clock;

    FieldConflicts(FieldEntryRepository entries, ShiftAuthority authority, Clock clock) {
        this.entries = entries;
        this.authority = authority;
        this.clock = clock;
    }

    /** Those that nobody has settled, the oldest first. */
    @Transactional(readOnly = true)
    public List<FieldConflict> open() {
        return entries.openConflicts(MOST);
    }

    /**
     * Settles a conflict. False when it was settled before.
     *
     * @param choice which version holds; carrying the other one over is the lead's own correction, made before
     */
    public boolean settle(UUID conflict, FieldConflict.Choice choice) {
        Optional<FieldConflict> open = entries.findConflictToChange(conflict);
        if (open.isEmpty()) {
            return false;
        }
        entries.settle(conflict, new Mark(clock.instant(), authority.user().id()), choice);
        authority.record(
                "field-entry.conflict-settled", "field-entry", open.get().entry(), Map.of("choice", choice.name()));
        return true;
    }
}
