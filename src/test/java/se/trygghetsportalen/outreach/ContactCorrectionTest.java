package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.trygghetsportalen.generated.Tables.AUDIT_ROW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.ContactVersion;
import se.trygghetsportalen.outreach.domain.ContactVersionLine;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.CorrectionOutcome;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.TakeBackOutcome;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Problem;

@PortalTest
class ContactCorrectionTest {
    @Autowired
    OutreachTown town;

    @Autowired
    ContactCorrection correction;

    @Autowired
    ContactOverview overview;

    @Autowired
    ContactLog log;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    DSLContext sql;

    SignedInUser author;
    SignedInUser colleague;
    SignedInUser lead;
    StartedShift shift;
    Stop stop;
    ContactId id;
    ContactContent first;

    @BeforeEach
    void aContact() {
        author = town.worker();
        colleague = town.worker();
        lead = town.lead();
        shift = town.started(author, colleague);
        stop = town.arrived(shift, author);
        first = Contacts.content(town.now());
        id = town.logged(stop, author, first);
    }

    @Test
    void everyFieldIsCorrectedAndWhatItSaidBeforeIsKept() {
        ContactContent second = new ContactContent(
                first.occurredAt().minus(Duration.ofMinutes(7)),
                35,
                Medium.VIDEO,
                false,
                ContactType.DIGITAL,
                Depth.THREE,
                HeadCounts.NONE.with(AgeBand.ADULT, Gender.UNKNOWN, 1).with(AgeBand.UNDER_10, Gender.GIRL, 12),
                Set.of(Theme.CRIME, Theme.SAFETY),
                Set.of(Action.POLICE, Action.REFERRED),
                FollowUp.HANDED_OVER,
                "Åsa är ingen här",
                new OnlinePlace(Platform.DISCORD, "Ekånge ungdom"));
        Contact corrected = corrected(author, 1, second, " Fel antal ");
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(stored()).isEqualTo(corrected);
        assertThat(stored().content()).isEqualTo(second);
        ContactContent third = Contacts.lasting(first, 20);
        corrected(lead, 2, third, "Fel igen");
        assertThat(history(author))
                .extracting(
                        line -> line.version().version(),
                        line -> line.version().content(),
                        line -> line.version().reason(),
                        ContactVersionLine::replacedBy)
                .containsExactly(
                        tuple(2, second, "Fel igen", lead.displayName()),
                        tuple(1, first, "Fel antal", author.displayName()));
        assertThat(history(lead)).isEqualTo(history(author));
        assertThat(history(colleague)).as("a colleague").isEmpty();
        assertThat(actions()).containsExactly("contact.logged", "contact.corrected", "contact.corrected");
    }

    @Test
    void listsTotalsAndThemesFollowTheCorrection() {
        ContactContent second = new ContactContent(
                first.occurredAt().minus(Duration.ofMinutes(2)),
                10,
                first.medium(),
                true,
                first.type(),
                first.depth(),
                HeadCounts.NONE.with(AgeBand.AGE_16_18, Gender.GIRL, 5),
                Set.of(Theme.FAMILY),
                Set.of(),
                FollowUp.NONE,
                "");
        corrected(author, 1, second, "Fel");
        ContactFilter here = ContactFilter.ALL.at(stop.arena());
        assertThat(totals(here)).isEqualTo(new ContactTotals(1, 5, 0));
        assertThat(totals(here.about(Theme.SCHOOL))).isEqualTo(new ContactTotals(0, 0, 0));
        var line = town.as()
                .call(lead, () -> overview.page(here.about(Theme.FAMILY), null, 5))
                .getFirst();
        assertThat(line.contact().content()).isEqualTo(second);
        // The next page begins after the corrected time: the theme's own index holds it too.
        assertThat(town.as().call(lead, () -> overview.page(here.about(Theme.FAMILY), line.position(), 5)))
                .isEmpty();
    }

    @Test
    void theAuthorCorrectsUntilItIsClosedAndThenOnlyALead() {
        corrected(author, 1, Contacts.lasting(first, 11), "Under passet");
        town.ended(shift, author);
        corrected(author, 2, Contacts.lasting(first, 12), "Efter passet");
        town.as().run(lead, () -> rounds.close(shift.id()));
        assertThat(correct(author, 3, Contacts.lasting(first, 13), "För sent"))
                .isInstanceOf(CorrectionOutcome.Closed.class);
        assertThat(may(author)).isFalse();
        assertThat(may(lead)).isTrue();
        corrected(lead, 3, Contacts.lasting(first, 14), "Samordnaren");
        assertThat(stored().content().minutes()).isEqualTo(14);
        assertThatThrownBy(() -> correct(colleague, 4, first, "Kollega")).isInstanceOf(AccessDeniedException.class);
        assertThat(may(colleague)).isFalse();
        assertThat(correct(lead, 1, first.withNote("x"), "Gammal")).isInstanceOf(CorrectionOutcome.Stale.class);
        assertThat(town.as().call(lead, () -> correction.correct(ContactId.next(), 1, first, "Finns inte")))
                .isInstanceOf(CorrectionOutcome.Missing.class);
    }

