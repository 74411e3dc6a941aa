package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.YouthHandOverRepository;
import se.trygghetsportalen.outreach.domain.YouthHandOverRule;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The youth whom outreach has handed over, as mentoring sees them: never the contact, its note or its shift. Each is
 * answered once; whoever sent it is told, and reads why where it was declined.
 */
@Service
@Transactional
@NamedInterface("handover")
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class YouthHandOverInbox {
    private final YouthHandOverRepository handOvers;
    private final ShiftAuthority authority;
    private final NoticeBoard notices;
    private final Clock clock;

    YouthHandOverInbox(YouthHandOverRepository handOvers, ShiftAuthority authority, NoticeBoard notices, Clock clock) {
        this.handOvers = handOvers;
        this.authority = authority;
        this.notices = notices;
        this.clock = clock;
    }

    /** Those that wait for an answer, who has waited longest first; without what the youth wishes. */
    @Transactional(readOnly = true)
    public List<YouthHandOver> waiting() {
        return handOvers.waiting();
    }

    /** One that waits, with what the youth wishes; empty once it is answered. Every opening is written in the trail. */
    public Optional<YouthHandOver> open(YouthHandOverId id) {
        Optional<YouthHandOver> found = handOvers
                .find(id)
                .map(YouthHandOverRepository.Sent::handOver)
                .filter(each -> each.state() == YouthHandOverState.WAITING);
        found.ifPresent(
                each -> authority.record("youth-hand-over.opened", YouthHandOvers.SUBJECT, id.value(), Map.of()));
        return found;
    }

    /**
     * Mentoring takes the youth in, in the transaction of the caller that writes them down. Stale when it was answered
     * otherwise, or taken back.
     */
    public SaveOutcome<YouthHandOver> accept(YouthHandOverId id) {
        return answer(id, YouthHandOver::accepted, YouthHandOverState.ACCEPTED, "outreach.notice.hand-over.accepted");
    }

    /** Mentoring cannot take the youth in, and says why. */
    public SaveOutcome<YouthHandOver> decline(YouthHandOverId id, String reason) {
        List<Problem> problems = YouthHandOverRule.problems(reason);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        return answer(
                id,
                waiting -> waiting.declined(reason),
                YouthHandOverState.DECLINED,
                "outreach.notice.hand-over.declined");
    }

    private SaveOutcome<YouthHandOver> answer(
            YouthHandOverId id, UnaryOperator<YouthHandOver> answer, YouthHandOverState next, String noticeKey) {
        YouthHandOverRepository.@Nullable Sent sent = handOvers.findToChange(id).orElse(null);
        if (sent == null) {
            return new SaveOutcome.Missing<>();
        }
        if (sent.handOver().state() != YouthHandOverState.WAITING) {
            return new SaveOutcome.Stale<>(sent.handOver());
        }
        YouthHandOver answered = answer.apply(sent.handOver());
        handOvers.answer(answered, authority.user().id(), clock.instant());
        authority.record(
                next == YouthHandOverState.ACCEPTED ? "youth-hand-over.accepted" : "youth-hand-over.declined",
                YouthHandOvers.SUBJECT,
                id.value(),
                Map.of("state", next.name()));
        notices.send(sent.sentBy(), noticeKey, List.of(), "kontakter/" + sent.contact());
        return new SaveOutcome.Saved<>(answered);
    }
}
