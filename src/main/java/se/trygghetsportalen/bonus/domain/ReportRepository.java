package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.trygghetsportalen.shared.ActorId;

/** Keeps reports, everything that was handed in, and which reminders have been sent. */
public interface ReportRepository {
    Optional<Report> find(BonusDecisionId decision);

    /** The same, held against others until the transaction ends. */
    Optional<Report> findToChange(BonusDecisionId decision);

    /** Every report about the year's decisions. */
    Map<BonusDecisionId, Report> ofYear(BonusYearId year);

    /** Stores the first one about a decision, with its round; false where there is one. */
    boolean add(Report report);

    /** Stores the next version of one that is held. */
    void save(Report report);

    /** Keeps what was handed in as the next round. */
    void addRound(Report handedIn);

    /** Everything that was handed in about the decision, oldest first. */
    List<Round> rounds(BonusDecisionId decision);

    /** Decisions with money that hold and have no report, whose last day is that day or earlier. */
    List<Awaited> awaited(LocalDate reportBy);

    /** Keeps that the reminder has been sent; false where it had been. */
    boolean remind(BonusDecisionId decision, int days, Instant at);

    /** What was handed in once. */
    record Round(int number, ReportContent content, ActorId by, Instant at) {}

    /**
     * A report that has not come.
     *
     * @param association what it was called in the decision
     * @param representatives who acts for it now
     */
    record Awaited(
            BonusDecisionId decision,
            ApplicationId application,
            String association,
            LocalDate reportBy,
            Set<ActorId> representatives) {
        public Awaited {
            representatives = Set.copyOf(representatives);
        }
    }
}