    @Test
    void aStaleCorrectionChangesNothingAndAnswersWhatIsStored() {
        corrected(lead, 1, Contacts.lasting(first, 40), "Först");
        CorrectionOutcome late = correct(author, 1, Contacts.lasting(first, 50), "Sedan");
        assertThat(((CorrectionOutcome.Stale) late).stored().content().minutes())
                .isEqualTo(40);
        assertThat(stored().content().minutes()).isEqualTo(40);
        assertThat(history(lead)).hasSize(1);
    }

    @Test
    void askedTwiceItIsOneCorrection() {
        ContactContent second = Contacts.lasting(first, 40);
        assertThat(corrected(author, 1, second, "Fel")).isEqualTo(corrected(author, 1, second, "Fel"));
        assertThat(history(author)).hasSize(1);
        assertThat(actions()).containsExactly("contact.logged", "contact.corrected");
    }

    @RepeatedTest(3)
    void ofTwoAtTheSameMomentOneIsTold() throws Exception {
        List<CorrectionOutcome> answers = Together.call(
                2, i -> () -> correct(i == 0 ? author : lead, 1, Contacts.lasting(first, 30 + i), "Fel " + i));
        assertThat(answers)
                .filteredOn(CorrectionOutcome.Corrected.class::isInstance)
                .hasSize(1);
        assertThat(answers)
                .filteredOn(CorrectionOutcome.Stale.class::isInstance)
                .hasSize(1);
    }

    @Test
    void whatBreaksARuleIsNamedAtItsField() {
        ContactContent wrong = new ContactContent(
                first.occurredAt().plus(Duration.ofDays(1)),
                10,
                first.medium(),
                true,
                first.type(),
                first.depth(),
                HeadCounts.NONE,
                Set.of(),
                Set.of(),
                FollowUp.NONE,
                "19850101-2382",
                new OnlinePlace(Platform.OTHER, "ring 0701234567"));
        assertThat(fields(correct(author, 1, wrong, " ")))
                .containsExactly("heads", "occurredAt", "note", "channel", "reason");
        assertThat(fields(correct(author, 1, first.withNote("x"), "mejla a@exempel.se")))
                .containsExactly("reason");
        assertThat(fields(correct(author, 1, first.withNote("x"), "x".repeat(ContactVersion.MAX_REASON + 1))))
                .containsExactly("reason");
        assertThat(stored().version()).isEqualTo(1);
    }

    @Test
    void afterTheEndNothingIsMovedBeyondIt() {
        Instant end = town.ended(shift, author).ended().at();
        ContactContent later = new ContactContent(
                end.plus(Duration.ofMinutes(6)),
                10,
                first.medium(),
                true,
                first.type(),
                first.depth(),
                first.heads(),
                Set.of(),
                Set.of(),
                FollowUp.NONE,
                "");
        assertThat(fields(correct(author, 1, later, "Fel tid"))).containsExactly("occurredAt");
    }

    @Test
    void whatIsTakenBackTakesItsHistoryWithIt() {
        corrected(author, 1, Contacts.lasting(first, 40), "Fel");
        assertThat(town.as().call(author, () -> log.takeBack(id))).isInstanceOf(TakeBackOutcome.TakenBack.class);
        assertThat(correct(author, 2, first, "Fel")).isInstanceOf(CorrectionOutcome.Missing.class);
    }

    private CorrectionOutcome correct(SignedInUser who, int version, ContactContent content, String reason) {
        return town.as().call(who, () -> correction.correct(id, version, content, reason));
    }

    private Contact corrected(SignedInUser who, int version, ContactContent content, String reason) {
        return ((CorrectionOutcome.Corrected) correct(who, version, content, reason)).contact();
    }

    private Contact stored() {
        return town.as().call(lead, () -> overview.find(id)).orElseThrow().contact();
    }

    private boolean may(SignedInUser who) {
        return town.as().call(who, () -> correction.mayCorrect(stored()));
    }

    private List<ContactVersionLine> history(SignedInUser who) {
        return town.as().call(who, () -> correction.history(stored()));
    }

    private ContactTotals totals(ContactFilter filter) {
        return town.as().call(lead, () -> overview.totals(filter));
    }

    private static List<String> fields(CorrectionOutcome outcome) {
        return ((CorrectionOutcome.Refused) outcome)
                .problems().stream().map(Problem::field).toList();
    }

    private List<String> actions() {
        return sql.select(AUDIT_ROW.ACTION)
                .from(AUDIT_ROW)
                .where(AUDIT_ROW.SUBJECT_ID.eq(id.value()))
                .orderBy(AUDIT_ROW.AT, AUDIT_ROW.ID)
                .fetch(AUDIT_ROW.ACTION);
    }
}
