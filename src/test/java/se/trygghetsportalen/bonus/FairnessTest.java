package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.Fairness.Answer;
import se.trygghetsportalen.bonus.Fairness.Report;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.bonus.domain.LeftOut;
import se.trygghetsportalen.bonus.domain.Severity;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditReview;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.shared.Money;

@PortalTest
class FairnessTest {
    private static final Set<Role> READERS = Set.of(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR);

    @Autowired
    private AssessmentTown town;

    @Autowired
    private Fairness fairness;

    @Autowired
    private AssessmentDesk desk;

    @Autowired
    private AssessmentSteps steps;

    @Autowired
    private BonusDecisions decisions;

    @Autowired
    private BonusAppeals appeals;

    @Autowired
    private DecisionDocuments documents;

    @Autowired
    private Engagements engagements;

    @Autowired
    private AuditReview audit;

    /** Of 10, 15 and 20 points one gives 10, 10, 10 and the other 4, 4, 4: 60, 40 and 30 percentage points apart. */
    @Test
    void showsNobodysPointsBeforeEverybodyHasSubmitted() {
        BonusYear year = town.year();
        Case about = town.complete(year);
        SignedInUser mild = town.town().officer();
        SignedInUser strict = town.town().officer();
        town.submitted(about, mild, 10);
        Assessment mine = town.accepted(about, strict);
        for (SignedInUser reader : List.of(mild, strict, town.town().person(Role.DECISION_MAKER))) {
            assertThat(of(reader, year)).isInstanceOfSatisfying(Answer.Waits.class, waits -> {
                assertThat(waits.applications()).isEqualTo(1);
                assertThat(waits.waiting()).isEqualTo(1);
            });
            assertThat(actions(reader)).doesNotContain("bonus-year.fairness-read");
        }

        as(strict, () -> steps.submit(mine.id(), mine.version(), 1, town.card(year, 4)));

        Report report = report(strict, year);
        assertThat(actions(strict)).contains("bonus-year.fairness-read");
        assertThat(report.severities())
                .extracting(Severity::assessor, Severity::compared, Severity::same)
                .containsExactly(
                        tuple(strict.id(), 3, new BigDecimal("-43.3")), tuple(mild.id(), 3, new BigDecimal("43.3")));
        assertThat(Objects.requireNonNull(report.agreement()).pairs()).isEqualTo(3);
        assertThat(report.byCriterion()).hasSize(3);
        assertThat(report.names()).containsOnlyKeys(mild.id(), strict.id());
        assertThat(report.associations())
                .containsExactly(
                        Map.entry(about.application(), about.association().name()));

        Assessment done = own(strict, about);
        as(strict, () -> steps.reopen(done.id(), done.version(), "Vi har talats vid."));
        assertThat(of(mild, year)).as("one scores again").isInstanceOf(Answer.Waits.class);
    }

    @Test
    void whoIsDisqualifiedSeesNothingOfTheApplication() {
        BonusYear year = town.year();
        Case hidden = town.assessed(year, 10);
        Case shown = town.assessed(year, 4);
        SignedInUser tied = town.town().person(Role.DECISION_MAKER);
        SignedInUser declined = town.town().officer();
        declareTie(tied, hidden);
        Assessment asked = town.assigned(hidden, declined);
        as(declined, () -> steps.decline(asked.id(), asked.version(), DeclineReason.CONFLICT, ""));

        for (SignedInUser reader : List.of(tied, declined)) {
            Report report = report(reader, year);
            assertThat(report.hidden()).isEqualTo(1);
            assertThat(report.associations()).containsOnlyKeys(shown.application());
            assertThat(report.severities()).hasSize(2);
            assertThat(report.names()).hasSize(2);
            assertThat(report.leftOut())
                    .hasSize(2)
                    .allSatisfy(without -> assertThat(without.lines())
                            .extracting(LeftOut.Line::application)
                            .containsExactly(shown.application()));
        }
        Report whole = report(town.town().officer(), year);
        assertThat(whole.hidden()).isZero();
        assertThat(whole.associations()).containsOnlyKeys(shown.application(), hidden.application());
        assertThat(whole.severities()).hasSize(4);
    }

    @Test
    void saysTheSameOnceTheProposalIsSealed() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        SignedInUser officer = town.town().officer();
        Report before = report(officer, year);
        town.proposed(year);
        Report after = report(officer, year);

