package se.trygghetsportalen.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.CoverageFilter;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.Shifts;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.documents.ExportProgress;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.shared.ActorId;

/**
 * Every role against every method of every service of the room. The things asked about do not exist: whoever may ask is
 * told so, whoever may not is refused before that. What a person may do to a shift of their own or of others is shown
 * by the services' own tests.
 */
@PortalTest
class OutreachAuthorityTest {
    private static final Set<Role> OUTREACH = EnumSet.of(Role.OUTREACH_WORKER, Role.TEAM_LEAD);
    private static final Set<Role> LEADS = EnumSet.of(Role.TEAM_LEAD);
    private static final Set<Role> MENTORING = EnumSet.of(Role.MENTORING_COORDINATOR);
    private static final Instant NOW = Shifts.EVENING;

    @Autowired
    OutreachTown town;

    @Autowired
    ShiftRounds rounds;

    @Autowired
    ShiftPlanning planning;

    @Autowired
    TeamPlaces teamPlaces;

    @Autowired
    PlanOverview plan;

    @Autowired
    CalendarFeeds feeds;

    @Autowired
    CoverageOverview coverage;

    @Autowired
    ContactLog log;

    @Autowired
    ShiftOverview shifts;

    @Autowired
    ContactOverview contacts;

    @Autowired
    ContactCorrection correction;

    @Autowired
    ContactExport export;

    @Autowired
    YouthHandOvers handOvers;

    @Autowired
    YouthHandOverInbox inbox;

    Services services() {
        return new Services(
                rounds,
                planning,
                teamPlaces,
                plan,
                feeds,
                coverage,
                log,
                shifts,
                contacts,
                correction,
                export,
                handOvers,
                inbox);
    }

