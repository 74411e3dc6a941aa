package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.trygghetsportalen.shared.SuppressedTable;

/**
 * What the programme has led to, in fixed tables: youth by the steps that they took, matches by how long they lasted,
 * and answers. Small groups are suppressed. Says what was counted, never what caused it.
 *
 * @param steps youth who took the step, by step and gender
 * @param lengths matches that began, by length and whether they go on
 * @param answers answers from 1 to 5, by who answered
 */
public record Outcomes(SuppressedTable steps, SuppressedTable lengths, SuppressedTable answers) {
    /** Who answers, in the order of the table's rows. */
    public static final List<Party> ANSWERING = List.of(Party.YOUTH, Party.ROLE_MODEL, Party.GUARDIAN);

    private static final int SCORES = 5;

    /** How long a match lasted, in the order of the table's rows. */
    public enum Length {
        UNDER_THREE_MONTHS,
        UNDER_SIX_MONTHS,
        UNDER_A_YEAR,
        A_YEAR_OR_MORE;

        private static final int THREE = 3;
        private static final int SIX = 6;
        private static final int YEAR = 12;

        /** Translation key of the words for it. */
        public String textKey() {
            return "mentoring.length." + name().toLowerCase(Locale.ROOT);
        }

        static Length of(long months) {
            if (months < THREE) {
                return UNDER_THREE_MONTHS;
            }
            if (months < SIX) {
                return UNDER_SIX_MONTHS;
            }
            return months < YEAR ? UNDER_A_YEAR : A_YEAR_OR_MORE;
        }
    }

    /** Counts. A youth who took a step twice counts once. */
    public static Outcomes of(
            List<Match> matches,
            List<Meeting> meetings,
            List<Youth> youths,
            Map<Party, int[]> answers,
            LocalDate today) {
        Map<MatchId, YouthId> youthOf = new HashMap<>();
        matches.forEach(match -> youthOf.put(match.id(), match.terms().youth()));
        Map<YouthId, Gender> genders = new HashMap<>();
        youths.forEach(youth -> genders.put(youth.id(), youth.details().gender()));
        Map<Step, Set<YouthId>> reached = new HashMap<>();
        for (Meeting meeting : meetings) {
            YouthId youth = youthOf.get(meeting.match());
            if (youth != null) {
                meeting.steps()
                        .forEach(step -> reached.computeIfAbsent(step, each -> new HashSet<>())
                                .add(youth));
            }
        }
        int[][] steps = new int[Step.values().length][Gender.values().length];
        reached.forEach((step, some) -> some.forEach(youth -> steps[step.ordinal()][
                genders.getOrDefault(youth, Gender.UNKNOWN).ordinal()]++));
        int[][] lengths = new int[Length.values().length][2];
        for (Match match : matches) {
            LocalDate from = match.terms().activeFrom();
            if (from != null) {
                MatchTerms.Closure closure = match.terms().closure();
                LocalDate to = closure == null ? today : closure.on();
                lengths[Length.of(ChronoUnit.MONTHS.between(from, to)).ordinal()][closure == null ? 0 : 1]++;
            }
        }
        int[][] scores = new int[ANSWERING.size()][SCORES];
        for (int row = 0; row < scores.length; row++) {
            scores[row] =
                    answers.getOrDefault(ANSWERING.get(row), new int[SCORES]).clone();
        }
        return new Outcomes(new SuppressedTable(steps), new SuppressedTable(lengths), new SuppressedTable(scores));
    }
}
