package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What must hold for a pair, whatever else speaks for it. */
public enum HardRule {
    /** The role model may be matched at all. */
    APPROVED {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            return candidate.roleModel() instanceof RoleModel.Approved;
        }
    },
    /** The note about the registry extract is not older than a year. */
    VALID_CHECK {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            return candidate.hasValidCheck(today);
        }
    },
    /** They can talk with each other. */
    COMMON_LANGUAGE {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            return !Collections.disjoint(
                    youth.details().languages(), candidate.roleModel().details().languages());
        }
    },
    /** The youth meets whom they asked for. */
    REQUESTED_GENDER {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            return youth.details().wishedGender() == null
                    || youth.details().wishedGender()
                            == candidate.roleModel().details().gender();
        }
    },
    /** The role model has a free place. */
    CAPACITY {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            return candidate.freePlaces() > 0;
        }
    },
    /** Nothing stands between them. */
    NO_CONFLICT {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            return !youth.details().notWith().contains(candidate.id());
        }
    },
    /** At least three of the five dimensions meet. */
    ENOUGH_IN_COMMON {
        @Override
        boolean holds(Youth youth, Candidate candidate, LocalDate today) {
            int common = 0;
            for (Dimension each : Dimension.values()) {
                if (Suggestion.count(
                                each, youth.details(), candidate.roleModel().details())
                        > 0) {
                    common++;
                }
            }
            return common >= LEAST_POINTS;
        }
    };

    /** How many matching points a pair needs (domain: at least three of language, interest, district, time, goal). */
    public static final int LEAST_POINTS = 3;

    private static final List<HardRule> RULES = List.of(values());

    abstract boolean holds(Youth youth, Candidate candidate, LocalDate today);

    /** Translation key of a sentence that says why not. */
    public String textKey() {
        return "mentoring.why-not." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether each of them holds. */
    static boolean allHold(Youth youth, Candidate candidate, LocalDate today) {
        for (HardRule rule : RULES) {
            if (!rule.holds(youth, candidate, today)) {
                return false;
            }
        }
        return true;
    }

    /** Those that do not hold, in order. */
    public static List<HardRule> brokenBy(Youth youth, Candidate candidate, LocalDate today) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds(youth, candidate, today))
                .toList();
    }
}
