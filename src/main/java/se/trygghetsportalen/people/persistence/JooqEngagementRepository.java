package se.trygghetsportalen.people.persistence;

import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static se.trygghetsportalen.generated.Tables.ENGAGEMENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.EngagementRecord;
import se.trygghetsportalen.people.domain.Engagement;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRepository;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

@Repository
class JooqEngagementRepository implements EngagementRepository {
    private static final se.trygghetsportalen.generated.tables.Engagement NEWER = ENGAGEMENT.as("newer");

    private final DSLContext sql;

    JooqEngagementRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public boolean add(Engagement engagement) {
        Engagement.Content content = engagement.content();
        try {
            sql.insertInto(ENGAGEMENT)
                    .set(ENGAGEMENT.ID, engagement.id().value())
                    .set(ENGAGEMENT.VERSION, engagement.version())
                    .set(ENGAGEMENT.ACCOUNT_ID, engagement.person().value())
                    .set(ENGAGEMENT.ORGANISATION_NUMBER, content.organisation().digits())
                    .set(ENGAGEMENT.RELATION, content.relation().name())
                    .set(ENGAGEMENT.ROLE, content.role().name())
                    .set(ENGAGEMENT.FROM_ON, content.from())
                    .set(ENGAGEMENT.TO_ON, content.to())
                    .set(ENGAGEMENT.DECLARED_AT, engagement.declaredAt())
                    .execute();
            return true;
        } catch (DuplicateKeyException said) {
            return false;
        }
    }

    @Override
    public Optional<Engagement> find(EngagementId id) {
        return sql.selectFrom(ENGAGEMENT)
                .where(ENGAGEMENT.ID.eq(id.value()))
                .orderBy(ENGAGEMENT.VERSION.desc())
                .limit(1)
                .fetchOptional(JooqEngagementRepository::engagement);
    }

    @Override
    public List<Engagement> of(ActorId person) {
        return newest(ENGAGEMENT.ACCOUNT_ID.eq(person.value()));
    }

    @Override
    public Map<ActorId, List<Engagement>> of(Set<ActorId> people) {
        return newest(ENGAGEMENT.ACCOUNT_ID.in(
                        people.stream().map(ActorId::value).toList()))
                .stream()
                .collect(Collectors.groupingBy(Engagement::person));
    }

    @Override
    public Set<OrganisationNumber> everNamedBy(ActorId person) {
        return sql.selectDistinct(ENGAGEMENT.ORGANISATION_NUMBER)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.ACCOUNT_ID.eq(person.value()))
                .fetchSet(row -> new OrganisationNumber(row.value1()));
    }

    @Override
    public Set<ActorId> whoEverNamed(OrganisationNumber organisation) {
        return sql.selectDistinct(ENGAGEMENT.ACCOUNT_ID)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.ORGANISATION_NUMBER.eq(organisation.digits()))
                .fetchSet(row -> new ActorId(row.value1()));
    }

    private List<Engagement> newest(Condition condition) {
        return sql.selectFrom(ENGAGEMENT)
                .where(condition)
                .and(ENGAGEMENT.VERSION.eq(
                        select(max(NEWER.VERSION)).from(NEWER).where(NEWER.ID.eq(ENGAGEMENT.ID))))
                .orderBy(ENGAGEMENT.FROM_ON.desc(), ENGAGEMENT.ID.desc())
                .fetch(JooqEngagementRepository::engagement);
    }

    private static Engagement engagement(EngagementRecord row) {
        return new Engagement(
                new EngagementId(row.getId()),
                new ActorId(row.getAccountId()),
                new Engagement.Content(
                        new OrganisationNumber(row.getOrganisationNumber()),
                        EngagementRelation.valueOf(row.getRelation()),
                        EngagementRole.valueOf(row.getRole()),
                        row.getFromOn(),
                        row.getToOn()),
                row.getDeclaredAt(),
                row.getVersion());
    }
}
