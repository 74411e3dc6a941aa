package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.PAYABLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        List<Payable> taken = new ArrayList<>();
        for (List<Payable> some : PayoutRows.portions(decided)) {
            Map<DecisionId, Following> known = known(some);
            Set<UUID> added = add(some.stream()
                    .filter(each -> !known.containsKey(each.decision()))
                    .toList());
            for (Payable each : some) {
                if (added.contains(each.decision().value())) {
                    taken.add(each);
                } else if (!Following.of(each).equals(known.get(each.decision()))) {
                    follow(each);
                }
            }
        }
        return taken;
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

    /** @return the ids of those that nobody has added meanwhile */
    private Set<UUID> add(List<Payable> some) {
        return some.isEmpty()
                ? Set.of()
                : sql.insertInto(PAYABLE)
                        .set(some.stream().map(JooqPayableRepository::record).toList())
                        .onDuplicateKeyIgnore()
                        .returningResult(PAYABLE.DECISION_ID)
                        .fetchSet(PAYABLE.DECISION_ID);
    }

    private static PayableRecord record(Payable payable) {
        PayeeAccount account = payable.account();
        Payable.Freeze freeze = payable.freeze();
        PayableRecord record = new PayableRecord();
        record.setDecisionId(payable.decision().value());
        record.setAssociationId(payable.association());
        record.setAssociationName(payable.name());
        record.setOrganisationNumber(payable.organisation().digits());
        record.setBonusYear(payable.year());
        record.setAmountOre(payable.amount().ore());
        record.setDecidedAt(payable.decidedAt());
        record.setAccountKind(account == null ? null : account.kind().name());
        record.setAccountDigits(account == null ? null : account.digits());
        record.setAccountReference(account == null ? null : account.reference());
        record.setFreezeReason(freeze == null ? null : freeze.name());
        record.setAssessors(JSON.json(MAPPER.writeValueAsString(
                payable.assessors().stream().map(ActorId::value).sorted().toList())));
        return record;
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
        for (List<DecisionId> some : PayoutRows.portions(List.copyOf(decisions))) {
            found.addAll(read(
                    PAYABLE.DECISION_ID.in(some.stream().map(DecisionId::value).toList()), PAYABLE.DECISION_ID));
        }
        return found;
    }

    @Override
    public List<Payable> findToChange(Collection<DecisionId> decisions) {
        List<UUID> ids =
                decisions.stream().map(DecisionId::value).distinct().sorted().toList();
        List<Payable> found = new ArrayList<>();
        for (List<UUID> some : PayoutRows.portions(ids)) {
            found.addAll(sql.selectFrom(PAYABLE)
                    .where(PAYABLE.DECISION_ID.in(some))
                    .orderBy(PAYABLE.DECISION_ID)
                    .forUpdate()
                    .fetch(JooqPayableRepository::payable));
        }
        return found;
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
        Set<String> owing = owing();
        return sql.selectFrom(PAYABLE).where(which).orderBy(order).fetch(row -> {
            Payable payable = payable(row);
            return row.getReleasedAt() == null && owing.contains(row.getOrganisationNumber())
                    ? payable.whileSomethingIsOwed()
                    : payable;
        });
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

    private static Payable payable(PayableRecord row) {
        return new Payable(
                new DecisionId(row.getDecisionId()),
                row.getAssociationId(),
                row.getAssociationName(),
                new OrganisationNumber(row.getOrganisationNumber()),
                row.getBonusYear(),
                Money.ofOre(row.getAmountOre()),
                row.getDecidedAt(),
                account(row.getAccountKind(), row.getAccountDigits(), row.getAccountReference()),
                freeze(row.getFreezeReason()),
                MAPPER.readValue(row.getAssessors().data(), IDS).stream()
                        .map(ActorId::new)
                        .collect(Collectors.toSet()));
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
