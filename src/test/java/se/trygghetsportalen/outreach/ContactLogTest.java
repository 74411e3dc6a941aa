package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;

import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.Shifts;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.TakeBackOutcome;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Problem;

@PortalTest
class ContactLogTest {
    @Autowired
    OutreachTown town;

    @Autowired
    ContactLog log;

    @Autowired
    ContactOverview overview;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser colleague;
    StartedShift shift;
    Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        colleague = town.worker();
        shift = town.started(worker, colleague);
        stop = town.arrived(shift, worker);
    }

    @Test
    void aContactIsStoredWholeAndAuditedOnce() {
        ContactDraft draft = town.draft(stop);
        var stored = (LogOutcome.Stored) log(worker, draft);
        Contact contact = stored.contact();
        assertThat(contact.content()).isEqualTo(draft.content());
        assertThat(contact.worker()).isEqualTo(worker.id());
        assertThat(contact.arena()).isEqualTo(stop.arena());
        ContactLine line =
                town.as().call(colleague, () -> overview.find(draft.id())).orElseThrow();
        assertThat(line.contact()).isEqualTo(contact);
        assertThat(line.worker()).isEqualTo(worker.displayName());
        assertThat(line.arena()).startsWith("Kuben");
        assertThat(actions(draft.id())).containsExactly("contact.logged");
    }

    /** Every value of every column, one after the other. */
    static Stream<ContactContent> contents() {
        ContactContent usual = Contacts.content(Shifts.EVENING);
        Stream<ContactContent> types = Stream.of(ContactType.values())
                .map(type -> changed(usual, usual.medium(), type, usual.depth(), usual.heads(), usual.followUp()));
        Stream<ContactContent> media = Stream.of(Medium.values())
                .map(medium -> changed(usual, medium, usual.type(), usual.depth(), usual.heads(), usual.followUp()));
        Stream<ContactContent> depths = Stream.of(Depth.values())
                .map(depth -> changed(usual, usual.medium(), usual.type(), depth, usual.heads(), usual.followUp()));
        Stream<ContactContent> followUps = Stream.of(FollowUp.values())
                .map(next -> changed(usual, usual.medium(), usual.type(), usual.depth(), usual.heads(), next));
        HeadCounts everybody = HeadCounts.NONE;
        int count = 1;
        for (AgeBand age : AgeBand.values()) {
            for (Gender gender : Gender.values()) {
                everybody = everybody.with(age, gender, count++);
            }
        }
        everybody = everybody.with(AgeBand.ADULT, Gender.UNKNOWN, HeadCounts.MAX_IN_CELL);
        ContactContent full = new ContactContent(
                usual.occurredAt(),
                ContactContent.MAX_MINUTES,
                Medium.VOICE,
                true,
                ContactType.GUARDIAN,
                Depth.THREE,
                everybody,
                EnumSet.allOf(Theme.class),
                EnumSet.allOf(Action.class),
                FollowUp.HANDED_OVER,
                "Å".repeat(ContactContent.MAX_NOTE - 2) + "🙂");
        ContactContent bare = new ContactContent(
                usual.occurredAt(),
                0,
                Medium.TEXT,
                false,
                ContactType.DIGITAL,
                Depth.ONE,
                HeadCounts.NONE,
                EnumSet.noneOf(Theme.class),
                EnumSet.noneOf(Action.class),
                FollowUp.NONE,
                "");
        return Stream.of(types, media, depths, followUps, Stream.of(full, bare)).flatMap(all -> all);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void everyColumnComesBackAsItWas(ContactContent content) {
        ContactDraft draft = town.draft(stop, at(content));
        assertThat(log(worker, draft)).isInstanceOf(LogOutcome.Stored.class);
        Contact contact = town.as()
                .call(worker, () -> overview.find(draft.id()))
                .orElseThrow()
                .contact();
        assertThat(contact.content()).isEqualTo(draft.content());
        assertThat(sql.fetchValue(CONTACT.HEADS, CONTACT.ID.eq(draft.id().value())))
                .isEqualTo(content.heads().total());
    }

    @Test
    void theSameAgainAnswersTheSame() {
        ContactDraft draft = town.draft(stop);
        var stored = (LogOutcome.Stored) log(worker, draft);
        assertThat(log(worker, draft)).isEqualTo(new LogOutcome.Already(stored.contact()));
        town.ended(shift, worker);
        assertThat(log(worker, draft)).as("also when the shift is over").isInstanceOf(LogOutcome.Already.class);
        assertThat(actions(draft.id())).containsExactly("contact.logged");
    }

    @Test
    void somethingElseUnderTheSameIdIsAConflict() {
        ContactDraft draft = town.draft(stop);
        var stored = (LogOutcome.Stored) log(worker, draft);
        ContactDraft other = new ContactDraft(
                draft.id(), draft.shift(), draft.stop(), draft.content().withNote("Något annat"));
        assertThat(log(worker, other)).isEqualTo(new LogOutcome.Conflict(stored.contact()));
        assertThat(log(colleague, draft))
                .as("the same words from somebody else are not the same contact")
                .isEqualTo(new LogOutcome.Conflict(stored.contact()));
        assertThat(town.as()
                        .call(worker, () -> overview.find(draft.id()))
                        .orElseThrow()
                        .contact())
                .isEqualTo(stored.contact());
    }

    @RepeatedTest(5)
    void eightAtOnceStoreItOnce() throws Exception {
        ContactDraft draft = town.draft(stop);
        List<LogOutcome> answers = Together.call(8, i -> () -> log(worker, draft));
        Contact contact = town.as()
                .call(worker, () -> overview.find(draft.id()))
                .orElseThrow()
                .contact();
        assertThat(answers.stream().filter(LogOutcome.Stored.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(LogOutcome.Already.class::isInstance))
                .hasSize(7);
        assertThat(answers)
                .allMatch(answer -> answer.equals(new LogOutcome.Stored(contact))
                        || answer.equals(new LogOutcome.Already(contact)));
        assertThat(actions(draft.id())).containsExactly("contact.logged");
        assertThat(sql.fetchCount(
                        CONTACT_HEAD, CONTACT_HEAD.CONTACT_ID.eq(draft.id().value())))
                .isEqualTo(1);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsStored() {
        ContactDraft draft = town.draft(
                stop,
                Contacts.with(Contacts.content(town.now()), HeadCounts.NONE, true)
                        .withNote("Ring 070-123 45 67"));
        var refused = (LogOutcome.Refused) log(worker, draft);
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("heads", "note");
        assertThat(town.as().call(worker, () -> overview.find(draft.id()))).isEmpty();
    }

    @Test
    void nothingIsLoggedBeforeTheStartOrAfterTheEnd() {
        town.ended(shift, worker);
        assertThat(log(worker, town.draft(stop))).isInstanceOf(LogOutcome.NotRunning.class);
    }

    @Test
    void aContactNeedsAStopOfItsShift() {
        SignedInUser another = town.worker();
        StartedShift other = town.started(another);
        Stop elsewhere = town.arrived(other, another);
        ContactContent content = Contacts.content(town.now());
        ContactDraft mixed = new ContactDraft(ContactId.next(), shift.id(), elsewhere.id(), content);
        assertThatThrownBy(() -> log(worker, mixed)).isInstanceOf(NoSuchElementException.class);
        ContactDraft nowhere = new ContactDraft(ContactId.next(), shift.id(), StopId.next(), content);
        assertThatThrownBy(() -> log(worker, nowhere)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nobodyButTheTeamLogs() {
        assertThatThrownBy(() -> log(town.worker(), town.draft(stop))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> log(town.lead(), town.draft(stop)))
                .as("a lead who is not out has met nobody")
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anIdOfAnotherShiftTellsNothing() {
        ContactDraft draft = town.draft(stop);
        log(worker, draft);
        SignedInUser stranger = town.worker();
        StartedShift other = town.started(stranger);
        Stop elsewhere = town.arrived(other, stranger);
        ContactDraft guess = new ContactDraft(draft.id(), other.id(), elsewhere.id(), draft.content());
        assertThatThrownBy(() -> log(stranger, guess)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSlipIsTakenBackAndStaysAway() {
        ContactDraft draft = town.draft(stop);
        log(worker, draft);
        assertThat(takeBack(worker, draft.id())).isEqualTo(new TakeBackOutcome.TakenBack(draft.id()));
        assertThat(takeBack(worker, draft.id())).as("twice").isEqualTo(new TakeBackOutcome.TakenBack(draft.id()));
        assertThat(town.as().call(worker, () -> overview.find(draft.id()))).isEmpty();
        assertThat(log(worker, draft)).as("sent again").isEqualTo(new LogOutcome.TakenBack(draft.id()));
        assertThat(actions(draft.id())).containsExactly("contact.logged", "contact.taken-back");
    }

    @Test
    void onlyItsWorkerTakesItBackAndOnlyWhileTheShiftIsOut() {
        ContactDraft draft = town.draft(stop);
        log(worker, draft);
        assertThatThrownBy(() -> takeBack(colleague, draft.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(takeBack(worker, ContactId.next())).isInstanceOf(TakeBackOutcome.Missing.class);
        town.ended(shift, worker);
        assertThat(takeBack(worker, draft.id())).isInstanceOf(TakeBackOutcome.TooLate.class);
    }

    @RepeatedTest(5)
    void aCopyThatIsOnItsWayDoesNotBringItBack() throws Exception {
        ContactDraft draft = town.draft(stop);
        log(worker, draft);
        Together.call(4, i -> () -> i == 0 ? takeBack(worker, draft.id()) : log(worker, draft));
        assertThat(town.as().call(worker, () -> overview.find(draft.id()))).isEmpty();
        assertThat(log(worker, draft)).isInstanceOf(LogOutcome.TakenBack.class);
    }

    @RepeatedTest(5)
    void nothingIsLoggedInAShiftThatEndsAtTheSameMoment() throws Exception {
        ContactDraft draft = town.draft(stop);
        List<Object> answers = Together.call(2, i -> () -> i == 0 ? town.ended(shift, colleague) : log(worker, draft));
        boolean stored = town.as().call(worker, () -> overview.find(draft.id())).isPresent();
        assertThat(answers.get(1)).isInstanceOf(stored ? LogOutcome.Stored.class : LogOutcome.NotRunning.class);
    }

    @Test
    void theLastOneIsWhereTheNextFormBegins() {
        assertThat(town.as().call(worker, () -> overview.lastOwn())).isEmpty();
        town.logged(stop, worker, Contacts.content(town.now().minusSeconds(60)));
        var last = town.logged(stop, worker, Contacts.content(town.now()));
        town.logged(stop, colleague, Contacts.content(town.now()));
        assertThat(town.as()
                        .call(worker, () -> overview.lastOwn())
                        .orElseThrow()
                        .id())
                .isEqualTo(last);
    }

    private LogOutcome log(SignedInUser who, ContactDraft draft) {
        return town.as().call(who, () -> log.log(draft));
    }

    private TakeBackOutcome takeBack(SignedInUser who, ContactId id) {
        return town.as().call(who, () -> log.takeBack(id));
    }

    private List<String> actions(ContactId subject) {
        return sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.eq(subject.value()))
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .fetch(AUDIT_ROW.ACTION);
    }

    /** The parameters are made before there is a town; their time is set when there is one. */
    private ContactContent at(ContactContent content) {
        return new ContactContent(
                town.now().truncatedTo(ChronoUnit.SECONDS).plus(-123_457, ChronoUnit.MICROS),
                content.minutes(),
                content.medium(),
                content.made(),
                content.type(),
                content.depth(),
                content.heads(),
                content.themes(),
                content.actions(),
                content.followUp(),
                content.note());
    }

    private static ContactContent changed(
            ContactContent content, Medium medium, ContactType type, Depth depth, HeadCounts heads, FollowUp followUp) {
        return new ContactContent(
                content.occurredAt(),
                content.minutes(),
                medium,
                content.made(),
                type,
                depth,
                heads,
                content.themes(),
                content.actions(),
                followUp,
                content.note());
    }
}
