package se.trygghetsportalen.mentoring;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
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
import se.trygghetsportalen.people.RoleHolders;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.ActorId;

/**
 * Once a week: tells the coordinators in one line how the programme stands, by the bell and, where they want it, by
 * e-mail. Numbers only. A week is a Monday to a Sunday in Sweden, over New Year as well; asked for again in the same week
 * it sends nothing, whoever asks.
 */
@Service
@Transactional
public class MentoringDigest {
    private final MatchRepository matches;
    private final YouthRepository youths;
    private final RoleModelRepository roleModels;
    private final ProgrammeRepository programme;
    private final RoleHolders holders;
    private final NoticeBoard notices;
    private final MentoringDesk desk;

    MentoringDigest(
            MatchRepository matches,
            YouthRepository youths,
            RoleModelRepository roleModels,
            ProgrammeRepository programme,
            RoleHolders holders,
            NoticeBoard notices,
            MentoringDesk desk) {
        this.matches = matches;
        this.youths = youths;
        this.roleModels = roleModels;
        this.programme = programme;
        this.holders = holders;
        this.notices = notices;
        this.desk = desk;
    }

    /** Sends it, unless this week's has gone out; answers to how many. */
    public int send() {
        LocalDate monday = desk.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!programme.addDigest(monday, desk.now())) {
            return 0;
        }
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
        Set<ActorId> coordinators = holders.of(Role.MENTORING_COORDINATOR);
        coordinators.forEach(coordinator -> notices.send(
                coordinator,
                "mentoring.notice.digest",
                List.of(
                        Integer.toString(active.size()),
                        Long.toString(behind),
                        Long.toString(waiting),
                        Long.toString(toRenew)),
                "mentorskap"));
        return coordinators.size();
    }
}
