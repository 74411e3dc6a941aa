package se.trygghetsportalen.associations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;

/** What has to be right about an association, whether it is typed or read from a file. */
@Component
class AssociationRules {
    private final Places places;
    private final Clock clock;

    AssociationRules(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /** What has to be put right; empty when nothing. Whether the number is free is not asked here. */
    List<Problem> problemsOf(AssociationDetails details) {
        List<Problem> problems = problemsInADistrict(details);
        if (places.districts().stream().noneMatch(district -> district.id().equals(details.district()))) {
            problems.add(Problem.of("district", "associations.problem.district.required"));
        }
        return problems;
    }

    /** As {@link #problemsOf}, where the district has just been looked up. */
    List<Problem> problemsInADistrict(AssociationDetails details) {
        List<Problem> problems = new ArrayList<>();
        if (details.name().isEmpty()) {
            problems.add(Problem.of("name", "associations.problem.name.required"));
        } else if (details.name().length() > AssociationDetails.LONGEST_NAME) {
            problems.add(Problem.of("name", "associations.problem.long", AssociationDetails.LONGEST_NAME));
        }
        if (details.activity().length() > AssociationDetails.LONGEST_ACTIVITY) {
            problems.add(Problem.of("activity", "associations.problem.long", AssociationDetails.LONGEST_ACTIVITY));
        }
        LocalDate today = SwedishTime.dayOf(clock.instant());
        past(problems, "activeSince", details.activeSince(), today);
        past(problems, "statutesOn", details.statutesOn(), today);
        past(problems, "annualMeetingOn", details.annualMeetingOn(), today);
        return problems;
    }

    private static void past(List<Problem> problems, String field, @Nullable LocalDate day, LocalDate today) {
        if (day != null && day.isAfter(today)) {
            problems.add(Problem.of(field, "associations.problem.future"));
        }
    }
}
