package se.trygghetsportalen.outreach.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;

/**
 * When, who and where of a shift. Admits doubt; {@link #problems()} says what is wrong.
 *
 * @param from when it begins; an instant, so that the nights when the clock changes have their true length
 * @param to when it is to end, often after midnight
 * @param team who goes out, each once
 * @param places where they mean to go, in that order, each once
 * @param note what the team needs to know beforehand; may be empty
 * @param wanted how many are to go out; never fewer than the team. The difference are open places
 */
public record ShiftPlan(Instant from, Instant to, List<ActorId> team, List<ArenaId> places, String note, int wanted) {
    /** The longest shift that can be planned. */
    public static final Duration MAX_LENGTH = Duration.ofHours(24);

    /** The most that can be wanted. */
    public static final int MAX_WANTED = 12;

    /** The longest note. */
    public static final int MAX_NOTE = 500;

    public ShiftPlan {
        from = from.truncatedTo(ChronoUnit.MICROS);
        to = to.truncatedTo(ChronoUnit.MICROS);
        team = List.copyOf(new LinkedHashSet<>(team));
        places = List.copyOf(new LinkedHashSet<>(places));
        note = note.strip();
        wanted = Math.max(wanted, team.size());
    }

    /** A plan for exactly that team: no place is open. */
    public ShiftPlan(Instant from, Instant to, List<ActorId> team, List<ArenaId> places, String note) {
        this(from, to, team, places, note, 0);
    }

    /** The same plan with another team; as many are wanted as before. */
    public ShiftPlan withTeam(List<ActorId> other) {
        return new ShiftPlan(from, to, other, places, note, wanted);
    }

    /** How many places nobody has taken. */
    public int openPlaces() {
        return wanted - team.size();
    }

    /** How long it is planned to be. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Everything that is wrong with the plan, each at its field. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!to.isAfter(from)) {
            problems.add(Problem.of("to", "outreach.problem.plan.order"));
        } else if (length().compareTo(MAX_LENGTH) > 0) {
            problems.add(Problem.of("to", "outreach.problem.plan.long"));
        }
        if (wanted == 0) {
            problems.add(Problem.of("team", "outreach.problem.plan.team"));
        }
        if (wanted > MAX_WANTED) {
            problems.add(Problem.of("wanted", "outreach.problem.plan.wanted", MAX_WANTED));
        }
        if (note.length() > MAX_NOTE) {
            problems.add(Problem.of(NoteCheck.FIELD_NOTE, "outreach.problem.text.long", MAX_NOTE));
        }
        if (!NoteCheck.passes(note)) {
            problems.add(Problem.of(NoteCheck.FIELD_NOTE, NoteCheck.TEXT_KEY));
        }
        return List.copyOf(problems);
    }
}
