package se.trygghetsportalen.associations.persistence;

import static se.trygghetsportalen.generated.Tables.JOIN_ATTEMPT;
import static se.trygghetsportalen.generated.Tables.JOIN_REQUEST;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinRepository;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.JoinState;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.generated.tables.records.JoinRequestRecord;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.OrganisationNumber;

@Repository
class JooqJoinRepository implements JoinRepository {
    private final DSLContext sql;

    JooqJoinRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<JoinRequest> find(JoinRequestId id) {
        return sql.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.ID.eq(id.value()))
                .fetchOptional(JooqJoinRepository::request);
    }

    @Override
    public Optional<JoinRequest> findToChange(JoinRequestId id) {
        return sql.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqJoinRepository::request);
    }

    @Override
    public Optional<JoinRequest> findByInvitation(String tokenHash) {
        return sql.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.INVITATION_HASH.eq(tokenHash))
                .fetchOptional(JooqJoinRepository::request);
    }

    @Override
    public boolean add(JoinRequest request) {
        JoinAsk ask = request.ask();
        try {
            return sql.insertInto(JOIN_REQUEST)
                            .set(JOIN_REQUEST.ID, request.id().value())
                            .set(JOIN_REQUEST.ORGANISATION_NUMBER, ask.number().digits())
                            .set(JOIN_REQUEST.ASSOCIATION_NAME, ask.associationName())
                            .set(JOIN_REQUEST.CONTACT_NAME, ask.contactName())
                            .set(JOIN_REQUEST.EMAIL, ask.email())
                            .set(JOIN_REQUEST.ROLE, ask.role().name())
                            .set(JOIN_REQUEST.PROOF_ID, request.proof().value())
                            .set(JOIN_REQUEST.ASKED_AT, request.askedAt())
                            .set(JOIN_REQUEST.STATE, request.state().name())
                            .set(JOIN_REQUEST.VERSION, request.version())
                            .execute()
                    == 1;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public boolean save(JoinRequest request) {
        JoinRequest.Decision decision = request.decision();
        JoinRequest.Invitation invitation = request.invitation();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(JOIN_REQUEST.STATE, request.state().name());
        columns.put(
                JOIN_REQUEST.ASSOCIATION_ID,
                request.association() == null ? null : request.association().value());
        columns.put(JOIN_REQUEST.DECIDED_AT, decision == null ? null : decision.at());
        columns.put(
                JOIN_REQUEST.DECIDED_BY_ID,
                decision == null ? null : decision.by().value());
        columns.put(JOIN_REQUEST.REASON, request.reason());
        columns.put(JOIN_REQUEST.INVITATION_HASH, invitation == null ? null : invitation.tokenHash());
        columns.put(JOIN_REQUEST.INVITATION_EXPIRES_AT, invitation == null ? null : invitation.expiresAt());
        columns.put(
                JOIN_REQUEST.ACCOUNT_ID,
                request.account() == null ? null : request.account().value());
        columns.put(JOIN_REQUEST.VERSION, request.version());
        return sql.update(JOIN_REQUEST)
                        .set(columns)
                        .where(JOIN_REQUEST.ID.eq(request.id().value()))
                        .and(JOIN_REQUEST.VERSION.eq(request.version() - 1))
                        .execute()
                == 1;
    }

    @Override
    public List<JoinRequest> open(int limit) {
        return sql.selectFrom(JOIN_REQUEST)
                .where(JOIN_REQUEST.STATE.in(JoinState.RECEIVED.name(), JoinState.APPROVED.name()))
                .orderBy(JOIN_REQUEST.STATE.desc(), JOIN_REQUEST.ASKED_AT, JOIN_REQUEST.ID)
                .limit(limit)
                .fetch(JooqJoinRepository::request);
    }

    @Override
    public int countReceived() {
        return sql.fetchCount(JOIN_REQUEST, JOIN_REQUEST.STATE.eq(JoinState.RECEIVED.name()));
    }

    @Override
    public int countAttempt(String addressHash, Instant at, Instant since) {
        sql.deleteFrom(JOIN_ATTEMPT).where(JOIN_ATTEMPT.AT.lt(since)).execute();
        sql.insertInto(JOIN_ATTEMPT)
                .set(JOIN_ATTEMPT.ID, Ids.next())
                .set(JOIN_ATTEMPT.ADDRESS_HASH, addressHash)
                .set(JOIN_ATTEMPT.AT, at)
                .execute();
        return sql.fetchCount(JOIN_ATTEMPT, JOIN_ATTEMPT.ADDRESS_HASH.eq(addressHash));
    }

    private static JoinRequest request(JoinRequestRecord row) {
        UUID association = row.getAssociationId();
        UUID decider = row.getDecidedById();
        Instant decided = row.getDecidedAt();
        String hash = row.getInvitationHash();
        Instant expires = row.getInvitationExpiresAt();
        UUID account = row.getAccountId();
        return new JoinRequest(
                new JoinRequestId(row.getId()),
                new JoinAsk(
                        new OrganisationNumber(row.getOrganisationNumber()),
                        row.getAssociationName(),
                        row.getContactName(),
                        row.getEmail(),
                        RepresentativeRole.valueOf(row.getRole())),
                new FileId(row.getProofId()),
                row.getAskedAt(),
                JoinState.valueOf(row.getState()),
                association == null ? null : new AssociationId(association),
                decider == null || decided == null ? null : new JoinRequest.Decision(decided, new ActorId(decider)),
                row.getReason(),
                hash == null || expires == null ? null : new JoinRequest.Invitation(hash, expires),
                account == null ? null : new ActorId(account),
                row.getVersion());
    }
}
