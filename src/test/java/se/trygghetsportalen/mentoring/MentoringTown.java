package se.trygghetsportalen.mentoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.domain.ApplyOutcome;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.People;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.TrainingTopic;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.shell.ActingAs;

/** Builds what tests of mentoring begin from, through the real services, in the names of those who may. */
@Component
public class MentoringTown {
    private final AccountRepository accounts;
    private final ActingAs actingAs;
    private final RoleModelApplications applications;
    private final RoleModelCare roleModels;
    private final YouthCare youths;
    private final Matching matching;
    private final MatchCare matches;
    private final Clock clock;

    MentoringTown(
            AccountRepository accounts,
            ActingAs actingAs,
            RoleModelApplications applications,
            RoleModelCare roleModels,
            YouthCare youths,
            Matching matching,
            MatchCare matches,
            Clock clock) {
        this.accounts = accounts;
        this.actingAs = actingAs;
        this.applications = applications;
        this.roleModels = roleModels;
        this.youths = youths;
        this.matching = matching;
        this.matches = matches;
        this.clock = clock;
    }

    public LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    public SignedInUser person(Role... roles) {
        Account account = AccountMother.account(roles);
        accounts.add(account, null, clock.instant());
        return account.signedIn();
    }

    public SignedInUser coordinator() {
        return person(Role.MENTORING_COORDINATOR);
    }

    /** On a thread of its own, as if by another browser. */
    public <T> T as(SignedInUser who, Supplier<T> work) {
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

    public RoleModelId applied(SignedInUser coordinator, String name) {
        RoleModelId id = RoleModelId.next();
        ApplyOutcome outcome = as(coordinator, () -> applications.apply(id, People.details(name), "test-" + id));
        if (!(outcome instanceof ApplyOutcome.Received)) {
            throw new AssertionError(outcome);
        }
        return id;
    }

    /** Somebody with everything on the checklist. */
    public RoleModel approved(SignedInUser coordinator, String name) {
        RoleModelId id = applied(coordinator, name);
        LocalDate today = today();
        return as(coordinator, () -> {
            stored(roleModels.interview(id, 1, today));
            stored(roleModels.addReference(id, 2, new Reference(Ids.next(), "En", "Chef", today, true)));
            stored(roleModels.addReference(id, 3, new Reference(Ids.next(), "Två", "Vän", today, true)));
            stored(roleModels.showExtract(id, 4, today.minusYears(1)));
            stored(roleModels.check(id, 5));
            stored(roleModels.addTraining(id, 6, new Training(Ids.next(), TrainingTopic.ROLE, 120, true, today)));
            stored(roleModels.commit(id, 7, today));
            return stored(roleModels.approve(id, 8));
        });
    }

    public YouthDetails youthDetails(String alias) {
        return new YouthDetails(
                alias,
                today().getYear() - 15,
                Gender.MALE,
                null,
                Set.of("sv"),
                Set.of(Interest.FOOTBALL),
                Set.of(Goal.VOCATIONAL),
                Set.of(TimeSlot.WEEKDAY_EVENING),
                null,
                "Vill prata om skolan",
                "Inte fotboll på söndagar",
                IntakeSource.COORDINATOR,
                "",
                Set.of());
    }

    public Youth waiting(SignedInUser coordinator, String alias) {
        return as(coordinator, () -> stored(youths.register(YouthId.next(), youthDetails(alias), false)));
    }

    public Youth agreed(SignedInUser coordinator, String alias) {
        Youth youth = waiting(coordinator, alias);
        return as(coordinator, () -> stored(youths.agree(youth.id(), 1, new YouthConsents(today(), today()))));
    }

    public Match proposed(SignedInUser coordinator, RoleModel roleModel, Youth youth) {
        return as(
                coordinator,
                () -> stored(matching.propose(MatchId.next(), youth.id(), roleModel.id(), Programme.COMMUNITY)));
    }

    /** A match that began today, of a role model who signs in as the user. */
    public Match active(SignedInUser coordinator, SignedInUser roleModelUser) {
        RoleModel roleModel = approved(coordinator, "Förebild " + UUID.randomUUID());
        Match match = proposed(coordinator, roleModel, agreed(coordinator, "Grön uggla"));
        return as(coordinator, () -> {
            stored(roleModels.connect(roleModel.id(), roleModelUser.id()));
            stored(matches.introduce(match.id(), 1, today()));
            stored(matches.consent(match.id(), 2, today()));
            return stored(matches.activate(match.id(), 3, today()));
        });
    }

    public static <T> T stored(SaveOutcome<T> outcome) {
        if (outcome instanceof SaveOutcome.Saved<T>(T stored)) {
            return stored;
        }
        throw new AssertionError(outcome);
    }
}
