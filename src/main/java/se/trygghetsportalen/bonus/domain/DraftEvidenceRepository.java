package se.trygghetsportalen.bonus.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files in the associations' own space. Only what serves representatives knows this port. */
public interface DraftEvidenceRepository {
    /** What lies beside the draft, first one first. */
    List<Evidence> of(ApplicationId application);

    Optional<Evidence> find(UUID file);

    void add(Evidence evidence);

    /** Takes it away from the draft; nothing happens where it does not lie there. */
    void remove(UUID file);
}
