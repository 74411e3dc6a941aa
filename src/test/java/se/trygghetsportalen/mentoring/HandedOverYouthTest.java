package se.trygghetsportalen.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverState;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** From outreach's contact to mentoring's waiting list: what comes along, what does not, and who answers. */
@PortalTest
class HandedOverYouthTest {
    @Autowired
    OutreachTown outreach;

    @Autowired
    MentoringTown town;

    @Autowired
    YouthHandOvers handOvers;

    @Autowired
    YouthHandOverInbox inbox;

    @Autowired
    YouthCare youths;

    @Autowired
    MentoringOverview overview;

    @Autowired
    ContactLog log;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser colleague;
    SignedInUser coordinator;
    Stop stop;
    ContactId contact;

    @BeforeEach
    void aContactThatEndedSo() {
        worker = outreach.worker();
        colleague = outreach.worker();
        coordinator = town.coordinator();
        stop = outreach.arrived(outreach.started(worker, colleague), worker);
        contact = outreach.logged(
                stop, worker, Contacts.handedOver(outreach.now()).withNote("Hemlig anteckning"));
    }

    @Test
    void aYouthIsTakenInWithWhatCameAlongAndTheSenderIsTold() {
        YouthHandOver sent = sent("Tyst uggla");
        assertThat(notices(coordinator)).contains("outreach.notice.hand-over.sent");
        YouthHandOver listed = town.as(coordinator, () -> inbox.waiting()).stream()
                .filter(each -> each.id().equals(sent.id()))
                .findFirst()
                .orElseThrow();
        assertThat(listed.alias()).isEqualTo("Tyst uggla");
        assertThat(listed.wishes()).as("lists say no more").isEmpty();
        assertThat(town.as(coordinator, () -> inbox.open(sent.id()))).contains(sent);
        assertThat(trail(sent.id(), coordinator)).containsExactly("youth-hand-over.opened");

        YouthId id = YouthId.next();
        Youth youth =
                MentoringTown.stored(town.as(coordinator, () -> youths.takeIn(sent.id(), id, details(sent), false)));
        assertThat(MentoringTown.stored(town.as(coordinator, () -> youths.takeIn(sent.id(), id, details(sent), false))))
                .as("pressed twice")
                .isEqualTo(youth);

        assertThat(town.as(coordinator, () -> overview.findYouth(id))).contains(youth);
        assertThat(youth.details().source()).isEqualTo(IntakeSource.OUTREACH);
        assertThat(town.as(coordinator, () -> inbox.open(sent.id()))).isEmpty();
        assertThat(notices(worker)).containsExactly("outreach.notice.hand-over.accepted");
        YouthHandOver answered = only(worker);
        assertThat(answered.state()).isEqualTo(YouthHandOverState.ACCEPTED);
        assertThat(answered.alias() + answered.wishes())
                .as("outreach keeps who it was no longer")
                .isEmpty();
        assertThat(trail(sent.id(), coordinator)).contains("youth-hand-over.accepted");
    }

    @Test
    void whatPointsSomebodyOutIsSealedAndGoneOnceItIsAnswered() {
        YouthHandOver sent = sent("Blyg lodjur");
        assertThat(stored("alias", sent.id())).isNotEmpty().doesNotContain("Blyg");
        assertThat(stored("wishes", sent.id())).isNotEmpty().doesNotContain("skolan");

        town.as(coordinator, () -> MentoringTown.stored(inbox.decline(sent.id(), "Vi har ingen ledig förebild")));

        assertThat(sql.fetchOne(
                                "select alias, wishes from youth_hand_over where id = ?",
                                sent.id().value())
                        .intoArray())
                .containsOnlyNulls();
        assertThat(stored("reason", sent.id())).isNotEmpty().doesNotContain("ledig");
        assertThat(only(worker).reason()).isEqualTo("Vi har ingen ledig förebild");
        assertThat(notices(worker)).containsExactly("outreach.notice.hand-over.declined");
    }

    /** The coordinator is given this record and no other: it has no way back to where it began. */
    @Test
    void whatMentoringSeesLeadsToNoContactNoteOrShift() {
        YouthHandOver sent = sent("Snabb hermelin");

        YouthHandOver opened = town.as(coordinator, () -> inbox.open(sent.id())).orElseThrow();

        assertThat(opened.toString())
                .doesNotContain(contact.toString())
                .doesNotContain(stop.shift().toString())
                .doesNotContain("Hemlig anteckning");
        assertThat(Arrays.stream(YouthHandOver.class.getRecordComponents()).map(component -> component.getName()))
                .containsExactlyInAnyOrder(
                        "id", "alias", "birthYear", "wishes", "sentAt", "state", "reason", "version");
    }

