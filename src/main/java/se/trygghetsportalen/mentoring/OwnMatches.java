package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.ContactReview;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.OwnMatch;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.RuleCheck;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.people.domain.Roles;

/** What a role model sees: their own open matches and what comes next; no conversation, nobody else's. */
@Service
@Transactional(readOnly = true)
@RolesAllowed(Roles.ROLE_MODEL)
public class OwnMatches {
    private final MatchRepository matches;
    private final RoleModelRepository roleModels;
    private final YouthRepository youths;
    private final ProgrammeRepository programme;
    private final MentoringDesk desk;

    OwnMatches(
            MatchRepository matches,
            RoleModelRepository roleModels,
            YouthRepository youths,
            ProgrammeRepository programme,
            MentoringDesk desk) {
        this.matches = matches;
        this.roleModels = roleModels;
        this.youths = youths;
        this.programme = programme;
        this.desk = desk;
    }

    /** Their open matches, from the introduction on. */
    public List<OwnMatch> all() {
        return roleModels.ofAccount(desk.user()).map(this::of).orElse(List.of());
    }

    /** One of them; empty for anybody else's. */
    public Optional<OwnMatch> find(MatchId id) {
        return all().stream().filter(own -> own.match().id().equals(id)).findFirst();
    }

    private List<OwnMatch> of(RoleModelId roleModel) {
        List<Match> open = matches.of(roleModel).stream().filter(Match::isOpen).toList();
        List<Meeting> meetings = matches.meetings(open.stream().map(Match::id).toList());
        return open.stream().map(match -> own(match, meetings)).toList();
    }

    private OwnMatch own(Match match, List<Meeting> all) {
        Youth youth = youths.find(match.terms().youth()).orElseThrow();
        List<Meeting> meetings = all.stream()
                .filter(meeting -> meeting.match().equals(match.id()))
                .toList();
        ContactReview review = ContactReview.of(match, meetings, List.of(), programme.ruleSets(), desk.today());
        return new OwnMatch(
                match, youth.details().alias(), meetings, meetingsOnly(review.missedNow()), meetingsOnly(review.due()));
    }

    private static List<RuleCheck> meetingsOnly(List<RuleCheck> checks) {
        return checks.stream().filter(check -> check.party() == null).toList();
    }
}
