package se.trygghetsportalen.outreach.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.trygghetsportalen.shared.Problem;

/** What must hold for an observation to be stored. Each rule names the field that breaks it. */
public enum ObservationRule {
    /** Whoever is to see to it must find it. */
    SAYS_WHERE("where", "outreach.observation.problem.where") {
        @Override
        boolean holds(ObservationContent content) {
            return !content.where().isEmpty();
        }
    },
    WHERE_FITS("where", "outreach.observation.problem.long") {
        @Override
        boolean holds(ObservationContent content) {
            return content.where().length() <= ObservationContent.MAX_WHERE;
        }
    },
    WHERE_IDENTIFIES_NOBODY("where", NoteCheck.TEXT_KEY) {
        @Override
        boolean holds(ObservationContent content) {
            return passes(content.where(), ObservationContent.MAX_WHERE);
        }
    },
    DESCRIPTION_FITS("description", "outreach.observation.problem.long") {
        @Override
        boolean holds(ObservationContent content) {
            return content.description().length() <= ObservationContent.MAX_DESCRIPTION;
        }
    },
    DESCRIPTION_IDENTIFIES_NOBODY("description", NoteCheck.TEXT_KEY) {
        @Override
        boolean holds(ObservationContent content) {
            return passes(content.description(), ObservationContent.MAX_DESCRIPTION);
        }
    };

    private final String field;
    private final String textKey;

    ObservationRule(String field, String textKey) {
        this.field = field;
        this.textKey = textKey;
    }

    abstract boolean holds(ObservationContent content);

    /** Everything that is wrong, in the order in which the form asks; empty when the observation may be stored. */
    public static List<Problem> problems(ObservationContent content) {
        return Arrays.stream(values())
                .filter(rule -> !rule.holds(content))
                .map(rule -> Problem.of(rule.field, rule.textKey))
                .toList();
    }

    /** What is wrong with the name of whoever is to see to it. */
    public static List<Problem> problemsOfOwner(String owner) {
        return Stream.of(
                        owner.isBlank() ? "outreach.observation.problem.owner" : "",
                        owner.length() > Assignment.MAX_OWNER ? "outreach.observation.problem.long" : "",
                        passes(owner, Assignment.MAX_OWNER) ? "" : NoteCheck.TEXT_KEY)
                .filter(key -> !key.isEmpty())
                .map(key -> Problem.of("owner", key))
                .toList();
    }

    /** What is wrong with what is said about how it was seen to. */
    public static List<Problem> problemsOfFix(String note) {
        return Stream.of(
                        note.length() > Fix.MAX_NOTE ? "outreach.observation.problem.long" : "",
                        passes(note, Fix.MAX_NOTE) ? "" : NoteCheck.TEXT_KEY)
                .filter(key -> !key.isEmpty())
                .map(key -> Problem.of("note", key))
                .toList();
    }

    /** What is too long is refused for that alone: it is not searched. */
    private static boolean passes(String text, int max) {
        return text.length() > max || NoteCheck.passes(text);
    }
}