    /** What is asked, who may, and how. */
    static Map<String, Call> table() {
        Map<String, Call> table = new LinkedHashMap<>();
        ShiftId shift = ShiftId.next();
        ContactId contact = ContactId.next();
        ContactDraft draft = new ContactDraft(contact, shift, StopId.next(), Contacts.content(NOW));
        ShiftSummary summary = new ShiftSummary("Lugnt", "");
        table.put("ShiftRounds.start", new Call(OUTREACH, s -> s.rounds.start(shift, NOW)));
        table.put("ShiftRounds.isShortOfPeople", new Call(OUTREACH, s -> s.rounds.isShortOfPeople(Shifts.planned())));
        table.put(
                "ShiftRounds.arrive",
                new Call(OUTREACH, s -> s.rounds.arrive(new Arrival(StopId.next(), shift, ArenaId.next(), NOW, null))));
        table.put("ShiftRounds.leave", new Call(OUTREACH, s -> s.rounds.leave(shift, StopId.next(), NOW)));
        table.put("ShiftRounds.end", new Call(OUTREACH, s -> s.rounds.end(shift, summary, NOW)));
        table.put("ShiftRounds.summarise", new Call(OUTREACH, s -> s.rounds.summarise(shift, 1, summary)));
        table.put("ShiftRounds.close", new Call(LEADS, s -> s.rounds.close(shift)));
        table.put("ShiftPlanning.plan", new Call(LEADS, s -> s.planning.plan(shift, Shifts.plan())));
        table.put("ShiftPlanning.replan", new Call(LEADS, s -> s.planning.replan(shift, 1, Shifts.plan())));
        table.put("ShiftPlanning.cancel", new Call(LEADS, s -> s.planning.cancel(shift, 1, "För få")));
        table.put("ShiftPlanning.workers", new Call(LEADS, s -> s.planning.workers()));
        table.put(
                "ShiftPlanning.copyWeekBefore",
                new Call(LEADS, s -> s.planning.copyWeekBefore(LocalDate.of(2001, 1, 1))));
        table.put("TeamPlaces.takeOpen", new Call(OUTREACH, s -> s.teamPlaces.takeOpen(shift)));
        table.put("TeamPlaces.takeOver", new Call(OUTREACH, s -> s.teamPlaces.takeOver(shift, Shifts.WORKER)));
        table.put("TeamPlaces.offer", new Call(OUTREACH, s -> s.teamPlaces.offer(shift)));
        table.put("TeamPlaces.withdraw", new Call(OUTREACH, s -> s.teamPlaces.withdraw(shift)));
        table.put("TeamPlaces.hasOffered", new Call(OUTREACH, s -> s.teamPlaces.hasOffered(shift)));
        table.put("PlanOverview.week", new Call(LEADS, s -> s.plan.week(LocalDate.of(2001, 1, 1))));
        table.put("PlanOverview.placesForMe", new Call(OUTREACH, s -> s.plan.placesForMe()));
        table.put("PlanOverview.shortThisWeek", new Call(LEADS, s -> s.plan.shortThisWeek()));
        table.put("PlanOverview.minimumTeam", new Call(OUTREACH, s -> s.plan.minimumTeam()));
        table.put("CalendarFeeds.madeAt", new Call(OUTREACH, s -> s.feeds.madeAt()));
        table.put("CalendarFeeds.renew", new Call(OUTREACH, s -> s.feeds.renew()));
        table.put("CalendarFeeds.revoke", new Call(OUTREACH, s -> s.feeds.revoke()));
        table.put(
                "CoverageOverview.of",
                new Call(LEADS, s -> s.coverage.of(CoverageFilter.fourWeeksTo(LocalDate.of(2001, 1, 1), null))));
        table.put("ContactLog.log", new Call(OUTREACH, s -> s.log.log(draft)));
        table.put("ContactLog.logWritten", new Call(OUTREACH, s -> s.log.logWritten(draft)));
        table.put("ContactLog.logAllWritten", new Call(OUTREACH, s -> s.log.logAllWritten(List.of(draft))));
        table.put("ContactLog.takeBack", new Call(OUTREACH, s -> s.log.takeBack(contact)));
        table.put("ShiftOverview.current", new Call(OUTREACH, s -> s.shifts.current()));
        table.put("ShiftOverview.ownCurrent", new Call(OUTREACH, s -> s.shifts.ownCurrent()));
        table.put("ShiftOverview.past", new Call(OUTREACH, s -> s.shifts.past(null, 1)));
        table.put("ShiftOverview.waitingToBeClosed", new Call(LEADS, s -> s.shifts.waitingToBeClosed(1)));
        table.put("ShiftOverview.search", new Call(OUTREACH, s -> s.shifts.search("Kuben", 1)));
        table.put("ShiftOverview.find", new Call(OUTREACH, s -> s.shifts.find(shift)));
        table.put("ContactOverview.page", new Call(OUTREACH, s -> s.contacts.page(ContactFilter.ALL, null, 1)));
        table.put("ContactOverview.totals", new Call(OUTREACH, s -> s.contacts.totals(ContactFilter.ALL)));
        table.put("ContactOverview.find", new Call(OUTREACH, s -> s.contacts.find(contact)));
        table.put("ContactOverview.ofShift", new Call(OUTREACH, s -> s.contacts.ofShift(shift)));
        table.put("ContactOverview.lastOwn", new Call(OUTREACH, s -> s.contacts.lastOwn()));
        table.put("ContactOverview.quickTotals", new Call(OUTREACH, s -> s.contacts.quickTotals(ContactFilter.ALL)));
        table.put("ContactOverview.sums", new Call(OUTREACH, s -> s.contacts.sums(ContactFilter.ALL)));
        table.put("ContactOverview.workers", new Call(OUTREACH, s -> s.contacts.workers()));
        Contact unknown = new Contact(
                contact,
                shift,
                StopId.next(),
                ArenaId.next(),
                DistrictId.next(),
                ActorId.SYSTEM,
                Contacts.content(NOW),
                NOW,
                1);
        table.put(
                "ContactCorrection.correct",
                new Call(OUTREACH, s -> s.correction.correct(contact, 1, Contacts.content(NOW), "Fel")));
        table.put("ContactCorrection.mayCorrect", new Call(OUTREACH, s -> s.correction.mayCorrect(unknown)));
        table.put("ContactCorrection.history", new Call(OUTREACH, s -> s.correction.history(unknown)));
        table.put("ContactExport.write", new Call(LEADS, s -> s.write(ContactFilter.ALL.at(ArenaId.next()))));
        YouthHandOverId handOver = YouthHandOverId.next();
        table.put("YouthHandOvers.mayHandOver", new Call(OUTREACH, s -> s.handOvers.mayHandOver(contact)));
        table.put("YouthHandOvers.of", new Call(OUTREACH, s -> s.handOvers.of(contact)));
        table.put(
                "YouthHandOvers.send",
                new Call(OUTREACH, s -> s.handOvers.send(handOver, contact, "Uggla", 2011, "Hjälp", true, false)));
        table.put("YouthHandOvers.takeBack", new Call(OUTREACH, s -> s.handOvers.takeBack(handOver)));
        table.put("YouthHandOverInbox.waiting", new Call(MENTORING, s -> s.inbox.waiting()));
        table.put("YouthHandOverInbox.open", new Call(MENTORING, s -> s.inbox.open(handOver)));
        table.put("YouthHandOverInbox.accept", new Call(MENTORING, s -> s.inbox.accept(handOver)));
        table.put("YouthHandOverInbox.decline", new Call(MENTORING, s -> s.inbox.decline(handOver, "Fullt")));
        return table;
    }

