package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactRepository;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.outreach.domain.YouthHandOverRepository;
import se.trygghetsportalen.outreach.domain.YouthHandOverRule;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Hands a youth over to mentoring from a contact that ended so: an alias, a year, what the youth wishes, and only with
 * their yes. Whoever logged the contact does so, or a lead, and they read the answer; nobody else of the team.
 */
@Service
@Transactional
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class YouthHandOvers {
    static final String SUBJECT = "youth-hand-over";

    private final YouthHandOverRepository handOvers;
    private final ContactRepository contacts;
    private final WorkerQuery people;
    private final ShiftAuthority authority;
    private final NoticeBoard notices;
    private final Settings settings;
    private final Clock clock;

    YouthHandOvers(
            YouthHandOverRepository handOvers,
            ContactRepository contacts,
            WorkerQuery people,
            ShiftAuthority authority,
            NoticeBoard notices,
            Settings settings,
            Clock clock) {
        this.handOvers = handOvers;
        this.contacts = contacts;
        this.people = people;
        this.authority = authority;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person who asks may hand over somebody whom they met there. */
    @Transactional(readOnly = true)
    public boolean mayHandOver(ContactId contact) {
        return contacts.find(contact)
                .filter(this::isAuthorOrLead)
                .filter(found -> found.content().followUp() == FollowUp.HANDED_OVER)
                .isPresent();
    }

    /** What was handed over from the contact, the latest first; empty to whoever neither logged it nor is a lead. */
    @Transactional(readOnly = true)
    public List<YouthHandOver> of(ContactId contact) {
        return contacts.find(contact).filter(this::isAuthorOrLead).isPresent() ? handOvers.of(contact) : List.of();
    }

    /**
     * Hands a youth over and tells the coordinators. The same id again changes nothing.
     *
     * @param saidYes the youth has said yes to this
     * @param notAName the alias is not a name, although it is written like one
     * @throws AccessDeniedException when somebody else logged the contact and the person is no lead
     */
    public SaveOutcome<YouthHandOver> send(
            YouthHandOverId id,
            ContactId contact,
            String alias,
            int birthYear,
            String wishes,
            boolean saidYes,
            boolean notAName) {
        Contact from = contacts.findToChange(contact).orElse(null);
        if (from == null) {
            return new SaveOutcome.Missing<>();
        }
        requireAuthorOrLead(from);
        Optional<YouthHandOverRepository.Sent> known = handOvers.find(id);
        if (known.isPresent()) {
            return known.get().contact().equals(contact)
                    ? new SaveOutcome.Saved<>(known.get().handOver())
                    : new SaveOutcome.Missing<>();
        }
        if (from.content().followUp() != FollowUp.HANDED_OVER) {
            return SaveOutcome.Invalid.of(Problem.of("contact", "outreach.hand-over.problem.follow-up"));
        }
        Instant now = clock.instant();
        YouthHandOver sent = YouthHandOver.sent(id, alias, birthYear, wishes, now);
        List<Problem> problems = YouthHandOverRule.problems(
                sent,
                saidYes,
                notAName,
                new YouthHandOverRule.Ages(
                        settings.value(SettingKeys.YOUTH_FROM),
                        settings.value(SettingKeys.YOUTH_TO),
                        SwedishTime.dayOf(now).getYear()));
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        handOvers.add(
                new YouthHandOverRepository.Sent(sent, contact, authority.user().id()));
        authority.record(
                "youth-hand-over.sent",
                SUBJECT,
                id.value(),
                Map.of("contact_id", contact.toString(), "birth_year", Integer.toString(birthYear)));
        people.mentoringCoordinators()
                .forEach(coordinator ->
                        notices.send(coordinator, "outreach.notice.hand-over.sent", List.of(), "adepter"));
        return new SaveOutcome.Saved<>(sent);
    }

    /**
     * Takes it back while it waits. Taking back again answers the same.
     *
     * @throws AccessDeniedException when somebody else logged the contact and the person is no lead
     */
    public SaveOutcome<YouthHandOver> takeBack(YouthHandOverId id) {
        YouthHandOverRepository.Sent sent = handOvers.findToChange(id).orElse(null);
        if (sent == null) {
            return new SaveOutcome.Missing<>();
        }
        requireAuthorOrLead(contacts.find(sent.contact()).orElseThrow());
        return switch (sent.handOver().state()) {
            case TAKEN_BACK -> new SaveOutcome.Saved<>(sent.handOver());
            case ACCEPTED, DECLINED -> new SaveOutcome.Stale<>(sent.handOver());
            case WAITING -> {
                YouthHandOver back = sent.handOver().takenBack();
                handOvers.answer(back, authority.user().id(), clock.instant());
                authority.record(
                        "youth-hand-over.taken-back",
                        SUBJECT,
                        id.value(),
                        Map.of("state", YouthHandOverState.TAKEN_BACK.name()));
                yield new SaveOutcome.Saved<>(back);
            }
        };
    }

    private boolean isAuthorOrLead(Contact contact) {
        return authority.isLead() || contact.worker().equals(authority.user().id());
    }

    private void requireAuthorOrLead(Contact contact) {
        if (!isAuthorOrLead(contact)) {
            throw new AccessDeniedException("Contact " + contact.id() + " was logged by somebody else");
        }
    }
}
