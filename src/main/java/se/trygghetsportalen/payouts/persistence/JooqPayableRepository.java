package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.PAYABLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.PayableRecord;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
import se.trygghetsportalen.payouts.domain.Release;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Portions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JooqPayableRepository implements PayableRepository {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<UUID>> IDS = new TypeReference<>() {};

    private final DSLContext sql;
    private final LedgerRepository ledger;

    JooqPayableRepository(DSLContext sql, LedgerRepository ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    @Override
    public List<Payable> take(List<Payable> decided) {
        List<Payable> unknown = new ArrayList<>();
        for (List<Payable> some : Portions.of(decided)) {
            Map<DecisionId, Following> known = known(some);
            for (Payable each : some) {
                Following before = known.get(each.decision());
                if (before == null) {
                    unknown.add(each);
                } else if (!Following.of(each).equals(before)) {
                    follow(each);
                }
            }
        }
        add(unknown);
        return unknown;
    }

    /** What follows the register. */
    private record Following(String name, @Nullable PayeeAccount account, Payable.@Nullable Freeze freeze) {
        static Following of(Payable payable) {
            return new Following(payable.name(), payable.account(), payable.freeze());
        }
    }

    private Map<DecisionId, Following> known(List<Payable> some) {
        return sql.select(
                        PAYABLE.DECISION_ID,
                        PAYABLE.ASSOCIATION_NAME,
                        PAYABLE.ACCOUNT_KIND,
                        PAYABLE.ACCOUNT_DIGITS,
                        PAYABLE.ACCOUNT_REFERENCE,
                        PAYABLE.FREEZE_REASON)
                .from(PAYABLE)
                .where(PAYABLE.DECISION_ID.in(
                        some.stream().map(each -> each.decision().value()).toList()))
                .fetchMap(
                        row -> new DecisionId(row.value1()),
                        row -> new Following(
                                row.value2(), account(row.value3(), row.value4(), row.value5()), freeze(row.value6())));
    }

    /** What somebody else has added meanwhile is left as it is. */
    private void add(List<Payable> unknown) {
        if (unknown.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(PAYABLE)
                .columns(
                        PAYABLE.DECISION_ID,
                        PAYABLE.ASSOCIATION_ID,
                        PAYABLE.ASSOCIATION_NAME,
                        PAYABLE.ORGANISATION_NUMBER,
                        PAYABLE.BONUS_YEAR,
                        PAYABLE.AMOUNT_ORE,
                        PAYABLE.DECIDED_AT,
                        PAYABLE.ACCOUNT_KIND,
                        PAYABLE.ACCOUNT_DIGITS,
                        PAYABLE.ACCOUNT_REFERENCE,
                        PAYABLE.FREEZE_REASON,
                        PAYABLE.ASSESSORS)
                .values(Collections.nCopies(12, null))
                .onDuplicateKeyIgnore());
        Map<Set<ActorId>, JSON> groups = new HashMap<>();
        for (Payable payable : unknown) {
            PayeeAccount account = payable.account();
            Payable.Freeze freeze = payable.freeze();
            batch = batch.bind(
                    payable.decision().value(),
                    payable.association(),
                    payable.name(),
                    payable.organisation().digits(),
                    payable.year(),
                    payable.amount().ore(),
                    payable.decidedAt(),
                    account == null ? null : account.kind().name(),
                    account == null ? null : account.digits(),
                    account == null ? null : account.reference(),
                    freeze == null ? null : freeze.name(),
                    groups.computeIfAbsent(payable.assessors(), JooqPayableRepository::written));
        }
        batch.execute();
    }

    private static JSON written(Set<ActorId> group) {
        return JSON.json(MAPPER.writeValueAsString(
                group.stream().map(ActorId::value).sorted().toList()));
    }

    private void follow(Payable payable) {
        PayeeAccount account = payable.account();
        Payable.Freeze freeze = payable.freeze();
        sql.update(PAYABLE)
                .set(PAYABLE.ASSOCIATION_NAME, payable.name())
                .set(
                        PAYABLE.ACCOUNT_KIND,
                        account == null ? null : account.kind().name())
                .set(PAYABLE.ACCOUNT_DIGITS, account == null ? null : account.digits())
                .set(PAYABLE.ACCOUNT_REFERENCE, account == null ? null : account.reference())
                .set(PAYABLE.FREEZE_REASON, freeze == null ? null : freeze.name())
                .where(PAYABLE.DECISION_ID.eq(payable.decision().value()))
                .execute();
    }

    @Override
    public Optional<Payable> find(DecisionId decision) {
        return find(List.of(decision)).stream().findFirst();
    }

    @Override
    public List<Payable> find(Collection<DecisionId> decisions) {
        List<Payable> found = new ArrayList<>();
        Reading reading = new Reading(owing());
        for (List<UUID> some : Portions.of(inOrder(decisions))) {
            found.addAll(sql.selectFrom(PAYABLE)
                    .where(PAYABLE.DECISION_ID.in(some))
                    .orderBy(PAYABLE.DECISION_ID)
                    .fetch(reading::payable));
        }
        return found;
    }

    @Override
    public List<Payable> findToChange(Collection<DecisionId> decisions) {
        List<Payable> found = new ArrayList<>();
        Reading reading = new Reading(Set.of());
        for (List<UUID> some : Portions.of(inOrder(decisions))) {
            found.addAll(sql.selectFrom(PAYABLE)
                    .where(PAYABLE.DECISION_ID.in(some))
                    .orderBy(PAYABLE.DECISION_ID)
                    .forUpdate()
                    .fetch(reading::payable));
        }
        return found;
    }

    @Override
    public void hold(Collection<DecisionId> decisions) {
        for (List<UUID> some : Portions.of(inOrder(decisions))) {
            sql.select(PAYABLE.DECISION_ID)
                    .from(PAYABLE)
                    .where(PAYABLE.DECISION_ID.in(some))
                    .orderBy(PAYABLE.DECISION_ID)
                    .forUpdate()
                    .execute();
        }
    }

    /** Two who hold the same decisions take them in the same order, and neither waits for the other. */
    private static List<UUID> inOrder(Collection<DecisionId> decisions) {
        return decisions.stream().map(DecisionId::value).distinct().sorted().toList();
    }

    @Override
    public List<Payable> of(OrganisationNumber organisation) {
        return read(
                PAYABLE.ORGANISATION_NUMBER.eq(organisation.digits()), PAYABLE.BONUS_YEAR.desc(), PAYABLE.DECISION_ID);
    }

    @Override
    public List<Payable> ofYear(int year) {
        return read(PAYABLE.BONUS_YEAR.eq(year), PAYABLE.ASSOCIATION_NAME, PAYABLE.DECISION_ID);
    }

    private List<Payable> read(Condition which, OrderField<?>... order) {
        return sql.selectFrom(PAYABLE).where(which).orderBy(order).fetch(new Reading(owing())::payable);
    }

    /** The organisation numbers of those who owe money. */
    private Set<String> owing() {
        List<UUID> claims = new ArrayList<>();
        ledger.revoked().forEach((decision, standing) -> {
            if (standing.balance().owed().isPositive()) {
                claims.add(decision.value());
            }
        });
        return claims.isEmpty()
                ? Set.of()
                : sql.select(PAYABLE.ORGANISATION_NUMBER)
                        .from(PAYABLE)
                        .where(PAYABLE.DECISION_ID.in(claims))
                        .fetchSet(PAYABLE.ORGANISATION_NUMBER);
    }

    @Override
    public void release(DecisionId decision, Release release) {
        sql.update(PAYABLE)
                .set(PAYABLE.RELEASED_AT, release.mark().at())
                .set(PAYABLE.RELEASED_BY_ID, release.mark().by().value())
                .set(PAYABLE.RELEASED_REASON, release.reason())
                .where(PAYABLE.DECISION_ID.eq(decision.value()))
                .execute();
    }

    @Override
    public Optional<Release> releaseOf(DecisionId decision) {
        return sql.selectFrom(PAYABLE)
                .where(PAYABLE.DECISION_ID.eq(decision.value()))
                .and(PAYABLE.RELEASED_AT.isNotNull())
                .fetchOptional(row -> new Release(
                        new Mark(row.getReleasedAt(), new ActorId(row.getReleasedById())), row.getReleasedReason()));
    }

    @Override
    public List<Integer> years() {
        return sql.selectDistinct(PAYABLE.BONUS_YEAR)
                .from(PAYABLE)
                .orderBy(PAYABLE.BONUS_YEAR.desc())
                .fetch(PAYABLE.BONUS_YEAR);
    }

    /** Reads rows. The same few people assess many applications: each group of them is read once. */
    private static final class Reading {
        private final Set<String> owing;
        private final Map<String, Set<ActorId>> groups = new HashMap<>();

        Reading(Set<String> owing) {
            this.owing = owing;
        }

        Payable payable(PayableRecord row) {
            Payable payable = new Payable(
                    new DecisionId(row.getDecisionId()),
                    row.getAssociationId(),
                    row.getAssociationName(),
                    new OrganisationNumber(row.getOrganisationNumber()),
                    row.getBonusYear(),
                    Money.ofOre(row.getAmountOre()),
                    row.getDecidedAt(),
                    account(row.getAccountKind(), row.getAccountDigits(), row.getAccountReference()),
                    freeze(row.getFreezeReason()),
                    groups.computeIfAbsent(row.getAssessors().data(), Reading::group));
            return row.getReleasedAt() == null && owing.contains(row.getOrganisationNumber())
                    ? payable.whileSomethingIsOwed()
                    : payable;
        }

        private static Set<ActorId> group(String written) {
            return MAPPER.readValue(written, IDS).stream().map(ActorId::new).collect(Collectors.toUnmodifiableSet());
        }
    }

    private static @Nullable PayeeAccount account(
            @Nullable String kind, @Nullable String digits, @Nullable String reference) {
        return kind == null || digits == null
                ? null
                : new PayeeAccount(PayeeAccount.Kind.valueOf(kind), digits, reference);
    }

    private static Payable.@Nullable Freeze freeze(@Nullable String reason) {
        return reason == null ? null : Payable.Freeze.valueOf(reason);
    }
}
