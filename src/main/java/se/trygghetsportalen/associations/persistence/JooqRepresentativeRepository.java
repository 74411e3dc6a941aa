package se.trygghetsportalen.associations.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION_REPRESENTATIVE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Portions;

@Repository
class JooqRepresentativeRepository implements RepresentativeRepository {
    private final DSLContext sql;

    JooqRepresentativeRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Representative> find(AssociationId association, ActorId account) {
        return sql.selectFrom(ASSOCIATION_REPRESENTATIVE)
                .where(isOf(association, account))
                .fetchOptional(JooqRepresentativeRepository::representative);
    }

    @Override
    public List<Representative.Named> of(AssociationId association) {
        return sql.select(ASSOCIATION_REPRESENTATIVE.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(ASSOCIATION_REPRESENTATIVE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID))
                .where(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID.eq(association.value()))
                .and(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNull())
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Representative.Named(representative(row), row.get(ACCOUNT.DISPLAY_NAME)));
    }

    @Override
    public List<Representative> ofAny(Set<AssociationId> associations) {
        List<UUID> all =
                associations.stream().map(AssociationId::value).sorted().toList();
        List<Representative> found = new ArrayList<>();
        for (List<UUID> some : Portions.of(all)) {
            found.addAll(sql.selectFrom(ASSOCIATION_REPRESENTATIVE)
                    .where(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID.in(some))
                    .and(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNull())
                    .orderBy(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID, ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID)
                    .fetch(JooqRepresentativeRepository::representative));
        }
        return found;
    }

    @Override
    public List<AssociationLine> associationsOf(ActorId account) {
        return AssociationRows.lines(sql)
                .join(ASSOCIATION_REPRESENTATIVE)
                .on(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID.eq(ASSOCIATION.ID))
                .where(ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID.eq(account.value()))
                .and(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNull())
                .orderBy(ASSOCIATION.NAME, ASSOCIATION.ID)
                .fetch(AssociationRows::line);
    }

    @Override
    public void put(Representative representative) {
        sql.insertInto(ASSOCIATION_REPRESENTATIVE)
                .set(
                        ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID,
                        representative.association().value())
                .set(
                        ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID,
                        representative.account().value())
                .set(ASSOCIATION_REPRESENTATIVE.ROLE, representative.role().name())
                .set(ASSOCIATION_REPRESENTATIVE.SIGNATORY, representative.signatory())
                .set(ASSOCIATION_REPRESENTATIVE.SINCE_AT, representative.since())
                .onDuplicateKeyIgnore()
                .execute();
        sql.update(ASSOCIATION_REPRESENTATIVE)
                .set(ASSOCIATION_REPRESENTATIVE.ROLE, representative.role().name())
                .set(ASSOCIATION_REPRESENTATIVE.SIGNATORY, representative.signatory())
                .set(ASSOCIATION_REPRESENTATIVE.SINCE_AT, representative.since())
                .setNull(ASSOCIATION_REPRESENTATIVE.ENDED_AT)
                .where(isOf(representative.association(), representative.account()))
                .and(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNotNull())
                .execute();
    }

    @Override
    public boolean end(AssociationId association, ActorId account, Instant at) {
        return sql.update(ASSOCIATION_REPRESENTATIVE)
                        .set(ASSOCIATION_REPRESENTATIVE.ENDED_AT, at)
                        .set(ASSOCIATION_REPRESENTATIVE.SIGNATORY, false)
                        .where(isOf(association, account))
                        .and(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public void setSignatories(AssociationId association, Set<ActorId> signatories) {
        List<UUID> ids = signatories.stream().map(ActorId::value).toList();
        sql.update(ASSOCIATION_REPRESENTATIVE)
                .set(ASSOCIATION_REPRESENTATIVE.SIGNATORY, DSL.field(ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID.in(ids)))
                .where(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID.eq(association.value()))
                .and(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNull())
                .execute();
    }

    private static Condition isOf(AssociationId association, ActorId account) {
        return ASSOCIATION_REPRESENTATIVE
                .ASSOCIATION_ID
                .eq(association.value())
                .and(ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID.eq(account.value()));
    }

    private static Representative representative(Record row) {
        return new Representative(
                new AssociationId(row.get(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID)),
                new ActorId(row.get(ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID)),
                RepresentativeRole.valueOf(row.get(ASSOCIATION_REPRESENTATIVE.ROLE)),
                row.get(ASSOCIATION_REPRESENTATIVE.SIGNATORY),
                row.get(ASSOCIATION_REPRESENTATIVE.SINCE_AT),
                row.get(ASSOCIATION_REPRESENTATIVE.ENDED_AT));
    }
}
