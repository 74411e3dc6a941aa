package se.trygghetsportalen.payouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableDecisions;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Many decisions are taken in together, each once. */
@PortalTest
class DecisionIntakeTest {
    private static final int MANY = 1_200;
    private static final int NODES = 2;
    private static final int LONGEST_SECONDS = 20;
    private static final int YEAR = 2051;

    private final AtomicInteger next = new AtomicInteger();

    @Autowired
    private PayoutTown town;

    @Autowired
    private PayableRepository payables;

    @Autowired
    private LedgerBook book;

    @Autowired
    private PayoutTrail trail;

    @Autowired
    private LedgerRepository ledger;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private DSLContext sql;

    @Test
    void takesManyInTogetherAndFollowsTheRegisterWhereSomethingHasChanged() {
        List<Payable> decided = decided(MANY);
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        refresh(officer, decided);
        List<Payable> changed = Stream.of(frozen(decided.getFirst()), elsewhere(decided.getLast()))
                .toList();
        List<Payable> now = Stream.concat(changed.stream(), decided.subList(1, MANY - 1).stream())
                .toList();
        refresh(officer, now);
        refresh(officer, now);

        for (Payable payable : List.of(decided.getFirst(), decided.get(MANY / 2), decided.getLast())) {
            assertThat(ledger.entries(payable.decision())).singleElement().satisfies(entry -> {
                assertThat(entry.kind()).isEqualTo(EntryKind.GRANTED);
                assertThat(entry.amount()).isEqualTo(payable.amount());
                assertThat(entry.mark().by()).isEqualTo(officer.id());
            });
            assertThat(granted(payable)).isEqualTo(1);
        }
        assertThat(payables.find(now.stream().map(Payable::decision).toList()))
                .containsExactlyInAnyOrderElementsOf(now);
    }

    /** Two pages that are opened at once take the same decisions in: every one of them once. */
    @RepeatedTest(10)
    void takesEachInOnceThoughTwoAskAtOnce() throws Exception {
        List<Payable> decided = decided(40);
        SignedInUser officer = town.person(Role.PROGRAMME_OFFICER);
        CyclicBarrier start = new CyclicBarrier(NODES);
        CountDownLatch oneIsDone = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(NODES)) {
            List<Future<?>> running = Stream.generate(() -> pool.submit(() -> {
                        start.await();
                        refreshOrGiveWay(officer, decided, oneIsDone);
                        return null;
                    }))
                    .limit(NODES)
                    .<Future<?>>map(each -> each)
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }

        for (Payable payable : decided) {
            assertThat(ledger.entries(payable.decision()))
                    .extracting(LedgerEntry::kind)
                    .containsExactly(EntryKind.GRANTED);
            assertThat(granted(payable)).isEqualTo(1);
        }
    }

    private void refresh(SignedInUser who, List<Payable> decided) {
        DecisionIntake intake = new DecisionIntake(List.of(new Decided(decided)), payables, book, trail);
        town.as()
                .run(
                        who,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> intake.refresh(YEAR)));
    }

    /** Who gives way to the other is tried again from the beginning, as each service is. */
    private void refreshOrGiveWay(SignedInUser who, List<Payable> decided, CountDownLatch oneIsDone) throws Exception {
        try {
            refresh(who, decided);
        } catch (DataAccessException lost) {
            assertThat(lost).hasMessageContaining("has changed since");
            assertThat(oneIsDone.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
            refresh(who, decided);
        }
        oneIsDone.countDown();
    }

    /** A room that has decided these. */
    private record Decided(List<Payable> all) implements PayableDecisions {
        @Override
        public List<Payable> decided(int year) {
            return all;
        }

        @Override
        public List<Payable> decided(Collection<DecisionId> which) {
            return all.stream().filter(each -> which.contains(each.decision())).toList();
        }
    }

    /** In a year that no page shows by itself, of associations that nothing else knows. */
    private List<Payable> decided(int many) {
        return IntStream.range(0, many)
                .mapToObj(each -> {
                    String nine = "893%06d".formatted(next.getAndIncrement());
                    Payable some = town.payable(new OrganisationNumber(nine + Luhn.checkDigitFor(nine)));
                    return with(some, some.account(), null);
                })
                .toList();
    }

    private int granted(Payable payable) {
        return sql.fetch(
                        "select 1 from audit_row where action = 'payable.granted' and subject_id = ?",
                        payable.decision().value())
                .size();
    }

    private static Payable frozen(Payable payable) {
        return with(payable, payable.account(), Payable.Freeze.ACCOUNT_CHANGED);
    }

    private static Payable elsewhere(Payable payable) {
        return with(payable, new PayeeAccount(PayeeAccount.Kind.PLUSGIRO, "2223337"), null);
    }

    private static Payable with(
            Payable payable,
            @org.jspecify.annotations.Nullable PayeeAccount account,
            Payable.@org.jspecify.annotations.Nullable Freeze freeze) {
        return new Payable(
                payable.decision(),
                payable.association(),
                payable.name(),
                payable.organisation(),
                YEAR,
                payable.amount(),
                payable.decidedAt(),
                account,
                freeze,
                payable.assessors());
    }
}
