package se.trygghetsportalen.payouts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.trygghetsportalen.payouts.domain.SeparationOfDuties.Signer;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Money;

class SeparationOfDutiesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Money LIMIT = Money.ofKronor(50_000);

    private final ActorId me = actor();
    private final ActorId preparer = actor();
    private final ActorId reviewer = actor();
    private final ActorId approver = actor();
    private final ActorId assessor = actor();
    private final ActorId boss = actor();

    @ParameterizedTest
    @EnumSource
    void letsSomebodyElseWithARightSign(Duty duty) {
        assertThat(SeparationOfDuties.brokenBy(duty, run(), signer(me, duty))).isEmpty();
    }

    /** Each pair of parts in one payment, once: nobody holds both. */
    @ParameterizedTest
    @CsvSource({
        "ASSESSOR, REVIEW, ASSESSED",
        "ASSESSOR, APPROVE, ASSESSED",
        "ASSESSOR, EXPORT, ASSESSED",
        "PREPARER, REVIEW, PREPARED",
        "PREPARER, APPROVE, PREPARED",
        "REVIEWER, APPROVE, REVIEWED",
        "REVIEWER, EXPORT, REVIEWED",
        "APPROVER, EXPORT, APPROVED",
    })
    void keepsTheParts(String part, Duty duty, DutyRule rule) {
        ActorId actor = switch (part) {
            case "ASSESSOR" -> assessor;
            case "PREPARER" -> preparer;
            case "REVIEWER" -> reviewer;
            default -> approver;
        };

        assertThat(SeparationOfDuties.brokenBy(duty, run(), signer(actor, duty)))
                .containsExactly(rule);
    }

    @Test
    void letsWhoeverPutTheRunTogetherTakeTheFileToTheBank() {
        assertThat(SeparationOfDuties.brokenBy(Duty.EXPORT, run(), signer(preparer, Duty.EXPORT)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void keepsOutThePayeesPeopleAndTheirSubordinates(Duty duty) {
        Signer free = signer(me, duty);
        Signer belongs =
                new Signer(me, TODAY, free.assessors(), true, false, free.rights(), free.absent(), free.largest());
        Signer bossBelongs =
                new Signer(me, TODAY, free.assessors(), false, true, free.rights(), free.absent(), free.largest());

        assertThat(SeparationOfDuties.brokenBy(duty, run(), belongs)).containsExactly(DutyRule.PAYEE);
        assertThat(SeparationOfDuties.brokenBy(duty, run(), bossBelongs)).containsExactly(DutyRule.SUPERIOR);
    }

    @ParameterizedTest
    @EnumSource
    void asksForARightForTheDutyTheCodeAndTheDay(Duty duty) {
        Duty other = duty == Duty.REVIEW ? Duty.APPROVE : Duty.REVIEW;
        assertThat(broken(duty)).containsExactly(DutyRule.NO_RIGHT);
        assertThat(broken(duty, right(other, "3300", TODAY, null, null))).containsExactly(DutyRule.NO_RIGHT);
        assertThat(broken(duty, right(duty, "3301", TODAY, null, null))).containsExactly(DutyRule.NO_RIGHT);
        assertThat(broken(duty, right(duty, "3300", TODAY.plusDays(1), null, null)))
                .containsExactly(DutyRule.NO_RIGHT);
        assertThat(broken(duty, right(duty, "3300", TODAY.minusDays(9), TODAY.minusDays(1), null)))
                .containsExactly(DutyRule.NO_RIGHT);
        assertThat(broken(duty, right(duty, "3300", TODAY, TODAY, null))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void letsADeputySignInAbsenceAlone(Duty duty) {
        PaymentRight deputy = right(duty, "3300", TODAY, null, boss);

        assertThat(broken(duty, deputy)).containsExactly(DutyRule.NOT_ABSENT);
        assertThat(SeparationOfDuties.brokenBy(
                        duty,
                        run(),
                        new Signer(me, TODAY, Set.of(), false, false, List.of(deputy), Set.of(boss), LIMIT)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsEverybodyToTheirLimit(Duty duty) {
        List<PaymentRight> rights = List.of(right(duty, "3300", TODAY, null, null));
        Money more = LIMIT.plus(Money.ofOre(1));

        assertThat(SeparationOfDuties.brokenBy(
                        duty, run(), new Signer(me, TODAY, Set.of(), false, false, rights, Set.of(), LIMIT)))
                .isEmpty();
        assertThat(SeparationOfDuties.brokenBy(
                        duty, run(), new Signer(me, TODAY, Set.of(), false, false, rights, Set.of(), more)))
                .containsExactly(DutyRule.ABOVE_LIMIT);
    }

    @Test
    void namesEveryRuleThatStandsInTheWay() {
        PayoutRun mine =
                new PayoutRun(RunId.next(), TODAY, "3300", RunState.REVIEWED, mark(me), mark(me), null, null, 1);

        assertThat(SeparationOfDuties.brokenBy(
                        Duty.APPROVE, mine, new Signer(me, TODAY, Set.of(me), true, true, List.of(), Set.of(), LIMIT)))
                .containsExactly(
                        DutyRule.ASSESSED,
                        DutyRule.PREPARED,
                        DutyRule.REVIEWED,
                        DutyRule.PAYEE,
                        DutyRule.SUPERIOR,
                        DutyRule.NO_RIGHT);
    }

    private List<DutyRule> broken(Duty duty, PaymentRight... rights) {
        return SeparationOfDuties.brokenBy(
                duty, run(), new Signer(me, TODAY, Set.of(), false, false, List.of(rights), Set.of(), LIMIT));
    }

    private Signer signer(ActorId actor, Duty duty) {
        return new Signer(
                actor,
                TODAY,
                Set.of(assessor),
                false,
                false,
                List.of(right(duty, "3300", TODAY, null, null)),
                Set.of(),
                LIMIT);
    }

    private PayoutRun run() {
        return new PayoutRun(
                RunId.next(),
                TODAY,
                "3300",
                RunState.APPROVED,
                mark(preparer),
                mark(reviewer),
                mark(approver),
                null,
                2);
    }

    private PaymentRight right(
            Duty duty,
            String code,
            LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to,
            @org.jspecify.annotations.Nullable ActorId deputyFor) {
        return new PaymentRight(Ids.next(), me, duty, code, LIMIT, from, to, deputyFor, null, 0);
    }

    private static Mark mark(ActorId by) {
        return new Mark(Instant.EPOCH, by);
    }

    private static ActorId actor() {
        return new ActorId(Ids.next());
    }
}
