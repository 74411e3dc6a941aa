package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules by which an association may apply. Local: which of them a year uses, and with what numbers, stands in its
 * {@link Terms}.
 */
public enum EligibilityRule {
    /** Holds in every year, and where it does not there is nothing else to put right. */
    IN_EXISTENCE {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return !standing.dissolved();
        }
    },
    NON_PROFIT {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.nonProfit();
        }
    },
    ACTIVE_LONG_ENOUGH {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            LocalDate since = standing.activeSince();
            return since != null && !since.plusMonths(terms.monthsActive()).isAfter(day);
        }

        @Override
        List<Object> numbers(Standing standing, Terms terms) {
            return List.of(terms.monthsActive());
        }
    },
    STATUTES {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.statutes();
        }
    },
    ELECTED_BOARD {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.electedBoard();
        }
    },
    ANNUAL_MEETING {
        /** Held within the last fifteen months: a meeting in spring, and the next one not yet due. */
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            LocalDate held = standing.annualMeeting();
            return held != null && !held.isAfter(day) && !held.isBefore(day.minusMonths(15));
        }
    },
    ENOUGH_MEMBERS {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.members().all() >= terms.members();
        }

        @Override
        List<Object> numbers(Standing standing, Terms terms) {
            return List.of(terms.members(), standing.members().all());
        }
    },
    OWN_ACCOUNT {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.ownAccount();
        }
    },
    OPEN_TO_ALL {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.openToAll();
        }
    },
    REGISTRY_ROUTINE {
        @Override
        boolean holds(Standing standing, Terms terms, LocalDate day) {
            return standing.registryRoutine();
        }
    };

    abstract boolean holds(Standing standing, Terms terms, LocalDate day);

    /** What the reason's sentence is filled in with. */
    List<Object> numbers(Standing standing, Terms terms) {
        return List.of();
    }

    /** Translation key of the rule as it is announced. */
    public String textKey() {
        return "bonus.eligibility.rule." + name().toLowerCase(Locale.ROOT);
    }

    /** The rules that a year may have or leave out. */
    public static Set<EligibilityRule> choices() {
        return EnumSet.complementOf(EnumSet.of(IN_EXISTENCE));
    }

    /** Whether the association may apply on that day, or everything that is in the way. */
    public static Eligibility judge(Standing standing, Terms terms, LocalDate day) {
        if (!IN_EXISTENCE.holds(standing, terms, day)) {
            return new Eligibility.NotEligible(List.of(new Reason(IN_EXISTENCE, List.of())));
        }
        List<Reason> reasons = Arrays.stream(values())
                .filter(terms.rules()::contains)
                .filter(rule -> !rule.holds(standing, terms, day))
                .map(rule -> new Reason(rule, rule.numbers(standing, terms)))
                .toList();
        return reasons.isEmpty() ? new Eligibility.Eligible() : new Eligibility.NotEligible(reasons);
    }

    /**
     * Which rules a year uses.
     *
     * @param rules those that count, of those that may be chosen
     * @param members the fewest active members aged 7 to 25
     * @param monthsActive for how many months it must have been registered and active
     */
    public record Terms(Set<EligibilityRule> rules, int members, int monthsActive) {
        public Terms {
            rules = rules.stream().filter(choices()::contains).collect(Collectors.toUnmodifiableSet());
        }

        /** Every rule, ten members, six months. */
        public static Terms usual() {
            return new Terms(choices(), 10, 6);
        }
    }

    /**
     * Why not.
     *
     * @param rule the rule that is in the way
     * @param numbers what its sentence is filled in with
     */
    public record Reason(EligibilityRule rule, List<Object> numbers) {
        public Reason {
            numbers = List.copyOf(numbers);
        }

        /** Translation key of a sentence that says what is missing and what to do about it. */
        public String textKey() {
            return "bonus.eligibility.reason." + rule.name().toLowerCase(Locale.ROOT);
        }
    }
}
