package se.trygghetsportalen.people.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;

/**
 * What a person says about an engagement. May hold mistakes: {@link #problems()} names them.
 *
 * @param organisationNumber as it was written
 * @param relation whose engagement it is
 * @param role what the person is or was
 * @param from the first day
 * @param to the last day; null while it goes on
 */
public record EngagementDetails(
        String organisationNumber,
        EngagementRelation relation,
        EngagementRole role,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    /** What has to be put right before it can be stored; empty when nothing. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (OrganisationNumber.read(organisationNumber).isEmpty()) {
            problems.add(Problem.of("organisationNumber", "people.engagement.problem.organisation-number"));
        }
        if (from == null) {
            problems.add(Problem.of("from", "people.engagement.problem.from"));
        } else if (to != null && to.isBefore(from)) {
            problems.add(Problem.of("to", "people.engagement.problem.to"));
        }
        return List.copyOf(problems);
    }

    /** The engagement that they describe; empty when there is something to put right. */
    Optional<Engagement.Content> content() {
        return from == null || !problems().isEmpty()
                ? Optional.empty()
                : OrganisationNumber.read(organisationNumber)
                        .map(number -> new Engagement.Content(number, relation, role, from, to));
    }
}
