package se.trygghetsportalen.bonus.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files that were handed in, each with its revision. Knows nothing of drafts. */
public interface EvidenceRepository {
    /** What was handed in with the revision, first one first. */
    List<Evidence> of(ApplicationId application, int revision);

    /** The file as it was handed in; empty where it never was. */
    Optional<Evidence> find(UUID file);

    /** Hands these in with the revision. */
    void add(int revision, List<Evidence> evidence);
}
