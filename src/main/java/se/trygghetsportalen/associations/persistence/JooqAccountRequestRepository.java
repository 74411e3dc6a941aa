package se.trygghetsportalen.associations.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_REQUEST;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.AccountRequest;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.AccountRequestRepository;
import se.trygghetsportalen.associations.domain.AccountRequestState;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.NumberSource;
import se.trygghetsportalen.associations.domain.OcrReference;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.generated.tables.Account;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqAccountRequestRepository implements AccountRequestRepository {
    private static final Account ASKER = ACCOUNT.as("asker");
    private static final Account DECIDER = ACCOUNT.as("decider");

    private final DSLContext sql;

    JooqAccountRequestRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AccountRequest> find(AccountRequestId id) {
        return sql.selectFrom(ACCOUNT_REQUEST)
                .where(ACCOUNT_REQUEST.ID.eq(id.value()))
                .fetchOptional(JooqAccountRequestRepository::request);
    }

    @Override
    public Optional<AccountRequest> findToChange(AccountRequestId id) {
        return sql.selectFrom(ACCOUNT_REQUEST)
                .where(ACCOUNT_REQUEST.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqAccountRequestRepository::request);
    }

    @Override
    public boolean add(AccountRequest.Waiting request) {
        AccountRequest.Ask ask = request.ask();
        try {
            return sql.insertInto(ACCOUNT_REQUEST)
                            .set(ACCOUNT_REQUEST.ID, ask.id().value())
                            .set(
                                    ACCOUNT_REQUEST.ASSOCIATION_ID,
                                    ask.association().value())
                            .set(
                                    ACCOUNT_REQUEST.ACCOUNT_KIND,
                                    ask.account().kind().name())
                            .set(ACCOUNT_REQUEST.ACCOUNT_DIGITS, ask.account().digits())
                            .set(
                                    ACCOUNT_REQUEST.ACCOUNT_REFERENCE,
                                    ask.account()
                                            .reference()
                                            .map(OcrReference::digits)
                                            .orElse(null))
                            .set(ACCOUNT_REQUEST.BY_ASSOCIATION, ask.byAssociation())
                            .set(ACCOUNT_REQUEST.ASKED_AT, ask.at())
                            .set(ACCOUNT_REQUEST.ASKED_BY_ID, ask.by().value())
                            .set(ACCOUNT_REQUEST.STATE, request.state().name())
                            .set(ACCOUNT_REQUEST.OPEN_FOR_ID, ask.association().value())
                            .execute()
                    == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    @Override
    public void decide(AccountRequest request) {
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(ACCOUNT_REQUEST.STATE, request.state().name());
        columns.put(ACCOUNT_REQUEST.OPEN_FOR_ID, null);
        switch (request) {
            case AccountRequest.Waiting waiting -> throw new IllegalArgumentException("Not decided: " + waiting);
            case AccountRequest.Confirmed(var ask, var mark, var callBack) -> {
                put(columns, mark);
                columns.put(ACCOUNT_REQUEST.CALLED_ROLE, callBack.called().name());
                columns.put(ACCOUNT_REQUEST.NUMBER_FROM, callBack.numberFrom().name());
            }
            case AccountRequest.Rejected(var ask, var mark, var reason) -> {
                put(columns, mark);
                columns.put(ACCOUNT_REQUEST.REASON, reason);
            }
            case AccountRequest.Withdrawn(var ask, var mark) -> put(columns, mark);
        }
        int written = sql.update(ACCOUNT_REQUEST)
                .set(columns)
                .where(ACCOUNT_REQUEST.ID.eq(request.ask().id().value()))
                .and(ACCOUNT_REQUEST.STATE.eq(AccountRequestState.REQUESTED.name()))
                .execute();
        if (written != 1) {
            throw new IllegalStateException(
                    "No longer waiting: request " + request.ask().id());
        }
    }

    private static void put(Map<Field<?>, @Nullable Object> columns, AccountRequest.Mark mark) {
        columns.put(ACCOUNT_REQUEST.DECIDED_AT, mark.at());
        columns.put(ACCOUNT_REQUEST.DECIDED_BY_ID, mark.by().value());
    }

    @Override
    public List<AccountRequest.Named> of(AssociationId association) {
        return named().where(ACCOUNT_REQUEST.ASSOCIATION_ID.eq(association.value()))
                .orderBy(ACCOUNT_REQUEST.ASKED_AT.desc(), ACCOUNT_REQUEST.ID.desc())
                .fetch(JooqAccountRequestRepository::named);
    }

    @Override
    public List<AccountRequest.Named> waiting(int limit) {
        return named().where(isWaiting())
                .orderBy(ACCOUNT_REQUEST.ASKED_AT, ACCOUNT_REQUEST.ID)
                .limit(limit)
                .fetch(JooqAccountRequestRepository::named);
    }

    @Override
    public int countWaiting() {
        return sql.fetchCount(ACCOUNT_REQUEST, isWaiting());
    }

    private static Condition isWaiting() {
        return ACCOUNT_REQUEST.OPEN_FOR_ID.isNotNull();
    }

    @Override
    public boolean isTaken(PayeeAccount account, AssociationId by) {
        return sql.fetchExists(
                ASSOCIATION,
                ASSOCIATION
                        .ACCOUNT_KIND
                        .eq(account.kind().name())
                        .and(ASSOCIATION.ACCOUNT_DIGITS.eq(account.digits()))
                        .and(ASSOCIATION.ID.ne(by.value())));
    }

    private SelectOnConditionStep<Record> named() {
        return sql.select(ACCOUNT_REQUEST.asterisk(), ASSOCIATION.NAME, ASKER.DISPLAY_NAME, DECIDER.DISPLAY_NAME)
                .from(ACCOUNT_REQUEST)
                .join(ASSOCIATION)
                .on(ASSOCIATION.ID.eq(ACCOUNT_REQUEST.ASSOCIATION_ID))
                .leftJoin(ASKER)
                .on(ASKER.ID.eq(ACCOUNT_REQUEST.ASKED_BY_ID))
                .leftJoin(DECIDER)
                .on(DECIDER.ID.eq(ACCOUNT_REQUEST.DECIDED_BY_ID));
    }

    private static AccountRequest.Named named(Record row) {
        return new AccountRequest.Named(
                request(row),
                row.get(ASSOCIATION.NAME),
                Objects.requireNonNullElse(row.get(ASKER.DISPLAY_NAME), ""),
                Objects.requireNonNullElse(row.get(DECIDER.DISPLAY_NAME), ""));
    }

    private static AccountRequest request(Record row) {
        AccountRequest.Ask ask = new AccountRequest.Ask(
                new AccountRequestId(row.get(ACCOUNT_REQUEST.ID)),
                new AssociationId(row.get(ACCOUNT_REQUEST.ASSOCIATION_ID)),
                PayeeAccount.of(
                        PayeeAccount.Kind.valueOf(row.get(ACCOUNT_REQUEST.ACCOUNT_KIND)),
                        row.get(ACCOUNT_REQUEST.ACCOUNT_DIGITS),
                        row.get(ACCOUNT_REQUEST.ACCOUNT_REFERENCE)),
                row.get(ACCOUNT_REQUEST.BY_ASSOCIATION),
                row.get(ACCOUNT_REQUEST.ASKED_AT),
                new ActorId(row.get(ACCOUNT_REQUEST.ASKED_BY_ID)));
        return switch (AccountRequestState.valueOf(row.get(ACCOUNT_REQUEST.STATE))) {
            case REQUESTED -> new AccountRequest.Waiting(ask);
            case CONFIRMED ->
                new AccountRequest.Confirmed(
                        ask,
                        mark(row),
                        new AccountRequest.CallBack(
                                RepresentativeRole.valueOf(row.get(ACCOUNT_REQUEST.CALLED_ROLE)),
                                NumberSource.valueOf(row.get(ACCOUNT_REQUEST.NUMBER_FROM))));
            case REJECTED -> new AccountRequest.Rejected(ask, mark(row), row.get(ACCOUNT_REQUEST.REASON));
            case WITHDRAWN -> new AccountRequest.Withdrawn(ask, mark(row));
        };
    }

    private static AccountRequest.Mark mark(Record row) {
        return new AccountRequest.Mark(
                row.get(ACCOUNT_REQUEST.DECIDED_AT), new ActorId(row.get(ACCOUNT_REQUEST.DECIDED_BY_ID)));
    }
}
