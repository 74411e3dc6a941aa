package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/** Whether a match may begin: age, references, extract note, training, both consents and a free place. */
public final class Activation {
    private Activation() {}

    /**
     * What is missing; empty when it may begin.
     *
     * @param otherOpenMatches how many other matches of the role model are open
     */
    public static List<Problem> missing(
            Match match,
            RoleModel roleModel,
            Youth youth,
            int otherOpenMatches,
            MentoringRules rules,
            LocalDate today) {
        List<Problem> missing = new ArrayList<>();
        if (match.terms().introducedOn() == null) {
            missing.add(Problem.of("introduction", "mentoring.missing.introduction"));
        }
        if (match.terms().consentedOn() == null) {
            missing.add(Problem.of("yes", "mentoring.missing.yes"));
        }
        if (!(roleModel instanceof RoleModel.Approved)) {
            missing.add(Problem.of("approval", "mentoring.missing.approval"));
        }
        missing.addAll(Requirement.allMissing(roleModel, rules, today));
        missing.addAll(youth.consents().missing(youth.details().birthYear(), today));
        if (otherOpenMatches >= roleModel.details().capacity()) {
            missing.add(Problem.of(
                    "capacity",
                    "mentoring.missing.capacity",
                    roleModel.details().capacity()));
        }
        return missing;
    }
}
