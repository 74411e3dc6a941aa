package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.BonusSimulations.Bench;
import se.trygghetsportalen.bonus.BonusSimulations.Outcome;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.Simulation;
import se.trygghetsportalen.bonus.domain.WhatIf;
import se.trygghetsportalen.bonus.domain.WhatIfId;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;

@PortalTest
class SimulationsTest {
    private static final Money LATE_BY_A_DAY = Money.ofKronor(4_500);

    @Autowired
    private AssessmentTown town;

    @Autowired
    private BonusSimulations simulations;

    @Autowired
    private BonusProposals proposals;

    @Autowired
    private BonusYears years;

    @Autowired
    private Schemes schemes;

    @Autowired
    private Engagements engagements;

    @Test
    void withoutAChangeEveryAmountIsTheProposals() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        town.assessed(year, 2);
        proposed(year);
        SignedInUser signer = town.town().person(Role.DECISION_MAKER);
        Bench bench = bench(signer, year);

        assertThat(bench.source().id()).isEqualTo(year.id());
        assertThat(tried(signer, year, bench.usual()).rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.then().getFirst()).isEqualTo(row.now()));
        assertThat(as(signer, () -> proposals.of(year.id())).rows())
                .allSatisfy(proposed -> assertThat(
                                tried(signer, year, bench.usual()).rows())
                        .anyMatch(row -> row.application().equals(proposed.application())
                                && row.now()
                                        .amount()
                                        .equals(Objects.requireNonNull(proposed.award())
                                                .amount())));
        WhatIfTerms smaller = withPot(bench.usual(), 4_000);
        Simulation less = tried(signer, year, smaller);
        assertThat(less.sums().get(1)).isEqualTo(Money.ofKronor(3_600));
        assertThat(less.rows()).anyMatch(row -> row.difference(0).equals(Money.ofKronor(-900)));
    }

    @Test
    void unfinishedPointsAreShownToNobodyAndUnsealedOnesToOfficersAlone() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        Case waiting = town.complete(year);
        town.submitted(waiting, town.town().officer(), 2);
        SignedInUser last = town.town().officer();
        SignedInUser signer = town.town().person(Role.DECISION_MAKER);
        WhatIfTerms terms = new WhatIfTerms(Money.ofKronor(1_000), share(), false, List.of());
        for (SignedInUser who : List.of(town.town().officer(), last, signer)) {
            assertThat(as(who, () -> simulations.simulate(year.id(), List.of(terms))))
                    .isInstanceOf(Outcome.NoPoints.class);
            assertThat(as(who, () -> simulations.sources()))
                    .noneMatch(each -> each.id().equals(year.id()));
            assertThat(as(who, () -> simulations.add(WhatIfId.next(), year.id(), "För tidigt", terms)))
                    .isInstanceOf(SaveOutcome.Invalid.class);
        }

        town.submitted(waiting, last, 2);

        assertThat(tried(last, year, terms).rows()).hasSize(2);
        assertThat(as(signer, () -> simulations.simulate(year.id(), List.of(terms))))
                .isInstanceOf(Outcome.NoPoints.class);
        proposed(year);
        assertThat(tried(signer, year, terms).sums().get(1).isMoreThan(terms.pot()))
                .isFalse();
    }

    @Test
    void whoIsTiedToAnAssociationDoesNotSeeItsRow() {
        BonusYear year = town.year();
        Case about = town.assessed(year, 10);
        Case other = town.assessed(year, 5);
        proposed(year);
        SignedInUser tied = town.town().person(Role.DECISION_MAKER);
        as(
                tied,
                () -> engagements.declare(
                        EngagementId.next(),
                        new EngagementDetails(
                                about.association().number().written(),
                                EngagementRelation.values()[0],
                                EngagementRole.values()[0],
                                town.town().today().minusYears(3),
                                town.town().today().minusYears(2))));

        Simulation seen = tried(tied, year, bench(tied, year).usual());

        assertThat(seen.rows()).singleElement().satisfies(row -> {
            assertThat(row.application()).isEqualTo(other.application());
            assertThat(row.now().rank()).isEqualTo(1);
        });
        assertThat(seen.leftOut()).isEqualTo(1);
        assertThat(seen.sums()).isEmpty();
    }

    @Test
    void aPlannedYearIsTriedOnTheLatestPointsByItsOwnTerms() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        proposed(year);
        SignedInUser officer = town.town().officer();
        BonusYear next = town.town()
                .planned(
                        officer,
                        town.town().today().plusDays(30),
                        town.town().today().plusDays(60));

        Bench bench = bench(officer, next);

        assertThat(bench.year().id()).isEqualTo(next.id());
        assertThat(bench.source().id()).isEqualTo(year.id());
        // Its scheme was written anew, so that nothing has been scored by its criteria.
        assertThat(bench.unscored()).hasSize(3);
        assertThat(bench.start().weights()).allMatch(weight -> weight.points() == 0);
        assertThat(bench.start().pot()).isEqualTo(next.plan().pot());
    }

    @Test
    void isSavedRenamedChangedAndThrownAwayAndAStaleSaveIsAnsweredWithWhatIsStored() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        proposed(year);
        SignedInUser officer = town.town().officer();
        SignedInUser signer = town.town().person(Role.DECISION_MAKER);
        WhatIfTerms terms = withPot(bench(officer, year).usual(), 4_000);
        WhatIfId id = WhatIfId.next();
        Supplier<SaveOutcome<WhatIf>> adding = () -> simulations.add(id, year.id(), " Mindre pott ", terms);
        WhatIf first = BonusTown.saved(as(officer, adding));
        assertThat(BonusTown.saved(as(officer, adding))).isEqualTo(first);
        assertThat(first.name()).isEqualTo("Mindre pott");
        assertThat(as(officer, () -> simulations.add(WhatIfId.next(), year.id(), "mindre pott", terms)))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(as(officer, () -> simulations.add(WhatIfId.next(), year.id(), " ", terms)))
                .isInstanceOf(SaveOutcome.Invalid.class);
        for (PayoutModel model : List.of(share(), perMember(), terms.model())) {
            WhatIf before = as(signer, () -> simulations.saved(year.id())).getFirst();
            WhatIfTerms others = new WhatIfTerms(Money.ofKronor(123_456), model, true, terms.weights());
            WhatIf changed =
                    BonusTown.saved(as(signer, () -> simulations.change(id, before.version(), before.name(), others)));
            assertThat(as(officer, () -> simulations.saved(year.id()))).containsExactly(changed);
            assertThat(changed.changedBy()).isEqualTo(signer.id());
        }
        WhatIf now = as(officer, () -> simulations.saved(year.id())).getFirst();

        assertThat(as(officer, () -> simulations.change(id, first.version(), first.name(), terms)))
                .isEqualTo(new SaveOutcome.Stale<>(now));
        assertThat(as(officer, () -> simulations.rename(id, first.version(), "Annat")))
                .isEqualTo(new SaveOutcome.Stale<>(now));
        assertThat(as(officer, () -> simulations.delete(id, first.version()))).isEqualTo(new SaveOutcome.Stale<>(now));
        WhatIf renamed = BonusTown.saved(as(officer, () -> simulations.rename(id, now.version(), "Större pott")));
        assertThat(renamed.terms()).isEqualTo(now.terms());
        BonusTown.saved(as(officer, () -> simulations.delete(id, renamed.version())));
        assertThat(as(officer, () -> simulations.saved(year.id()))).isEmpty();
        assertThat(as(officer, () -> simulations.delete(id, renamed.version())))
                .isInstanceOf(SaveOutcome.Missing.class);
        assertThat(as(officer, () -> simulations.change(id, 1, "Borta", terms)))
                .isInstanceOf(SaveOutcome.Missing.class);
    }

    @Test
    void changesNoYearNoSchemeAndNoProposal() {
        BonusYear year = town.year();
        town.assessed(year, 10);
        BonusYear before = proposed(year);
        SignedInUser officer = town.town().officer();
        var scheme = as(officer, () -> schemes.find(year.plan().scheme()));
        var proposal = as(officer, () -> proposals.of(year.id()));
        WhatIfTerms terms = withPot(bench(officer, year).usual(), 10);
        BonusTown.saved(as(officer, () -> simulations.add(WhatIfId.next(), year.id(), "Nästan inget", terms)));
        tried(officer, year, terms);

        assertThat(as(officer, () -> years.find(year.id()))).contains(before);
        assertThat(as(officer, () -> schemes.find(year.plan().scheme()))).isEqualTo(scheme);
        assertThat(as(officer, () -> proposals.of(year.id()))).isEqualTo(proposal);
        assertThat(proposal.rows())
                .allMatch(row -> Objects.requireNonNull(row.award()).amount().equals(LATE_BY_A_DAY));
    }

    @Test
    void onlyOfficersAndDecisionMakersTry() {
        BonusYearId year = town.year().id();
        WhatIfTerms terms = new WhatIfTerms(Money.ofKronor(1), share(), false, List.of());
        List<Supplier<?>> calls = List.of(
                () -> simulations.sources(),
                () -> simulations.bench(year),
                () -> simulations.simulate(year, List.of(terms)),
                () -> simulations.saved(year),
                () -> simulations.add(WhatIfId.next(), year, "Ingen", terms),
                () -> simulations.change(WhatIfId.next(), 1, "Ingen", terms),
                () -> simulations.rename(WhatIfId.next(), 1, "Ingen"),
                () -> simulations.delete(WhatIfId.next(), 1));
        for (Role role : Role.values()) {
            SignedInUser user = town.town().person(role);
            boolean may = role == Role.PROGRAMME_OFFICER || role == Role.DECISION_MAKER;
            for (int at = 0; at < calls.size(); at++) {
                Supplier<?> call = calls.get(at);
                boolean refused = false;
                try {
                    as(user, call);
                } catch (AccessDeniedException denied) {
                    refused = true;
                }
                assertThat(refused).as("%s call %s", role, at).isEqualTo(!may);
            }
        }
    }

    private static PayoutModel share() {
        return new PayoutModel.ShareOfPot(
                Points.of(10),
                Money.ofKronor(100),
                Money.ofKronor(90_000),
                List.of(new PayoutModel.ShareOfPot.SizeWeight(30, 120)));
    }

    private static PayoutModel perMember() {
        return new PayoutModel.PerActiveMember(Money.ofKronor(50), ActiveMembers.Band.AGED_17_20, new Points(505));
    }

    private static WhatIfTerms withPot(WhatIfTerms terms, int kronor) {
        return new WhatIfTerms(Money.ofKronor(kronor), terms.model(), terms.sharesDeductionsAgain(), terms.weights());
    }

    private Bench bench(SignedInUser who, BonusYear year) {
        return as(who, () -> simulations.bench(year.id())).orElseThrow();
    }

    private Simulation tried(SignedInUser who, BonusYear year, WhatIfTerms terms) {
        return ((Outcome.Tried) as(who, () -> simulations.simulate(year.id(), List.of(terms)))).simulation();
    }

    private BonusYear proposed(BonusYear year) {
        return BonusTown.saved(
                as(town.town().officer(), () -> proposals.propose(year.id(), year.version(), ProtocolId.next())));
    }

    private <T> T as(SignedInUser who, Supplier<T> work) {
        return town.town().as().call(who, work);
    }
}
