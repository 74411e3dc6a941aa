package se.trygghetsportalen.bonus.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;

/**
 * What an association tells about its bonus.
 *
 * @param used what the money was used for
 * @param answers what was done about each criterion; may be left empty
 * @param participants how many took part; may be left empty
 */
public record ReportContent(String used, List<Answer> answers, Participants participants) {
    public static final int MAX_USED = 3000;
    public static final int MAX_ANSWER = 1000;
    public static final int MOST_PARTICIPANTS = 100_000;

    public static final ReportContent EMPTY = new ReportContent("", List.of(), Participants.UNKNOWN);

    public ReportContent {
        answers = List.copyOf(answers);
    }

    /**
     * About one criterion.
     *
     * @param criterion what it is called in the decision
     */
    public record Answer(String criterion, String words) {}

    /** How many took part, by age; null where it is not known. */
    public record Participants(
            @Nullable Integer aged7to12,
            @Nullable Integer aged13to16,
            @Nullable Integer aged17to20,
            @Nullable Integer aged21to25) {
        public static final Participants UNKNOWN = new Participants(null, null, null, null);

        /** How many in the band; null where it is not known. */
        public @Nullable Integer in(ActiveMembers.Band band) {
            return switch (band) {
                case AGED_7_12 -> aged7to12;
                case AGED_13_16 -> aged13to16;
                case AGED_17_20 -> aged17to20;
                case AGED_21_25 -> aged21to25;
            };
        }
    }

    /** What was written about the criterion; empty where nothing was. */
    public String answerTo(String criterion) {
        return answers.stream()
                .filter(answer -> answer.criterion().equals(criterion))
                .map(Answer::words)
                .findFirst()
                .orElse("");
    }

    /** Everything that is wrong; empty when it may be handed in. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (used.isBlank() || used.length() > MAX_USED) {
            problems.add(Problem.of("used", "bonus.problem.report.used", MAX_USED));
        }
        for (int at = 0; at < answers.size(); at++) {
            if (answers.get(at).words().length() > MAX_ANSWER) {
                problems.add(Problem.of("answer" + at, "bonus.problem.report.answer", MAX_ANSWER));
            }
        }
        for (ActiveMembers.Band band : ActiveMembers.Band.values()) {
            Integer count = participants.in(band);
            if (count != null && (count < 0 || count > MOST_PARTICIPANTS)) {
                problems.add(Problem.of(
                        "participants" + band.oldestAge(), "bonus.problem.report.participants", MOST_PARTICIPANTS));
            }
        }
        return problems;
    }
}
