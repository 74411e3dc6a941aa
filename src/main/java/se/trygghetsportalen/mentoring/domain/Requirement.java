package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.shared.Problem;

/** What a role model needs before they are approved: the checklist, in the order in which it is done. */
public enum Requirement {
    /** They have been interviewed. */
    INTERVIEW {
        @Override
        boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
            return file.interviewedOn() != null;
        }
    },
    /** Two references spoke for them. */
    REFERENCES {
        @Override
        boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
            return file.goodReferences() >= MentoringRules.REFERENCES;
        }

        @Override
        Object[] arguments(RoleModelFile file, MentoringRules rules) {
            return new Object[] {file.goodReferences(), MentoringRules.REFERENCES};
        }
    },
    /** An extract was shown within the last year. */
    REGISTRY_EXTRACT {
        @Override
        boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
            return file.extract() != null
                    && RegistryExtract.holds(file.extract().shownOn(), today);
        }
    },
    /** They have been trained for two hours in person. */
    TRAINING {
        @Override
        boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
            return file.minutesInPerson() >= MentoringRules.TRAINING_MINUTES;
        }

        @Override
        Object[] arguments(RoleModelFile file, MentoringRules rules) {
            return new Object[] {file.minutesInPerson(), MentoringRules.TRAINING_MINUTES};
        }
    },
    /** They are old enough. */
    AGE {
        @Override
        boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
            return details.bornOn() != null
                    && !details.bornOn().plusYears(rules.olderThan() + 1L).isAfter(today);
        }

        @Override
        Object[] arguments(RoleModelFile file, MentoringRules rules) {
            return new Object[] {rules.olderThan()};
        }
    },
    /** They have promised a year in writing. */
    COMMITMENT {
        @Override
        boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
            return file.committedOn() != null;
        }
    };

    abstract boolean holds(RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today);

    Object[] arguments(RoleModelFile file, MentoringRules rules) {
        return new Object[0];
    }

    /** Translation key of what it asks for. */
    public String textKey() {
        return "mentoring.requirement." + field();
    }

    private String field() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What is missing of it, if it does not hold. */
    public Optional<Problem> missing(
            RoleModelDetails details, RoleModelFile file, MentoringRules rules, LocalDate today) {
        return holds(details, file, rules, today)
                ? Optional.empty()
                : Optional.of(Problem.of(field(), "mentoring.missing." + field(), arguments(file, rules)));
    }

    /** Everything that is missing, in order. */
    public static List<Problem> allMissing(RoleModel roleModel, MentoringRules rules, LocalDate today) {
        return missingOf(roleModel, rules, today, values());
    }

    /** What is missing of these. */
    public static List<Problem> missingOf(
            RoleModel roleModel, MentoringRules rules, LocalDate today, Requirement... wanted) {
        return Arrays.stream(wanted)
                .flatMap(each -> each.missing(roleModel.details(), roleModel.file(), rules, today).stream())
                .toList();
    }
}
