package se.trygghetsportalen.bonus.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trygghetsportalen.shared.ActorId;

/** Keeps assessments, every round of them, and the notes on which assessors agreed. */
public interface AssessmentRepository {
    Optional<Assessment> find(AssessmentId id);

    /** The same, held against others until the transaction ends. */
    Optional<Assessment> findToChange(AssessmentId id);

    /** Everybody who was asked about the application, in the order in which they were. */
    List<Assessment> of(ApplicationId application);

    /** The same for every application of the year, in one statement. */
    List<Assessment> ofYear(BonusYearId year);

    /**
     * Stores a new one.
     *
     * @return false when the id is known, or the person has been asked about the application already
     */
    boolean add(Assessment assessment);

    /** Stores the next version of one that is held. */
    void save(Assessment assessment);

    /** Keeps what was submitted as the next round. */
    void addRound(Assessment submitted);

    /** Every round of every assessor of the application, oldest first. */
    List<Assessment.Round> rounds(ApplicationId application);

    /** The notes that hold, for the application. */
    List<ConsensusNote> notes(ApplicationId application);

    /** The notes that hold, for every application of the year. */
    List<ConsensusNote> notesOfYear(BonusYearId year);

    /**
     * Keeps a note.
     *
     * @return false when a note with that number is there already
     */
    boolean add(ConsensusNote note);

    /** The number of the latest revision of every application of the year. */
    Map<ApplicationId, Integer> latestRevisions(BonusYearId year);

    /** Everybody who may be asked to assess: officers whose accounts are open, by name. */
    List<Assessor> officers();

    /** Somebody who may be asked. */
    record Assessor(ActorId id, String name) {}
}
