package se.trygghetsportalen.activity.domain;

import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.places.domain.ArenaId;

/** Visits and those who make them, as they are stored. Aliases are sealed; nothing can search them but this room. */
public interface VisitRepository {
    /** Everybody who is known at the youth centre, those who came last first. */
    List<Visitor> visitorsOf(ArenaId arena);

    /**
     * The one of them with that alias, whatever its capitals. Nobody else can register there until the transaction
     * ends.
     */
    Optional<Visitor> findCalled(ArenaId arena, String alias);

    /** The visitor, or empty. */
    Optional<Visitor> find(VisitorId id);

    /** Remembers a new one. */
    void add(Visitor visitor);

    /** The visit, or empty. */
    Optional<Visit> find(VisitId id);

    /** The visit that the alias made in the session, or empty. */
    Optional<Visit> find(SessionId session, VisitorId visitor);

    /** Stores a visit. */
    void add(Visit visit);

    /** Takes a visit back. */
    void remove(VisitId id);

    /** How many were counted without an alias. */
    HeadsByGender counted(SessionId session);

    /** The visits of that gender that were counted without an alias, latest first. */
    List<VisitId> latestCounted(SessionId session, Gender gender, int limit);
}
