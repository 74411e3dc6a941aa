package se.trygghetsportalen.payouts.persistence;

import static se.trygghetsportalen.generated.Tables.PAYABLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.PayableRecord;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.PayeeAccount;
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

    JooqPayableRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean take(Payable payable) {
        PayeeAccount account = payable.account();
        Payable.Freeze freeze = payable.freeze();
        int inserted = sql.insertInto(PAYABLE)
                .set(PAYABLE.DECISION_ID, payable.decision().value())
                .set(PAYABLE.ASSOCIATION_ID, payable.association())
                .set(PAYABLE.ASSOCIATION_NAME, payable.name())
                .set(PAYABLE.ORGANISATION_NUMBER, payable.organisation().digits())
                .set(PAYABLE.BONUS_YEAR, payable.year())
                .set(PAYABLE.AMOUNT_ORE, payable.amount().ore())
                .set(PAYABLE.DECIDED_AT, payable.decidedAt())
                .set(
                        PAYABLE.ACCOUNT_KIND,
                        account == null ? null : account.kind().name())
                .set(PAYABLE.ACCOUNT_DIGITS, account == null ? null : account.digits())
                .set(PAYABLE.FREEZE_REASON, freeze == null ? null : freeze.name())
                .set(
                        PAYABLE.ASSESSORS,
                        JSON.json(MAPPER.writeValueAsString(payable.assessors().stream()
                                .map(ActorId::value)
                                .sorted()
                                .toList())))
                .onDuplicateKeyIgnore()
                .execute();
        if (inserted == 0) {
            sql.update(PAYABLE)
                    .set(PAYABLE.ASSOCIATION_NAME, payable.name())
                    .set(
                            PAYABLE.ACCOUNT_KIND,
                            account == null ? null : account.kind().name())
                    .set(PAYABLE.ACCOUNT_DIGITS, account == null ? null : account.digits())
                    .set(PAYABLE.FREEZE_REASON, freeze == null ? null : freeze.name())
                    .where(PAYABLE.DECISION_ID.eq(payable.decision().value()))
                    .execute();
        }
        return inserted == 1;
    }

    @Override
    public Optional<Payable> find(DecisionId decision) {
        return sql.selectFrom(PAYABLE)
                .where(PAYABLE.DECISION_ID.eq(decision.value()))
                .fetchOptional(JooqPayableRepository::payable);
    }

    @Override
    public List<Payable> find(Collection<DecisionId> decisions) {
        List<Payable> found = new ArrayList<>();
        for (List<DecisionId> some : PayoutRows.portions(List.copyOf(decisions))) {
            found.addAll(sql.selectFrom(PAYABLE)
                    .where(PAYABLE.DECISION_ID.in(
                            some.stream().map(DecisionId::value).toList()))
                    .fetch(JooqPayableRepository::payable));
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
        return sql.selectFrom(PAYABLE)
                .where(PAYABLE.ORGANISATION_NUMBER.eq(organisation.digits()))
                .orderBy(PAYABLE.BONUS_YEAR.desc(), PAYABLE.DECISION_ID)
                .fetch(JooqPayableRepository::payable);
    }

    @Override
    public List<Payable> ofYear(int year) {
        return sql.selectFrom(PAYABLE)
                .where(PAYABLE.BONUS_YEAR.eq(year))
                .orderBy(PAYABLE.ASSOCIATION_NAME, PAYABLE.DECISION_ID)
                .fetch(JooqPayableRepository::payable);
    }

    @Override
    public List<Integer> years() {
        return sql.selectDistinct(PAYABLE.BONUS_YEAR)
                .from(PAYABLE)
                .orderBy(PAYABLE.BONUS_YEAR.desc())
                .fetch(PAYABLE.BONUS_YEAR);
    }

    private static Payable payable(PayableRecord row) {
        String freeze = row.getFreezeReason();
        return new Payable(
                new DecisionId(row.getDecisionId()),
                row.getAssociationId(),
                row.getAssociationName(),
                new OrganisationNumber(row.getOrganisationNumber()),
                row.getBonusYear(),
                Money.ofOre(row.getAmountOre()),
                row.getDecidedAt(),
                row.getAccountKind() == null
                        ? null
                        : new PayeeAccount(PayeeAccount.Kind.valueOf(row.getAccountKind()), row.getAccountDigits()),
                freeze == null ? null : Payable.Freeze.valueOf(freeze),
                MAPPER.readValue(row.getAssessors().data(), IDS).stream()
                        .map(ActorId::new)
                        .collect(Collectors.toSet()));
    }
}
