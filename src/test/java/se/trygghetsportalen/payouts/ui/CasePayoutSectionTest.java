package se.trygghetsportalen.payouts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.BonusTown;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.payouts.CasePayouts;
import se.trygghetsportalen.payouts.PayoutTown;
import se.trygghetsportalen.payouts.Recovery;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Money;

/** What an association sees of its money in its own case. */
class CasePayoutSectionTest extends KaribuTest {
    @Autowired
    private BonusTown bonus;

    @Autowired
    private PayoutTown town;

    @Autowired
    private CasePayouts payouts;

    @Autowired
    private Recovery recovery;

    private SignedInUser chair;
    private Association association;
    private ApplicationId application;

    @BeforeEach
    void handIn() {
        town.agreeWithTheBank();
        chair = bonus.representative();
        association = bonus.association(31, SigningRule.ALONE, chair);
        application = bonus.handedIn(chair, association).application().id();
    }

    @Test
    void saysNothingBeforeTheDecisionAndNothingToOthers() {
        assertThat(town.call(chair, () -> payouts.of(application))).isEmpty();

        town.take(decided());
        assertThat(town.call(chair, () -> payouts.of(application))).hasSize(1);
        SignedInUser other = bonus.representative();
        bonus.association(20, SigningRule.ALONE, other);
        assertThat(town.call(other, () -> payouts.of(application))).isEmpty();
    }

    @Test
    void tellsWhatIsFrozenOnItsWayPaidAndToBePaidBack() {
        Payable payable = decided();
        town.take(new Payable(
                payable.decision(),
                payable.association(),
                payable.name(),
                payable.organisation(),
                payable.year(),
                payable.amount(),
                payable.decidedAt(),
                payable.account(),
                Payable.Freeze.ACCOUNT_CHANGED,
                Set.of()));
        assertThat(page())
                .contains("Utbetalning", "Fryst: kontot är ändrat", "15\u202F000\u00A0kr är kvar att betala ut")
                .contains("En handläggare ringer er om det nya kontot.");

        town.take(payable);
        town.prepared(payable);
        assertThat(page())
                .contains("På väg till er", "15\u202F000\u00A0kr är på väg till ert konto.")
                .doesNotContain("körning");
    }

    @Test
    void tellsWhatIsPaidAndToBePaidBack() {
        Payable payable = town.paid(town.take(decided()));
        assertThat(page()).contains("Klar", "Ni har fått 15\u202F000\u00A0kr.", "Betald av banken");

        town.call(
                town.person(Role.DECISION_MAKER),
                () -> recovery.revoke(payable.decision(), 3, Money.ofKronor(5_000), "Två lag deltog inte."));
        assertThat(page())
                .contains("Ska betalas tillbaka", "Ni ska betala tillbaka 5\u202F000\u00A0kr.", "Två lag deltog inte.");
    }

    private Payable decided() {
        Payable some = town.payable(association.number());
        return new Payable(
                some.decision(),
                association.id().value(),
                association.details().name(),
                association.number(),
                bonus.openYear().plan().year(),
                some.amount(),
                some.decidedAt(),
                some.account(),
                null,
                Set.of());
    }

    private String page() {
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan/" + application);
        return _get(Main.class).getElement().getTextRecursively();
    }
}