    @Test
    void whoeverLoggedTheContactHandsOverOrALeadAndNobodyElseOfTheTeam() {
        assertThatThrownBy(() -> town.as(colleague, () -> send(contact, "Vit varg")))
                .isInstanceOf(AccessDeniedException.class);
        YouthHandOver sent = sent("Vit varg");
        assertThat(town.as(colleague, () -> handOvers.of(contact))).isEmpty();
        assertThat(town.as(colleague, () -> handOvers.mayHandOver(contact))).isFalse();
        assertThatThrownBy(() -> town.as(colleague, () -> handOvers.takeBack(sent.id())))
                .isInstanceOf(AccessDeniedException.class);
        SignedInUser lead = outreach.lead();
        assertThat(town.as(lead, () -> handOvers.of(contact))).containsExactly(sent);
        assertThat(MentoringTown.stored(town.as(lead, () -> send(contact, "Grå varg"))))
                .isNotNull();
        assertThat(town.as(lead, () -> handOvers.of(contact))).hasSize(2);
    }

    @Test
    void whatIsMissingOrWrongIsNamedFieldByField() {
        assertThat(problems(town.as(
                        worker, () -> handOvers.send(YouthHandOverId.next(), contact, " ", 0, "", false, false))))
                .containsExactly("alias", "birthYear", "wishes", "saidYes");
        assertThat(problems(town.as(
                        worker,
                        () -> handOvers.send(
                                YouthHandOverId.next(),
                                contact,
                                "Anna Svensson",
                                birthYear(),
                                "Ring 070-174 06 05",
                                true,
                                false))))
                .containsExactly("alias", "wishes");
        assertThat(problems(town.as(
                        worker,
                        () -> handOvers.send(
                                YouthHandOverId.next(), contact, "a@exempel.se", birthYear(), "x", true, true))))
                .containsExactly("alias");
        YouthHandOver sent = sent("Glad mård");
        assertThat(problems(town.as(coordinator, () -> inbox.decline(sent.id(), " "))))
                .containsExactly("reason");
        assertThat(problems(town.as(coordinator, () -> inbox.decline(sent.id(), "Ring 070-174 06 05"))))
                .containsExactly("reason");
        YouthDetails bad = town.youthDetails("");
        assertThat(problems(town.as(coordinator, () -> youths.takeIn(sent.id(), YouthId.next(), bad, false))))
                .containsExactly("alias");
        assertThat(only(worker).state()).as("still waiting").isEqualTo(YouthHandOverState.WAITING);
    }

    @Test
    void nobodyIsHandedOverFromAContactThatEndedOtherwise() {
        ContactId other = outreach.logged(stop, worker, Contacts.content(outreach.now()));

        assertThat(town.as(worker, () -> handOvers.mayHandOver(other))).isFalse();
        assertThat(problems(town.as(worker, () -> send(other, "Grå varg")))).containsExactly("contact");
        assertThat(town.as(worker, () -> send(ContactId.next(), "Grå varg"))).isInstanceOf(SaveOutcome.Missing.class);
    }

    @Test
    void theSameSentTwiceIsOne() {
        YouthHandOverId id = YouthHandOverId.next();
        for (int time = 0; time < 2; time++) {
            MentoringTown.stored(town.as(
                    worker, () -> handOvers.send(id, contact, "Kry igelkott", birthYear(), "Hjälp", true, false)));
        }

        assertThat(town.as(worker, () -> handOvers.of(contact))).hasSize(1);
        assertThat(notices(coordinator)).containsOnlyOnce("outreach.notice.hand-over.sent");
    }

    @Test
    void whatIsTakenBackIsTakenInByNobodyAndWhatIsTakenInIsNotTakenBack() {
        YouthHandOver back = sent("Röd kråka");
        town.as(worker, () -> MentoringTown.stored(handOvers.takeBack(back.id())));
        assertThat(MentoringTown.stored(town.as(worker, () -> handOvers.takeBack(back.id())))
                        .state())
                .as("pressed twice")
                .isEqualTo(YouthHandOverState.TAKEN_BACK);
        YouthId nobody = YouthId.next();
        assertThat(problems(town.as(coordinator, () -> youths.takeIn(back.id(), nobody, details(back), false))))
                .containsExactly("handOver");
        assertThat(town.as(coordinator, () -> overview.findYouth(nobody))).isEmpty();
        assertThat(town.as(coordinator, () -> inbox.decline(back.id(), "För sent")))
                .isInstanceOf(SaveOutcome.Stale.class);

        YouthHandOver in = sent("Svart kråka");
        town.as(coordinator, () -> MentoringTown.stored(youths.takeIn(in.id(), YouthId.next(), details(in), false)));
        assertThat(town.as(worker, () -> handOvers.takeBack(in.id()))).isInstanceOf(SaveOutcome.Stale.class);
    }

    @Test
    void twoCoordinatorsAtOnceTakeInOneYouth() throws Exception {
        YouthHandOver sent = sent("Ivrig bäver");
        List<Callable<SaveOutcome<Youth>>> both = List.of(
                () -> town.as(coordinator, () -> youths.takeIn(sent.id(), YouthId.next(), details(sent), false)),
                () -> town.as(coordinator, () -> youths.takeIn(sent.id(), YouthId.next(), details(sent), false)));
        long taken = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (Future<SaveOutcome<Youth>> answer : pool.invokeAll(both)) {
                taken += answer.get() instanceof SaveOutcome.Saved<Youth> ? 1 : 0;
            }
        }

