package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Engagement;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shell.ActingAs;

@PortalTest
class EngagementsTest {
    private static final String CHESS = "899990-0049";
    private static final String BOXING = "899990-0031";
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 1);

    @Autowired
    private Engagements engagements;

    @Autowired
    private DeclaredEngagements declared;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Clock clock;

    private final EngagementId id = EngagementId.next();
    private SignedInUser officer = AccountMother.account(Role.PROGRAMME_OFFICER).signedIn();

    @BeforeEach
    void openAccounts() {
        officer = person(Role.PROGRAMME_OFFICER);
    }

    @Test
    void isDeclaredOnceAndReadByTheRoomsThatDecide() {
        EngagementDetails details = details(CHESS, FIRST, LocalDate.of(2023, 3, 1));

        Engagement first = saved(declare(details));
        Engagement again = saved(declare(details));

        assertThat(again).isEqualTo(first);
        assertThat(declared.engagementsOf(officer.id())).containsExactly(first);
        assertThat(declared.engagementsOf(Set.of(officer.id()))).containsOnlyKeys(officer.id());
        assertThat(first.hasEndedBefore(LocalDate.of(2023, 3, 1))).isFalse();
        assertThat(first.hasEndedBefore(LocalDate.of(2023, 3, 2))).isTrue();
        assertThat(actingAs.call(officer, engagements::own)).containsExactly(first);
    }

    @Test
    void keepsWhatWasSaidBefore() {
        saved(declare(details(CHESS, FIRST, null)));

        Engagement changed = saved(change(0, details(BOXING, FIRST, null)));

        assertThat(changed.version()).isOne();
        assertThat(declared.engagementsOf(officer.id())).containsExactly(changed);
        assertThat(declared.hasEverNamed(officer.id(), number(CHESS))).isTrue();
        assertThat(declared.hasEverNamed(officer.id(), number(BOXING))).isTrue();
        assertThat(declared.hasEverNamed(officer.id(), number("899990-0015"))).isFalse();
        assertThatThrownBy(() -> sql.execute("delete from engagement")).hasStackTraceContaining("denied");
        assertThatThrownBy(() -> sql.execute("update engagement set role = 'OTHER'"))
                .hasStackTraceContaining("denied");
    }

    @Test
    void endsAndShowsBothVersionsWhereSomebodySavedFirst() {
        saved(declare(details(CHESS, FIRST, null)));

        Engagement ended = saved(actingAs.call(officer, () -> engagements.end(id, 0, FIRST.plusDays(1))));

        assertThat(ended.content().to()).isEqualTo(FIRST.plusDays(1));
        assertThat(change(0, details(BOXING, FIRST, null))).isEqualTo(new SaveOutcome.Stale<>(ended));
        assertThat(declare(details(BOXING, FIRST, null))).isEqualTo(new SaveOutcome.Stale<>(ended));
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        assertThat(declare(new EngagementDetails(
                        "899990-0010", EngagementRelation.SELF, EngagementRole.BOARD, FIRST, FIRST.minusDays(1))))
                .isInstanceOfSatisfying(
                        SaveOutcome.Invalid.class,
                        invalid -> assertThat(problems(invalid)).containsExactly("organisationNumber", "to"));
        assertThat(declare(details(CHESS, null, null)))
                .isInstanceOfSatisfying(
                        SaveOutcome.Invalid.class,
                        invalid -> assertThat(problems(invalid)).containsExactly("from"));
        assertThat(actingAs.call(officer, () -> engagements.end(id, 0, FIRST))).isEqualTo(new SaveOutcome.Missing<>());
    }

    @Test
    void isEverybodysOwnAndNobodyElses() {
        saved(declare(details(CHESS, FIRST, null)));
        SignedInUser other = person(Role.PAYMENT_APPROVER);

        assertThat(actingAs.call(other, engagements::own)).isEmpty();
        assertThatThrownBy(() -> actingAs.call(other, () -> engagements.change(id, 0, details(BOXING, FIRST, null))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actingAs.call(person(Role.OUTREACH_WORKER), engagements::own))
                .isInstanceOf(AccessDeniedException.class);
        for (Role role : Engagements.DECLARING) {
            assertThat(actingAs.call(person(role), engagements::own)).isEmpty();
        }
    }

    private SaveOutcome<Engagement> declare(EngagementDetails details) {
        return actingAs.call(officer, () -> engagements.declare(id, details));
    }

    private SaveOutcome<Engagement> change(int version, EngagementDetails details) {
        return actingAs.call(officer, () -> engagements.change(id, version, details));
    }

    private static EngagementDetails details(String number, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new EngagementDetails(number, EngagementRelation.SELF, EngagementRole.BOARD, from, to);
    }

    private static OrganisationNumber number(String written) {
        return OrganisationNumber.read(written).orElseThrow();
    }

    private static List<String> problems(SaveOutcome.Invalid<?> invalid) {
        return invalid.problems().stream().map(Problem::field).toList();
    }

    private static Engagement saved(SaveOutcome<Engagement> outcome) {
        if (outcome instanceof SaveOutcome.Saved<Engagement>(Engagement stored)) {
            return stored;
        }
        throw new AssertionError(outcome);
    }

    private SignedInUser person(Role role) {
        Account account = AccountMother.account(role);
        accounts.add(account, null, clock.instant());
        return account.signedIn();
    }
}
