package se.trygghetsportalen.mentoring;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.ContactReview;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.platform.mail.NoticeBoard;

/**
 * Once a week: tells the coordinators in one line how the programme stands, by the bell and, where they want it, by
 * e-mail. Numbers only.
 */
@Service
@Transactional
public class MentoringDigest {
    private final MatchRepository matches;
    private final YouthRepository youths;
    private final RoleModelRepository roleModels;
    private final ProgrammeRepository programme;
    private final NoticeBoard notices;
    private final MentoringDesk desk;

    MentoringDigest(
            MatchRepository matches,
            YouthRepository youths,
            RoleModelRepository roleModels,
            ProgrammeRepository programme,
            NoticeBoard notices,
            MentoringDesk desk) {
        this.matches = matches;
        this.youths = youths;
        this.roleModels = roleModels;
        this.programme = programme;
        this.notices = notices;
        this.desk = desk;
    }

    /** Sends it; answers to how many. */
    public int send() {
        List<Match> active = matches.open().stream()
                .filter(match -> match.state() == MatchState.ACTIVE)
                .toList();
        List<MatchId> ids = active.stream().map(Match::id).toList();
        List<Meeting> meetings = matches.meetings(ids);
        List<SupportConversation> conversations = matches.conversations(ids, false);
        long behind = active.stream()
                .filter(match -> !ContactReview.of(
                                match,
                                meetings.stream()
                                        .filter(each -> each.match().equals(match.id()))
                                        .toList(),
                                conversations.stream()
                                        .filter(each -> each.match().equals(match.id()))
                                        .toList(),
                                programme.ruleSets(),
                                desk.today())
                        .missedNow()
                        .isEmpty())
                .count();
        long toRenew = roleModels.all().stream()
                .filter(roleModel -> roleModel.isToRenew(desk.today()))
                .count();
        long waiting = youths.all().stream()
                .filter(youth -> youth.state() == YouthState.WAITING)
                .count();
        roleModels
                .coordinators()
                .forEach(coordinator -> notices.send(
                        coordinator,
                        "mentoring.notice.digest",
                        List.of(
                                Integer.toString(active.size()),
                                Long.toString(behind),
                                Long.toString(waiting),
                                Long.toString(toRenew)),
                        "mentorskap"));
        return roleModels.coordinators().size();
    }
}
