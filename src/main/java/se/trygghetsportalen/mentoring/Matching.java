package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.Candidate;
import se.trygghetsportalen.mentoring.domain.HardRule;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.MatchTerms;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.Suggestion;
import se.trygghetsportalen.mentoring.domain.WholeList;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Suggests who could meet whom, and says why and why not. Decides nothing: the coordinator proposes each pair. Hard rules
 * are looked at again when a pair is proposed.
 */
@Service
@Transactional
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class Matching {
    private static final UUID WEIGHTS = UUID.nameUUIDFromBytes(new byte[] {'w'});

    private final RoleModelRepository roleModels;
    private final YouthRepository youths;
    private final MatchRepository matches;
    private final ProgrammeRepository programme;
    private final WholeList.Solver solver;
    private final MentoringDesk desk;

    Matching(
            RoleModelRepository roleModels,
            YouthRepository youths,
            MatchRepository matches,
            ProgrammeRepository programme,
            WholeList.Solver solver,
            MentoringDesk desk) {
        this.roleModels = roleModels;
        this.youths = youths;
        this.matches = matches;
        this.programme = programme;
        this.solver = solver;
        this.desk = desk;
    }

    /** How much each dimension counts. */
    @Transactional(readOnly = true)
    public MatchWeights weights() {
        return programme.weights().orElse(MatchWeights.INITIAL);
    }

    /** Sets how much each dimension counts. */
    public SaveOutcome<MatchWeights> changeWeights(MatchWeights wanted) {
        MatchWeights stored = weights();
        if (stored.weights().equals(wanted.weights())) {
            return new SaveOutcome.Saved<>(stored);
        }
        MatchWeights next = new MatchWeights(wanted.weights(), wanted.version() + 1);
        if (stored.version() != wanted.version() || !programme.save(next)) {
            return new SaveOutcome.Stale<>(stored);
        }
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        next.weights().forEach((dimension, weight) -> fields.put(dimension.name(), Integer.toString(weight)));
        desk.record("match-weights.changed", "match-weights", WEIGHTS, fields);
        return new SaveOutcome.Saved<>(next);
    }

    /** Those who wait, in their order. */
    @Transactional(readOnly = true)
    public List<Youth> waiting() {
        return WholeList.inOrder(youths.all().stream()
                .filter(youth -> youth.state() == YouthState.WAITING)
                .toList());
    }

    /** Every role model for one youth, the best first, those who cannot last with the reason. */
    @Transactional(readOnly = true)
    public List<Suggestion> rankedFor(YouthId id) {
        Optional<Youth> youth = youths.find(id);
        return youth.map(found -> Suggestion.ranked(found, candidates(), weights(), desk.today()))
                .orElse(List.of());
    }

    /** The best assignment for all who wait. */
    @Transactional(readOnly = true)
    public WholeList.Proposal wholeList() {
        return WholeList.propose(waiting(), candidates(), weights(), desk.now(), solver);
    }

    /** Proposes a pair. The same again, by the same id, answers the same. */
    public SaveOutcome<Match> propose(MatchId id, YouthId youthId, RoleModelId roleModelId, Programme rules) {
        Optional<Match> known = matches.find(id);
        if (known.isPresent()) {
            return new SaveOutcome.Saved<>(known.get());
        }
        RoleModel roleModel = roleModels.findToChange(roleModelId).orElse(null);
        Youth youth = youths.findToChange(youthId).orElse(null);
        if (roleModel == null || youth == null) {
            return new SaveOutcome.Missing<>();
        }
        if (youth.state() != YouthState.WAITING) {
            return SaveOutcome.Invalid.of(Problem.of("youth", "mentoring.match.problem.not-waiting"));
        }
        int open = (int) matches.of(roleModelId).stream().filter(Match::isOpen).count();
        List<HardRule> broken = HardRule.brokenBy(youth, new Candidate(roleModel, open), desk.today());
        if (!broken.isEmpty()) {
            return MentoringDesk.invalid(broken.stream()
                    .map(rule -> Problem.of("pair", rule.textKey()))
                    .toList());
        }
        Match.Proposed proposed =
                new Match.Proposed(id, MatchTerms.proposed(roleModelId, youthId, rules, desk.today()), 1);
        matches.add(proposed);
        youths.save(youth.matched());
        desk.record(
                "match.proposed",
                "match",
                id.value(),
                Map.of(
                        "role_model_id",
                        roleModelId.toString(),
                        "youth_id",
                        youthId.toString(),
                        "programme",
                        rules.name()));
        return new SaveOutcome.Saved<>(proposed);
    }

    private List<Candidate> candidates() {
        Map<RoleModelId, Integer> open = matches.openCounts();
        return roleModels.all().stream()
                .filter(RoleModel::isOpen)
                .map(roleModel -> new Candidate(roleModel, open.getOrDefault(roleModel.id(), 0)))
                .toList();
    }
}
