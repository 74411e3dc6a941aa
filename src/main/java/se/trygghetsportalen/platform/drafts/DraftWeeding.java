package se.trygghetsportalen.platform.drafts;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.platform.drafts.domain.DraftRepository;

/** Removes drafts whose time is up. Until then they are already invisible: weeding late harms nobody. */
@Service
public class DraftWeeding {
    /** Few enough that nobody who is typing waits for the locks. */
    static final int AT_ONCE = 500;

    private final DraftRepository repository;
    private final Clock clock;

    DraftWeeding(DraftRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Removes some of the expired drafts and answers how many; fewer than {@link #AT_ONCE} means that no more are left. */
    @Transactional
    public int removeSome() {
        return repository.removeExpired(clock.instant(), AT_ONCE);
    }

    /** Whether there may be more after that many were removed. */
    public boolean mayBeMore(int removed) {
        return removed == AT_ONCE;
    }
}
