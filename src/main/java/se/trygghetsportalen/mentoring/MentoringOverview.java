package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.Activation;
import se.trygghetsportalen.mentoring.domain.Candidate;
import se.trygghetsportalen.mentoring.domain.ContactReview;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.Outcomes;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.mentoring.domain.Requirement;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.mentoring.domain.WarningSign;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;

/** Everything that the coordinator reads. Lists are read whole, a handful of statements each: a programme is small. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class MentoringOverview {
    private final RoleModelRepository roleModels;
    private final YouthRepository youths;
    private final MatchRepository matches;
    private final ProgrammeRepository programme;
    private final MentoringDesk desk;

    MentoringOverview(
            RoleModelRepository roleModels,
            YouthRepository youths,
            MatchRepository matches,
            ProgrammeRepository programme,
            MentoringDesk desk) {
        this.roleModels = roleModels;
        this.youths = youths;
        this.matches = matches;
        this.programme = programme;
        this.desk = desk;
    }

    /** The day on which all of this is true. */
    public LocalDate today() {
        return desk.today();
    }

    /** Every role model with their open matches, by name. */
    public List<Candidate> roleModels() {
        Map<RoleModelId, Integer> open = matches.openCounts();
        return roleModels.all().stream()
                .map(roleModel -> new Candidate(roleModel, open.getOrDefault(roleModel.id(), 0)))
                .toList();
    }

    public Optional<RoleModel> findRoleModel(RoleModelId id) {
        return roleModels.find(id);
    }

    /** The account by which the role model signs in, if there is one. */
    public Optional<ActorId> accountOf(RoleModelId id) {
        return roleModels.accountOf(id);
    }

    /** What is missing on the role model's checklist. */
    public List<Problem> missing(RoleModel roleModel) {
        return Requirement.allMissing(roleModel, desk.rules(), desk.today());
    }

    /** Approved role models whose extract note runs out within a month, or has. */
    public List<RoleModel> toRenew() {
        LocalDate today = desk.today();
        return roleModels.all().stream()
                .filter(roleModel -> roleModel.isToRenew(today))
                .toList();
    }

    /** Role models whose name holds the words. */
    public List<RoleModel> search(String words, int limit) {
        return roleModels.search(words, limit);
    }

    /** Every youth, who has waited longest first. */
    public List<Youth> youths() {
        return youths.all();
    }

    /** One youth, with what is sealed. Every opening is written in the trail. */
    @Transactional
    public Optional<Youth> findYouth(YouthId id) {
        Optional<Youth> found = youths.find(id);
        found.ifPresent(youth -> desk.record("youth.opened", "youth", id.value(), Map.of()));
        return found;
    }

    /** The youth's open match, if there is one. */
    public Optional<MatchId> openMatchOf(YouthId id) {
        return matches.openOf(id).map(Match::id);
    }

    /** Every open match, those that need something first. */
    public List<MatchSight> board() {
        LocalDate today = desk.today();
        return sights(matches.open(), false).stream()
                .sorted(java.util.Comparator.comparing((MatchSight sight) -> !sight.needsSomething(today))
                        .thenComparing(sight -> -sight.missed().size())
                        .thenComparing(sight -> sight.match().terms().proposedOn()))
                .toList();
    }

    /**
     * Matches that are over, the latest first, a page at a time.
     *
     * @param after the last one of the page before, or null for the first page
     */
    public List<MatchSight> closed(@Nullable Match after, int limit) {
        return sights(matches.closed(after, limit), false);
    }

    /** One match, with what was said. Every opening is written in the trail. */
    @Transactional
    public Optional<MatchSight> findMatch(MatchId id) {
        Optional<MatchSight> found =
                matches.find(id).map(match -> sights(List.of(match), true).getFirst());
        found.ifPresent(sight -> desk.record("match.opened", "match", id.value(), Map.of()));
        return found;
    }

    /** What the programme has led to, in tables that may leave the team. */
    public Outcomes outcomes() {
        List<Match> all = matches.all();
        return Outcomes.of(
                all,
                matches.meetings(all.stream().map(Match::id).toList()),
                youths.all(),
                programme.answers(),
                desk.today());
    }

    private List<MatchSight> sights(List<Match> some, boolean withTexts) {
        List<MatchId> ids = some.stream().map(Match::id).toList();
        Map<MatchId, List<Meeting>> meetings =
                matches.meetings(ids).stream().collect(Collectors.groupingBy(Meeting::match));
        Map<MatchId, List<SupportConversation>> conversations = matches.conversations(ids, withTexts).stream()
                .collect(Collectors.groupingBy(SupportConversation::match));
        Map<RoleModelId, RoleModel> roleModelsById = byId(roleModels.all(), RoleModel::id);
        Map<YouthId, Youth> youthsById = byId(youths.all(), Youth::id);
        Map<RoleModelId, Integer> open = matches.openCounts();
        List<ContactRuleSet> sets = programme.ruleSets();
        LocalDate today = desk.today();
        return some.stream()
                .map(match -> {
                    List<Meeting> held = meetings.getOrDefault(match.id(), List.of());
                    List<SupportConversation> talks = conversations.getOrDefault(match.id(), List.of());
                    RoleModel roleModel = roleModelsById.get(match.terms().roleModel());
                    Youth youth = youthsById.get(match.terms().youth());
                    if (roleModel == null || youth == null) {
                        throw new IllegalStateException("Match " + match.id() + " lacks one of its two");
                    }
                    ContactReview review = ContactReview.of(match, held, talks, sets, today);
                    int others = open.getOrDefault(roleModel.id(), 0) - (match.isOpen() ? 1 : 0);
                    List<Problem> missing = match.terms().activeFrom() == null && match.isOpen()
                            ? Activation.missing(match, roleModel, youth, others, desk.rules(), today)
                            : List.of();
                    return new MatchSight(
                            match,
                            roleModel,
                            youth,
                            held,
                            talks,
                            review.missedNow(),
                            review.due(),
                            match.state() == MatchState.ACTIVE ? WarningSign.of(held, review, today) : List.of(),
                            missing);
                })
                .toList();
    }

    private static <I, T> Map<I, T> byId(Collection<T> all, Function<T, I> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