    static Stream<Arguments> cells() {
        return table().entrySet().stream()
                .flatMap(row ->
                        Arrays.stream(Role.values()).map(role -> Arguments.of(row.getKey(), role, row.getValue())));
    }

    @ParameterizedTest(name = "{1} asks {0}")
    @MethodSource("cells")
    void isAnsweredToWhomItMayBe(String what, Role role, Call call) {
        town.as().run(town.person(role), () -> {
            if (call.allowed().contains(role)) {
                assertThat(refused(call)).as(what + " for " + role).isFalse();
            } else {
                assertThatThrownBy(() -> call.work().accept(services())).isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void isAnsweredToNobodyWhoHasNotSignedIn() {
        table().forEach((what, call) -> assertThatThrownBy(() -> call.work().accept(services()))
                .as(what)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void theTableHoldsEveryMethodOfEveryService() {
        Set<String> methods = new TreeSet<>();
        for (Class<?> service : Set.of(
                ShiftRounds.class,
                ShiftPlanning.class,
                TeamPlaces.class,
                PlanOverview.class,
                CalendarFeeds.class,
                CoverageOverview.class,
                ContactLog.class,
                ShiftOverview.class,
                ContactOverview.class,
                ContactCorrection.class,
                ContactExport.class,
                YouthHandOvers.class,
                YouthHandOverInbox.class)) {
            for (Method method : service.getDeclaredMethods()) {
                // A feed is read by calendars, which cannot sign in; its own test says to whom it answers.
                boolean forAll = method.isAnnotationPresent(PermitAll.class);
                if (Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !forAll) {
                    methods.add(service.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    private boolean refused(Call call) {
        try {
            call.work().accept(services());
            return false;
        } catch (AccessDeniedException refusal) {
            return true;
        } catch (NoSuchElementException missing) {
            return false;
        }
    }

    record Call(Set<Role> allowed, Consumer<Services> work) {}

    record Services(
            ShiftRounds rounds,
            ShiftPlanning planning,
            TeamPlaces teamPlaces,
            PlanOverview plan,
            CalendarFeeds feeds,
            CoverageOverview coverage,
            ContactLog log,
            ShiftOverview shifts,
            ContactOverview contacts,
            ContactCorrection correction,
            ContactExport export,
            YouthHandOvers handOvers,
            YouthHandOverInbox inbox) {
        void write(ContactFilter filter) {
            try {
                export.write(
                        filter,
                        TableFormat.CSV,
                        Locale.ROOT,
                        OutputStream.nullOutputStream(),
                        0,
                        ExportProgress.UNWATCHED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