        assertThat(taken).isOne();
        assertThat(town.as(coordinator, () -> overview.youths()).stream()
                        .filter(youth -> youth.details().alias().equals("Ivrig bäver")))
                .hasSize(1);
    }

    @Test
    void aContactThatIsTakenBackTakesItsHandingOverWithIt() {
        YouthHandOver sent = sent("Fel fågel");
        town.as(worker, () -> log.takeBack(contact));

        assertThat(town.as(coordinator, () -> inbox.open(sent.id()))).isEmpty();
        assertThat(town.as(worker, () -> handOvers.takeBack(sent.id()))).isInstanceOf(SaveOutcome.Missing.class);
    }

    /** From each state, each step: only what waits is answered. */
    @Test
    void everyPairOfStatesIsLegalOrNot() {
        YouthHandOver waiting =
                YouthHandOver.sent(YouthHandOverId.next(), "Alias", birthYear(), "Önskan", outreach.now());
        for (YouthHandOver from : List.of(waiting, waiting.accepted(), waiting.declined("Nej"), waiting.takenBack())) {
            for (YouthHandOverState to : YouthHandOverState.values()) {
                if (from.state() == YouthHandOverState.WAITING) {
                    assertThat(step(from, to).state()).isEqualTo(to);
                } else if (to != YouthHandOverState.WAITING) {
                    assertThatThrownBy(() -> step(from, to))
                            .as("%s to %s", from.state(), to)
                            .isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    @Test
    void aPartnerIsNamedAndSealedAndSomebodyElsesYouthHasNone() {
        YouthDetails some = town.youthDetails("Pigg and");
        assertThat(problems(town.as(
                        coordinator,
                        () -> youths.register(YouthId.next(), through(some, IntakeSource.PARTNER, " "), false))))
                .containsExactly("partner");
        YouthId id = YouthId.next();
        YouthDetails details = through(some, IntakeSource.PARTNER, "Kvarnskolan");
        Youth youth = MentoringTown.stored(town.as(coordinator, () -> youths.register(id, details, false)));
        assertThat(town.as(coordinator, () -> overview.findYouth(id))).contains(youth);
        assertThat(youth.details().partner()).isEqualTo("Kvarnskolan");
        byte[] sealed = sql.fetchOne("select partner from youth where id = ?", id.value())
                .get(0, byte[].class);
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("Kvarn");
        assertThat(through(some, IntakeSource.COORDINATOR, "Kvarnskolan").partner())
                .isEmpty();
    }

    private static YouthHandOver step(YouthHandOver from, YouthHandOverState to) {
        return switch (to) {
            case WAITING -> from;
            case ACCEPTED -> from.accepted();
            case DECLINED -> from.declined("Nej");
            case TAKEN_BACK -> from.takenBack();
        };
    }

    private static YouthDetails through(YouthDetails some, IntakeSource source, String partner) {
        return new YouthDetails(
                some.alias(),
                some.birthYear(),
                some.gender(),
                some.wishedGender(),
                some.languages(),
                some.interests(),
                some.goals(),
                some.times(),
                some.district(),
                some.wishes(),
                some.avoid(),
                source,
                partner,
                Set.of());
    }

    private int birthYear() {
        return town.today().getYear() - 15;
    }

    private YouthHandOver sent(String alias) {
        return MentoringTown.stored(town.as(worker, () -> send(contact, alias)));
    }

    private SaveOutcome<YouthHandOver> send(ContactId from, String alias) {
        return handOvers.send(
                YouthHandOverId.next(), from, alias, birthYear(), "Vill ha hjälp med skolan", true, false);
    }

    private YouthHandOver only(SignedInUser who) {
        List<YouthHandOver> all = town.as(who, () -> handOvers.of(contact));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private YouthDetails details(YouthHandOver from) {
        return through(town.youthDetails(from.alias()), IntakeSource.OUTREACH, "");
    }

    private String stored(String column, YouthHandOverId id) {
        byte[] sealed = sql.fetchOne("select " + column + " from youth_hand_over where id = ?", id.value())
                .get(0, byte[].class);
        return new String(sealed, StandardCharsets.UTF_8);
    }

    private List<String> notices(SignedInUser who) {
        return sql.fetch(
                        "select text_key from notice where recipient_id = ?",
                        who.id().value())
                .getValues(0, String.class);
    }

    private List<String> trail(YouthHandOverId id, SignedInUser who) {
        UUID subject = id.value();
        return sql.fetch(
                        "select action from audit_row where subject_id = ? and actor_id = ?",
                        subject,
                        who.id().value())
                .getValues(0, String.class);
    }

    private static List<String> problems(SaveOutcome<?> outcome) {
        if (outcome instanceof SaveOutcome.Invalid<?> invalid) {
            return invalid.problems().stream().map(Problem::field).toList();
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
