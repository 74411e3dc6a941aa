package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.trygghetsportalen.shared.ActorId;

/** Assessors, applications and what was given, for the rules about fairness. */
final class Marks {
    static final ActorId FIRST = assessor(1);
    static final ActorId SECOND = assessor(2);
    static final ActorId THIRD = assessor(3);

    static final Criterion PLAN = Bonuses.criterion("plan", 10);

    private Marks() {}

    static ActorId assessor(int number) {
        return new ActorId(new UUID(number, 1));
    }

    static ApplicationId application(int number) {
        return new ApplicationId(new UUID(number, 2));
    }

    static Mark mark(ActorId assessor, int application, int points) {
        return new Mark(assessor, application(application), PLAN, points);
    }

    /** A scheme of one criterion of ten points, so that ten points are a hundred. */
    static SchemeContent scheme() {
        return new SchemeContent(List.of(new SchemeContent.Group("Grunden", List.of(PLAN))), Bonuses.levels());
    }

    static Assessment submitted(SchemeContent scheme, ActorId assessor, ApplicationId application, int... points) {
        List<Scorecard.Line> lines = IntStream.range(0, points.length)
                .mapToObj(at -> new Scorecard.Line(
                        scheme.criteria().get(at).id(),
                        points[at] < 0 ? null : points[at],
                        points[at] < 0,
                        "Planen används varje termin."))
                .toList();
        return new Assessment(
                AssessmentId.next(),
                application,
                assessor,
                AssessmentState.SUBMITTED,
                new Scorecard(lines),
                1,
                null,
                "",
                Instant.EPOCH,
                1);
    }

    /** Two to four of five assessors on each of so many applications; now and then a criterion does not apply to one. */
    static List<Assessment> random(Random random, SchemeContent scheme, int applications) {
        List<Assessment> assessments = new ArrayList<>();
        for (int application = 0; application < applications; application++) {
            int first = random.nextInt(5);
            int readers = 2 + random.nextInt(3);
            for (int reader = 0; reader < readers; reader++) {
                assessments.add(submitted(
                        scheme,
                        assessor(1 + (first + reader) % 5),
                        application(application),
                        scheme.criteria().stream()
                                .mapToInt(criterion ->
                                        random.nextInt(12) == 0 ? -1 : random.nextInt(criterion.maxPoints() + 1))
                                .toArray()));
            }
        }
        return assessments;
    }

    static Stream<Mark> both(int application, int one, int other) {
        return Stream.of(mark(FIRST, application, one), mark(SECOND, application, other));
    }
}