        assertThat(after.severities()).isEqualTo(before.severities());
        assertThat(after.leftOut()).isEqualTo(before.leftOut());
        assertThat(after.leftOut().getFirst().lines())
                .extracting(LeftOut.Line::application, line -> line.with().amount())
                .containsExactly(tuple(about.application(), Money.ofKronor(4_500)));
    }

    @Test
    void everyRoleIsTriedAndAYearThatIsNotThereIsSaidToBeMissing() {
        for (Role role : Role.values()) {
            SignedInUser user = town.town().person(role);
            Supplier<Answer> call = () -> fairness.of(new BonusYearId(UUID.randomUUID()));
            if (READERS.contains(role)) {
                assertThat(as(user, call)).isEqualTo(new Answer.Missing());
            } else {
                assertThatThrownBy(() -> as(user, call)).as("%s", role).isInstanceOf(AccessDeniedException.class);
            }
        }
        BonusYear empty = town.year();
        assertThat(of(town.town().officer(), empty)).isEqualTo(new Answer.Waits(empty, 0, 0));
    }

    @Test
    void whatIsRefusedForAConflictStandsInTheTrail() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        SignedInUser declined = town.town().person(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER);
        Assessment asked = town.assigned(about, declined);
        as(declined, () -> steps.decline(asked.id(), asked.version(), DeclineReason.CONFLICT, ""));
        town.proposed(year);
        Decision decision = town.signed(year, about, Money.ofKronor(4_500));
        SignedInUser tied = town.town().person(Role.DECISION_MAKER);
        declareTie(tied, about);

        for (SignedInUser who : List.of(tied, declined)) {
            List<Runnable> tries = List.of(
                    () -> appeals.appeal(decision.id(), 1, town.town().today(), "123-26"),
                    () -> appeals.uphold(decision.id(), 1, "Avslag"),
                    () -> appeals.annul(decision.id(), 1, "Upphävt"));
            for (int at = 0; at < tries.size(); at++) {
                Runnable attempt = tries.get(at);
                assertThatThrownBy(() -> town.town().as().run(who, attempt)).isInstanceOf(AccessDeniedException.class);
                assertThat(refusals(who, about)).isEqualTo(at + 1);
            }
            assertThat(as(who, () -> documents.find(decision.id()))).isEmpty();
            assertThat(refusals(who, about)).isEqualTo(tries.size() + 1);
        }
        assertThatThrownBy(() -> as(declined, () -> steps.accept(asked.id(), asked.version() + 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(refusals(declined, about)).isEqualTo(5);
        SignedInUser free = town.town().person(Role.DECISION_MAKER);
        assertThat(as(free, () -> documents.find(decision.id())).orElseThrow().decision())
                .as("nothing was changed by who was refused")
                .isEqualTo(decision);
        assertThat(refusals(free, about)).isZero();
    }

    private long refusals(SignedInUser who, Case about) {
        return rows(who).stream()
                .filter(line -> line.row().action().equals("bonus-application.refused-by-conflict")
                        && line.row().subjectId().equals(about.application().value()))
                .count();
    }

    private List<String> actions(SignedInUser who) {
        return rows(who).stream().map(line -> line.row().action()).toList();
    }

    private List<AuditReview.AuditLine> rows(SignedInUser who) {
        AuditFilter own = new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(who.id()), Optional.empty());
        return as(town.town().person(Role.AUDITOR), () -> audit.page(own, Optional.empty(), 50));
    }

    private Answer of(SignedInUser who, BonusYear year) {
        return as(who, () -> fairness.of(year.id()));
    }

    private Report report(SignedInUser who, BonusYear year) {
        return ((Answer.Ready) of(who, year)).report();
    }

    private Assessment own(SignedInUser who, Case about) {
        return Objects.requireNonNull(
                ((AssessmentDesk.OpenOutcome.Opened) as(who, () -> desk.open(about.application())))
                        .sheet()
                        .own());
    }

    private <T> T as(SignedInUser who, Supplier<T> work) {
        return town.town().as().call(who, work);
    }

    private void declareTie(SignedInUser who, Case about) {
        as(
                who,
                () -> engagements.declare(
                        EngagementId.next(),
                        new EngagementDetails(
                                about.association().number().written(),
                                EngagementRelation.values()[0],
                                EngagementRole.values()[0],
                                town.town().today().minusYears(3),
                                town.town().today().minusYears(2))));
    }
}
