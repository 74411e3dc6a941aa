package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All assessors of one application together.
 *
 * @param scheme what is scored
 * @param assessments everybody who was asked
 * @param notes the notes that hold, one at most for each criterion
 * @param latestRevision the number of what the association handed in last
 * @param spreadLimit how far apart points may lie without a common note
 */
public record Panel(
        SchemeContent scheme,
        List<Assessment> assessments,
        List<ConsensusNote> notes,
        int latestRevision,
        int spreadLimit) {
    /** Fewer assessors than this do not make a result. */
    public static final int FEWEST = 2;

    public Panel {
        assessments = List.copyOf(assessments);
        notes = List.copyOf(notes);
    }

    /** Why the application is not fully assessed. */
    public enum Obstacle {
        /** Fewer than two assessors have been asked, or said yes. */
        TOO_FEW,
        /** Somebody has not submitted. */
        OUTSTANDING,
        /** Somebody read an earlier revision than the latest. */
        OUTDATED,
        /** Points lie far apart, and nobody has written why that is all right. */
        NO_CONSENSUS;

        /** Translation key of the sentence. */
        public String textKey() {
            return "bonus.panel.obstacle." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those who have submitted, always in the same order. */
    public List<Assessment> submitted() {
        return assessments.stream()
                .filter(each -> each.state() == AssessmentState.SUBMITTED)
                .sorted(Comparator.comparing(each -> each.id().value()))
                .toList();
    }

    /** What each criterion was given, by everybody who has submitted. */
    public Map<CriterionId, List<Score>> scores() {
        return scores(scheme, submitted());
    }

    /** What each criterion was given in these assessments. */
    static Map<CriterionId, List<Score>> scores(SchemeContent scheme, List<Assessment> assessments) {
        Map<CriterionId, List<Score>> scores = new HashMap<>();
        for (Criterion criterion : scheme.criteria()) {
            scores.put(
                    criterion.id(),
                    assessments.stream()
                            .flatMap(each -> each.scores().of(criterion.id()).score().stream())
                            .toList());
        }
        return scores;
    }

    /** Whether enough have submitted and nobody is left who could be steered by their points. */
    public boolean isIn() {
        List<Obstacle> obstacles = obstacles();
        return !obstacles.contains(Obstacle.TOO_FEW) && !obstacles.contains(Obstacle.OUTSTANDING);
    }

    /** The result of those who have submitted; empty while nobody has. */
    public Optional<Scoring.Result> result() {
        return submitted().isEmpty() ? Optional.empty() : Optional.of(Scoring.of(scheme, scores()));
    }

    /** Criteria on which points lie further apart than the limit. */
    public List<Criterion> demandingConsensus() {
        return result().stream()
                .flatMap(result -> result.demandingConsensus(spreadLimit).stream())
                .map(Scoring.CriterionResult::criterion)
                .toList();
    }

    /** The note about the criterion that holds for the points as they stand: written after the last of them was given. */
    public Optional<ConsensusNote> noteOn(CriterionId criterion) {
        Instant last = submitted().stream()
                .map(Assessment::since)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return notes.stream()
                .filter(note -> note.criterion().equals(criterion) && !note.at().isBefore(last))
                .findFirst();
    }

    /** Everything that stands in the way; empty when the application is fully assessed. */
    public List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        long taken = assessments.stream()
                .filter(each -> each.state() != AssessmentState.DECLINED)
                .count();
        if (taken < FEWEST) {
            obstacles.add(Obstacle.TOO_FEW);
        }
        if (assessments.stream().anyMatch(each -> each.state().isOutstanding())) {
            obstacles.add(Obstacle.OUTSTANDING);
            return obstacles;
        }
        if (submitted().stream().anyMatch(each -> each.revision() < latestRevision)) {
            obstacles.add(Obstacle.OUTDATED);
        }
        if (demandingConsensus().stream()
                .anyMatch(criterion -> noteOn(criterion.id()).isEmpty())) {
            obstacles.add(Obstacle.NO_CONSENSUS);
        }
        return obstacles;
    }
}
