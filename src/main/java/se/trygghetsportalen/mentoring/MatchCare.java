package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.Activation;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.MatchTerms;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** The steps of a match after it was proposed. Whatever the screen shows, a match begins only when nothing is missing. */
@Service
@Transactional
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class MatchCare {
    private static final String SUBJECT = "match";

    private final MatchRepository matches;
    private final RoleModelRepository roleModels;
    private final YouthRepository youths;
    private final NoticeBoard notices;
    private final MentoringDesk desk;

    MatchCare(
            MatchRepository matches,
            RoleModelRepository roleModels,
            YouthRepository youths,
            NoticeBoard notices,
            MentoringDesk desk) {
        this.matches = matches;
        this.roleModels = roleModels;
        this.youths = youths;
        this.notices = notices;
        this.desk = desk;
    }

    /** The introduction meeting was held. */
    public SaveOutcome<Match> introduce(MatchId id, int version, LocalDate on) {
        return dated(
                id,
                version,
                on,
                "match.introduced",
                match -> match instanceof Match.Proposed proposed
                        ? new SaveOutcome.Saved<>(proposed.introduce(on))
                        : MentoringDesk.notPossible());
    }

    /** Both have said yes. */
    public SaveOutcome<Match> consent(MatchId id, int version, LocalDate on) {
        return dated(
                id,
                version,
                on,
                "match.consented",
                match -> match instanceof Match.Introduced introduced
                        ? new SaveOutcome.Saved<>(introduced.consent(on))
                        : MentoringDesk.notPossible());
    }

    /** It begins; refused with the list of everything that is missing. */
    public SaveOutcome<Match> activate(MatchId id, int version, LocalDate from) {
        return dated(id, version, from, "match.activated", match -> {
            if (!(match instanceof Match.Consented consented)) {
                return MentoringDesk.notPossible();
            }
            List<Problem> missing = missing(match);
            if (!missing.isEmpty()) {
                return MentoringDesk.invalid(missing);
            }
            roleModels
                    .accountOf(match.terms().roleModel())
                    .ifPresent(account ->
                            notices.send(account, "mentoring.notice.activated", List.of(), "mina-adepter/" + id));
            return new SaveOutcome.Saved<>(consented.activate(from));
        });
    }

    /** They take a break. */
    public SaveOutcome<Match> pause(MatchId id, int version, LocalDate from) {
        return dated(
                id,
                version,
                from,
                "match.paused",
                match -> match instanceof Match.Active active
                        ? new SaveOutcome.Saved<>(active.pause(from))
                        : MentoringDesk.notPossible());
    }

    /** They go on. */
    public SaveOutcome<Match> resume(MatchId id, int version, LocalDate on) {
        return dated(
                id,
                version,
                on,
                "match.resumed",
                match -> match instanceof Match.Paused paused
                        ? new SaveOutcome.Saved<>(paused.resume(on))
                        : MentoringDesk.notPossible());
    }

    /** It ends. A youth who is to be matched again waits before others; another one leaves the programme. */
    public SaveOutcome<Match> close(MatchId id, int version, MatchTerms.Closure how) {
        return dated(id, version, how.on(), "match.closed", match -> {
            if (!match.isOpen()) {
                return MentoringDesk.notPossible();
            }
            Youth youth = youths.findToChange(match.terms().youth()).orElseThrow();
            youths.save(how.rematch() ? youth.waitingAgain() : youth.left());
            return new SaveOutcome.Saved<>(match.close(how));
        });
    }

    /** The old and the new role model have met with the youth. */
    public SaveOutcome<Match> bridge(MatchId id, int version, LocalDate on) {
        return dated(
                id,
                version,
                on,
                "match.bridged",
                match -> match instanceof Match.Closed closed
                        ? new SaveOutcome.Saved<>(closed.bridged(on))
                        : MentoringDesk.notPossible());
    }

    /** What is missing before the match may begin. */
    List<Problem> missing(Match match) {
        RoleModel roleModel = roleModels.findToChange(match.terms().roleModel()).orElseThrow();
        Youth youth = youths.find(match.terms().youth()).orElseThrow();
        int others = (int) matches.of(roleModel.id()).stream()
                .filter(Match::isOpen)
                .filter(other -> !other.id().equals(match.id()))
                .count();
        return Activation.missing(match, roleModel, youth, others, desk.rules(), desk.today());
    }

    private SaveOutcome<Match> dated(
            MatchId id, int version, LocalDate day, String action, Function<Match, SaveOutcome<Match>> step) {
        SaveOutcome<Match> future = desk.refuseFuture("on", day);
        if (future != null) {
            return future;
        }
        Match stored = matches.findToChange(id).orElse(null);
        if (stored == null) {
            return new SaveOutcome.Missing<>();
        }
        if (stored.version() != version) {
            return new SaveOutcome.Stale<>(stored);
        }
        if (day.isBefore(lastDay(stored.terms()))) {
            return SaveOutcome.Invalid.of(Problem.of(
                    "on",
                    "mentoring.match.problem.backwards",
                    lastDay(stored.terms()).toString()));
        }
        SaveOutcome<Match> outcome = step.apply(stored);
        if (outcome instanceof SaveOutcome.Saved<Match>(Match next)) {
            matches.save(next);
            Map<String, @Nullable String> fields = Map.of("on", day.toString());
            desk.record(action, SUBJECT, id.value(), fields);
        }
        return outcome;
    }

    /** The latest day on which something happened: a match runs forwards. */
    private static LocalDate lastDay(MatchTerms terms) {
        LocalDate last = terms.proposedOn();
        if (terms.introducedOn() != null) {
            last = terms.introducedOn();
        }
        if (terms.consentedOn() != null) {
            last = terms.consentedOn();
        }
        if (terms.activeFrom() != null) {
            last = terms.activeFrom();
        }
        if (!terms.pauses().isEmpty()) {
            MatchTerms.Pause pause = terms.pauses().getLast();
            last = pause.to() == null ? pause.from() : pause.to();
        }
        return terms.closure() == null ? last : terms.closure().on();
    }
}
