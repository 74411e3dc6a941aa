package se.trygghetsportalen.outreach;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.domain.Arrival;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.Contacts;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.ActingAs;

/** Builds what tests of the room begin from, through the real services, in the names of those who may. */
@Component
public class OutreachTown {
    private final AccountRepository accounts;
    private final Elsewhere actingAs;
    private final Places places;
    private final ShiftPlanning planning;
    private final ShiftRounds rounds;
    private final ContactLog log;
    private final Clock clock;

    OutreachTown(
            AccountRepository accounts,
            ActingAs actingAs,
            Places places,
            ShiftPlanning planning,
            ShiftRounds rounds,
            ContactLog log,
            Clock clock) {
        this.accounts = accounts;
        this.actingAs = new Elsewhere(actingAs);
        this.places = places;
        this.planning = planning;
        this.rounds = rounds;
        this.log = log;
        this.clock = clock;
    }

    /** Does something in a person's name. */
    public Elsewhere as() {
        return actingAs;
    }

    /** On a thread of its own, as if by another browser: a page that is open keeps its own person. */
    public static final class Elsewhere {
        private final ActingAs actingAs;

        Elsewhere(ActingAs actingAs) {
            this.actingAs = actingAs;
        }

        public <T> T call(SignedInUser who, Supplier<T> work) {
            try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
                return thread.submit(() -> actingAs.call(who, work)).get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof RuntimeException fault) {
                    throw fault;
                }
                if (failed.getCause() instanceof AssertionError wrong) {
                    throw wrong;
                }
                throw new IllegalStateException(failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        public void run(SignedInUser who, Runnable work) {
            call(who, () -> {
                work.run();
                return Boolean.TRUE;
            });
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public SignedInUser person(Role... roles) {
        Account account = AccountMother.account(roles);
        accounts.add(account, null, clock.instant());
        return account.signedIn();
    }

    public SignedInUser worker() {
        return person(Role.OUTREACH_WORKER);
    }

    public SignedInUser lead() {
        return person(Role.TEAM_LEAD);
    }

    public DistrictId district(String name) {
        DistrictId id = DistrictId.next();
        actingAs.call(lead(), () -> places.addDistrict(id, new DistrictDetails(name, false)));
        return id;
    }

    /** A youth centre in a district of its own; both have names that nothing else has. */
    public ArenaId arena() {
        String mark = Ids.next().toString().substring(24);
        return arena(district("Distrikt " + mark), "Kuben " + mark);
    }

    public ArenaId arena(DistrictId district, String name) {
        ArenaId id = ArenaId.next();
        actingAs.call(lead(), () -> places.addArena(id, new ArenaDetails(district, name, ArenaKind.YOUTH_CENTRE)));
        return id;
    }

    /** A shift that began an hour ago by its plan, to end in five hours. */
    public PlannedShift planned(List<ArenaId> where, SignedInUser... team) {
        ShiftPlan plan = new ShiftPlan(
                now().minus(Duration.ofHours(1)),
                now().plus(Duration.ofHours(5)),
                Arrays.stream(team).map(SignedInUser::id).toList(),
                where,
                "");
        return (PlannedShift) plan(plan);
    }

    /** A shift after the one that is out or planned: nobody is in two at once. */
    public PlannedShift plannedLater(List<ArenaId> where, SignedInUser... team) {
        return (PlannedShift) plan(new ShiftPlan(
                now().plus(Duration.ofHours(6)),
                now().plus(Duration.ofHours(8)),
                Arrays.stream(team).map(SignedInUser::id).toList(),
                where,
                ""));
    }

    public Shift plan(ShiftPlan plan) {
        SaveOutcome<Shift> outcome = actingAs.call(lead(), () -> planning.plan(ShiftId.next(), plan));
        return ((SaveOutcome.Saved<Shift>) outcome).stored();
    }

    /** A shift that is out since an hour, for these people, at a new place. */
    public StartedShift started(SignedInUser... team) {
        PlannedShift planned = planned(List.of(arena()), team);
        RoundOutcome outcome = actingAs.call(
                team[0], () -> rounds.start(planned.id(), planned.plan().from()));
        return ((RoundOutcome.Started) outcome).shift();
    }

    public Stop arrived(Shift shift, SignedInUser who) {
        Arrival arrival =
                new Arrival(StopId.next(), shift.id(), shift.plan().places().getFirst(), now(), null);
        return ((RoundOutcome.Arrived) actingAs.call(who, () -> rounds.arrive(arrival))).stop();
    }

    public EndedShift ended(Shift shift, SignedInUser who) {
        RoundOutcome outcome = actingAs.call(
                who, () -> rounds.end(shift.id(), new ShiftSummary("Lugnt", "Håll ett öga på stationen"), now()));
        return ((RoundOutcome.Ended) outcome).shift();
    }

    public ContactDraft draft(Stop stop) {
        return draft(stop, Contacts.content(now()));
    }

    public ContactDraft draft(Stop stop, ContactContent content) {
        return new ContactDraft(ContactId.next(), stop.shift(), stop.id(), content);
    }

    public ContactId logged(Stop stop, SignedInUser who, ContactContent content) {
        LogOutcome outcome = actingAs.call(who, () -> log.log(draft(stop, content)));
        return ((LogOutcome.Stored) outcome).contact().id();
    }
}
