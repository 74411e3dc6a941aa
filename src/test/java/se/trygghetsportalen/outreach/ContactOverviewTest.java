package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactSums;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SwedishTime;

@PortalTest
class ContactOverviewTest {
    @Autowired
    OutreachTown town;

    @Autowired
    ContactOverview overview;

    @Autowired
    DSLContext sql;

    SignedInUser worker;
    SignedInUser lead;
    StartedShift shift;
    Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        lead = town.lead();
        shift = town.started(worker);
        stop = town.arrived(shift, worker);
    }

    @Test
    void pagesHoldEverythingOnceAlsoWhereTimesAreTheSame() {
        Instant same = town.now();
        List<ContactId> logged = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            logged.add(town.logged(stop, worker, Contacts.content(i < 5 ? same.minusSeconds(i) : same)));
        }
        List<ContactId> read = new ArrayList<>();
        List<ContactLine> page;
        ListPosition<ContactId> after = null;
        Instant before = Instant.MAX;
        do {
            page = page(worker, ContactFilter.ALL, after, 4);
            for (ContactLine line : page) {
                assertThat(line.contact().content().occurredAt()).isBeforeOrEqualTo(before);
                before = line.contact().content().occurredAt();
                read.add(line.contact().id());
                after = line.position();
            }
        } while (page.size() == 4);
        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(logged);
    }

    @Test
    void eachFilterLeavesOutWhatItShould() {
        SignedInUser elsewhere = town.worker();
        Stop other = town.arrived(town.started(elsewhere), elsewhere);
        ContactId plain = town.logged(stop, worker, Contacts.content(town.now()));
        assertThat(other.arena()).isNotEqualTo(stop.arena());
        ContactContent special = new ContactContent(
                town.now(),
                10,
                Contacts.content(town.now()).medium(),
                true,
                ContactType.GUARDIAN,
                Contacts.content(town.now()).depth(),
                Contacts.content(town.now()).heads(),
                Set.of(Theme.RADICALISATION, Theme.SAFETY),
                Set.of(),
                FollowUp.MEET_AGAIN,
                "");
        ContactId marked = town.logged(stop, worker, special);
        ContactFilter here = ContactFilter.ALL.at(stop.arena());
        assertThat(ids(here)).containsExactlyInAnyOrder(plain, marked);
        assertThat(ids(ContactFilter.ALL.at(other.arena()))).isEmpty();
        assertThat(ids(here.about(Theme.RADICALISATION))).containsExactly(marked);
        assertThat(ids(here.about(Theme.SCHOOL))).containsExactly(plain);
        assertThat(ids(here.of(ContactType.GUARDIAN))).containsExactly(marked);
        assertThat(ids(here.followedBy(FollowUp.MEET_AGAIN))).containsExactly(marked);
        assertThat(ids(here.by(worker.id()))).hasSize(2);
        assertThat(ids(here.by(lead.id()))).isEmpty();
        var district = page(lead, here, null, 1).getFirst().contact().district();
        assertThat(ids(ContactFilter.ALL.in(district))).hasSize(2);
        LocalDate today = SwedishTime.dayOf(town.now());
        assertThat(ids(here.between(today, today))).hasSize(2);
        assertThat(ids(here.between(today.plusDays(1), null))).isEmpty();
        assertThat(ids(here.between(null, today.minusDays(1)))).isEmpty();
        assertThat(ids(here.about(Theme.SAFETY).between(today, today).followedBy(FollowUp.MEET_AGAIN)))
                .containsExactly(marked);
        assertThat(town.as().call(lead, () -> overview.totals(here))).isEqualTo(new ContactTotals(2, 4, 0));
        assertThat(town.as().call(lead, () -> overview.totals(here.about(Theme.SAFETY))))
                .isEqualTo(new ContactTotals(1, 2, 0));
        assertThat(town.as().call(lead, () -> overview.totals(here.by(lead.id()))))
                .isEqualTo(new ContactTotals(0, 0, 0));
    }

    @Test
    void aWorkerSeesTheOwnTeamsContactsAndALeadAll() {
        ContactId mine = town.logged(stop, worker, Contacts.content(town.now()));
        SignedInUser stranger = town.worker();
        assertThat(page(stranger, ContactFilter.ALL, null, 100)).isEmpty();
        assertThat(town.as().call(stranger, () -> overview.totals(ContactFilter.ALL)))
                .isEqualTo(new ContactTotals(0, 0, 0));
        town.as().run(stranger, () -> {
            assertThatThrownBy(() -> overview.find(mine)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> overview.ofShift(shift.id())).isInstanceOf(AccessDeniedException.class);
        });
        assertThat(ids(ContactFilter.ALL.at(stop.arena()))).containsExactly(mine);
        assertThat(page(worker, ContactFilter.ALL, null, 100)).hasSize(1);
        assertThat(town.as().call(worker, () -> overview.ofShift(shift.id()))).hasSize(1);
        assertThat(town.as().call(lead, () -> overview.find(ContactId.next()))).isEmpty();
    }

    @Test
    void wordsAreFoundInsideLongerOnesByTheSwedishAlphabetAndNoSignMeansAnything() {
        ContactId school = note("Pratade om skolfrånvaro på 100 % igen");
        ContactId other = note("Skolan: FRANS vill byta_klass + (kanske)");
        ContactFilter here = ContactFilter.ALL.at(stop.arena());
        assertThat(ids(here.saying("FRÅNVARO")))
                .as("in a compound, in capitals")
                .containsExactly(school);
        assertThat(ids(here.saying("franvaro"))).as("a is not å").isEmpty();
        assertThat(ids(here.saying("skol igen"))).as("all words, in any order").containsExactly(school);
        assertThat(ids(here.saying("%"))).containsExactly(school);
        assertThat(ids(here.saying("a_k"))).containsExactly(other);
        assertThat(ids(here.saying("+ (kanske)"))).containsExactly(other);
        assertThat(ids(here.saying("-skolan"))).isEmpty();
        assertThat(ids(here.saying("\"'; DROP \\ *"))).isEmpty();
        assertThat(ids(here.saying("   "))).hasSize(2);
    }

    @Test
    void attemptsAreCountedApartAndHeadsByAgeAndGender() {
        town.logged(stop, worker, Contacts.content(town.now()));
        town.logged(
                stop,
                worker,
                Contacts.with(
                        Contacts.content(town.now()),
                        HeadCounts.NONE.with(AgeBand.AGE_16_18, Gender.GIRL, 3).with(AgeBand.AGE_13_15, Gender.BOY, 1),
                        true));
        town.logged(
                stop,
                worker,
                Contacts.with(
                        Contacts.content(town.now()), HeadCounts.NONE.with(AgeBand.ADULT, Gender.GIRL, 9), false));
        ContactFilter here = ContactFilter.ALL.at(stop.arena());
        for (SignedInUser who : List.of(worker, lead)) {
            assertThat(town.as().call(who, () -> overview.totals(here))).isEqualTo(new ContactTotals(2, 6, 1));
            assertThat(town.as().call(who, () -> overview.quickTotals(here))).contains(new ContactTotals(2, 6, 1));
            ContactSums sums = town.as().call(who, () -> overview.sums(here));
            assertThat(sums.total()).isEqualTo(6);
            assertThat(sums.in(AgeBand.AGE_13_15, Gender.BOY)).isEqualTo(3);
            assertThat(sums.in(Gender.GIRL)).as("an attempt has met nobody").isEqualTo(3);
            assertThat(sums.in(AgeBand.ADULT)).isZero();
        }
        assertThat(town.as()
                        .call(
                                lead,
                                () -> overview.sums(here.about(Theme.SCHOOL)).total()))
                .isEqualTo(6);
    }

    @Test
    void workersAreOfferedTheirColleaguesAndLeadsEverybodyWhoHasLogged() {
        SignedInUser silent = town.worker();
        town.logged(stop, worker, Contacts.content(town.now()));
        assertThat(town.as().call(worker, () -> overview.workers()))
                .extracting(named -> named.id())
                .containsExactly(worker.id());
        assertThat(town.as().call(lead, () -> overview.workers()))
                .extracting(named -> named.id())
                .contains(worker.id())
                .doesNotContain(silent.id());
    }

    private ContactId note(String note) {
        return town.logged(stop, worker, Contacts.content(town.now()).withNote(note));
    }

    @Test
    void aPageIsTwoStatementsHoweverLong() {
        for (int i = 0; i < 12; i++) {
            town.logged(stop, worker, Contacts.content(town.now()));
        }
        int few = statementsOf(1);
        int many = statementsOf(12);
        assertThat(many).isEqualTo(few).isEqualTo(2);
    }

    private int statementsOf(int limit) {
        List<String> statements = new ArrayList<>();
        var counting = new DefaultExecuteListenerProvider(new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                statements.add(String.valueOf(context.sql()));
            }
        });
        var before = sql.configuration().executeListenerProviders();
        var all = new ArrayList<>(List.of(before));
        all.add(counting);
        sql.configuration().set(all.toArray(new ExecuteListenerProvider[0]));
        try {
            assertThat(page(lead, ContactFilter.ALL.at(stop.arena()), null, limit))
                    .hasSize(limit);
        } finally {
            sql.configuration().set(before);
        }
        return statements.size();
    }

    private List<ContactId> ids(ContactFilter filter) {
        return page(lead, filter, null, 100).stream()
                .map(line -> line.contact().id())
                .toList();
    }

    private List<ContactLine> page(
            SignedInUser who, ContactFilter filter, @Nullable ListPosition<ContactId> after, int limit) {
        return town.as().call(who, () -> overview.page(filter, after, limit));
    }
}
