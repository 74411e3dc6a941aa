package se.trygghetsportalen.payouts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.payouts.PaymentFiles;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.payouts.PayoutTown;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;

/** Each rule that keeps somebody from signing, in each duty it stands in: refused by the service, said on the page. */
class RulesOnTheScreenTest extends KaribuTest {
    private static final Money LIMIT = Money.ofKronor(100_000);
    private static final Map<Duty, String> BUTTONS =
            Map.of(Duty.REVIEW, "Granska", Duty.APPROVE, "Attestera", Duty.EXPORT, "Skapa betalfil");

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayoutRuns runs;

    @Autowired
    private PaymentFiles files;

    @BeforeEach
    void agree() {
        town.agreeWithTheBank();
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW, ASSESSED, Du har bedömt eller beslutat",
        "APPROVE, ASSESSED, Du har bedömt eller beslutat",
        "EXPORT, ASSESSED, Du har bedömt eller beslutat",
        "REVIEW, PREPARED, Du har skapat körningen.",
        "APPROVE, PREPARED, Du har skapat körningen.",
        "APPROVE, REVIEWED, Du har granskat körningen.",
        "EXPORT, REVIEWED, Du har granskat körningen.",
        "EXPORT, APPROVED, Du har attesterat körningen.",
        "REVIEW, PAYEE, Du har eller har haft ett uppdrag",
        "APPROVE, PAYEE, Du har eller har haft ett uppdrag",
        "EXPORT, PAYEE, Du har eller har haft ett uppdrag",
        "REVIEW, SUPERIOR, Din chef har eller har haft",
        "APPROVE, SUPERIOR, Din chef har eller har haft",
        "EXPORT, SUPERIOR, Din chef har eller har haft",
        "REVIEW, NO_RIGHT, Du har ingen attesträtt",
        "APPROVE, NO_RIGHT, Du har ingen attesträtt",
        "EXPORT, NO_RIGHT, Du har ingen attesträtt",
        "REVIEW, NOT_ABSENT, Du är ersättare",
        "APPROVE, NOT_ABSENT, Du är ersättare",
        "EXPORT, NOT_ABSENT, Du är ersättare",
        "REVIEW, ABOVE_LIMIT, En av betalningarna är större",
        "APPROVE, ABOVE_LIMIT, En av betalningarna är större",
        "EXPORT, ABOVE_LIMIT, En av betalningarna är större",
    })
    void refusesAndSaysWhy(Duty duty, DutyRule rule, String sentence) {
        SignedInUser somebody = town.person(
                Role.PROGRAMME_OFFICER, Role.PAYMENT_REVIEWER, Role.PAYMENT_APPROVER, Role.PAYMENT_EXPORTER);
        give(somebody, rule);
        Payable payable = rule == DutyRule.ASSESSED ? town.decided(somebody.id()) : town.decided();
        PayoutRun run = waiting(duty, rule, somebody, payable);
        if (rule == DutyRule.PAYEE) {
            town.ties(somebody, payable);
        }
        if (rule == DutyRule.SUPERIOR) {
            SignedInUser superior = town.person(Role.PROGRAMME_OFFICER);
            town.ties(superior, payable);
            grant(somebody, LIMIT, null, superior.id());
        }

        assertThat(town.call(somebody, () -> sign(duty, run))).isEqualTo(new RunOutcome.Refused(List.of(rule)));
        signInAs(somebody);
        UI.getCurrent().navigate("utbetalningar/korning/" + run.id());
        assertThat(_get(RunView.class).getElement().getTextRecursively()).contains(sentence);
        _assertNone(Button.class, spec -> spec.withText(BUTTONS.get(duty)));
    }

    private void give(SignedInUser somebody, DutyRule rule) {
        switch (rule) {
            case NO_RIGHT, SUPERIOR -> {}
            case NOT_ABSENT ->
                grant(somebody, LIMIT, town.person(Role.PAYMENT_APPROVER).id(), null);
            case ABOVE_LIMIT -> grant(somebody, Money.ofKronor(14_999), null, null);
            default -> grant(somebody, LIMIT, null, null);
        }
    }

    private void grant(SignedInUser somebody, Money limit, @Nullable ActorId deputyFor, @Nullable ActorId superior) {
        for (Duty duty : Duty.values()) {
            town.grant(somebody, duty, limit, deputyFor, superior);
        }
    }

    /** A run that waits for the duty, in which the person already has the part that the rule is about. */
    private PayoutRun waiting(Duty duty, DutyRule rule, SignedInUser somebody, Payable payable) {
        PayoutRun run = rule == DutyRule.PREPARED
                ? done(town.call(
                        somebody, () -> runs.prepare(RunId.next(), runs.firstPayDay(), List.of(payable.decision()))))
                : town.prepared(payable);
        if (duty == Duty.REVIEW) {
            return run;
        }
        PayoutRun prepared = run;
        SignedInUser reviewer = rule == DutyRule.REVIEWED ? somebody : town.signer(Duty.REVIEW);
        PayoutRun reviewed = done(town.call(reviewer, () -> runs.review(prepared.id(), prepared.version())));
        if (duty == Duty.APPROVE) {
            return reviewed;
        }
        SignedInUser approver = rule == DutyRule.APPROVED ? somebody : town.signer(Duty.APPROVE);
        return town.approve(approver, reviewed);
    }

    private RunOutcome sign(Duty duty, PayoutRun run) {
        return switch (duty) {
            case REVIEW -> runs.review(run.id(), run.version());
            case APPROVE -> runs.approve(run.id(), run.version());
            case EXPORT -> files.export(run.id(), run.version());
        };
    }

    private static PayoutRun done(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done(PayoutRun run)) {
            return run;
        }
        throw new AssertionError(outcome);
    }
}
