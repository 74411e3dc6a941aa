package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.ASSOCIATION;
import static se.trygghetsportalen.generated.Tables.BONUS_APPLICATION;
import static se.trygghetsportalen.generated.Tables.BONUS_EVENT;
import static se.trygghetsportalen.generated.Tables.BONUS_REVISION;
import static se.trygghetsportalen.generated.Tables.BONUS_YEAR;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.generated.tables.records.BonusApplicationRecord;
import se.trygghetsportalen.generated.tables.records.BonusRevisionRecord;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;

@Repository
class JooqApplicationRepository implements ApplicationRepository {
    private final DSLContext sql;

    JooqApplicationRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return sql.selectFrom(BONUS_APPLICATION)
                .where(BONUS_APPLICATION.ID.eq(id.value()))
                .fetchOptional(JooqApplicationRepository::application);
    }

    @Override
    public Optional<Application> findToChange(ApplicationId id) {
        return sql.selectFrom(BONUS_APPLICATION)
                .where(BONUS_APPLICATION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqApplicationRepository::application);
    }

    @Override
    public List<Line> ofYear(BonusYearId year) {
        return sql.select(BONUS_APPLICATION.asterisk(), ASSOCIATION.ORGANISATION_NUMBER, ASSOCIATION.NAME)
                .from(BONUS_APPLICATION)
                .join(ASSOCIATION)
                .on(ASSOCIATION.ID.eq(BONUS_APPLICATION.ASSOCIATION_ID))
                .where(BONUS_APPLICATION.YEAR_ID.eq(year.value()))
                .orderBy(BONUS_APPLICATION.SINCE_AT, BONUS_APPLICATION.ID)
                .fetch(row -> new Line(
                        application(row.into(BONUS_APPLICATION)),
                        new OrganisationNumber(row.get(ASSOCIATION.ORGANISATION_NUMBER)),
                        row.get(ASSOCIATION.NAME)));
    }

    @Override
    public List<Application> ofAssociation(AssociationId association) {
        return sql.selectFrom(BONUS_APPLICATION)
                .where(BONUS_APPLICATION.ASSOCIATION_ID.eq(association.value()))
                .fetch(JooqApplicationRepository::application);
    }

    @Override
    public List<Revision> revisions(ApplicationId id) {
        return sql.selectFrom(BONUS_REVISION)
                .where(BONUS_REVISION.APPLICATION_ID.eq(id.value()))
                .orderBy(BONUS_REVISION.NUMBER)
                .fetch(JooqApplicationRepository::revision);
    }

    @Override
    public Optional<Revision> latestBefore(int year, AssociationId association) {
        return sql.select(BONUS_REVISION.asterisk())
                .from(BONUS_REVISION)
                .join(BONUS_APPLICATION)
                .on(BONUS_APPLICATION.ID.eq(BONUS_REVISION.APPLICATION_ID))
                .join(BONUS_YEAR)
                .on(BONUS_YEAR.ID.eq(BONUS_APPLICATION.YEAR_ID))
                .where(BONUS_APPLICATION.ASSOCIATION_ID.eq(association.value()))
                .and(BONUS_YEAR.YEAR_NUMBER.lt(year))
                .orderBy(BONUS_YEAR.YEAR_NUMBER.desc(), BONUS_REVISION.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> revision(row.into(BONUS_REVISION)));
    }

    @Override
    public List<ApplicationEvent> events(ApplicationId id) {
        return sql.selectFrom(BONUS_EVENT)
                .where(BONUS_EVENT.APPLICATION_ID.eq(id.value()))
                .orderBy(BONUS_EVENT.AT, BONUS_EVENT.ID)
                .fetch(row -> new ApplicationEvent(
                        row.getId(),
                        id,
                        ApplicationEvent.Kind.valueOf(row.getKind()),
                        row.getAt(),
                        new ActorId(row.getById()),
                        row.getWords()));
    }

    @Override
    public void add(Application application) {
        sql.insertInto(BONUS_APPLICATION)
                .set(BONUS_APPLICATION.ID, application.id().value())
                .set(BONUS_APPLICATION.YEAR_ID, application.year().value())
                .set(BONUS_APPLICATION.ASSOCIATION_ID, application.association().value())
                .set(BONUS_APPLICATION.HANDED_IN_ON, application.handedInOn())
                .set(columns(application))
                .execute();
    }

    @Override
    public void save(Application application) {
        int written = sql.update(BONUS_APPLICATION)
                .set(columns(application))
                .where(BONUS_APPLICATION.ID.eq(application.id().value()))
                .and(BONUS_APPLICATION.VERSION.eq(application.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException(
                    "Not the version before " + application.version() + ": " + application.id());
        }
    }

    @Override
    public Revision add(
            ApplicationId application,
            ApplicationContent content,
            ActorId signedBy,
            @Nullable ActorId cosignedBy,
            Instant at) {
        String document = Documents.write(content);
        int number = sql.fetchCount(BONUS_REVISION, BONUS_REVISION.APPLICATION_ID.eq(application.value())) + 1;
        Revision revision =
                new Revision(application, number, content, Documents.sha256(document), signedBy, cosignedBy, at);
        sql.insertInto(BONUS_REVISION)
                .set(BONUS_REVISION.APPLICATION_ID, application.value())
                .set(BONUS_REVISION.NUMBER, number)
                .set(BONUS_REVISION.CONTENT, document)
                .set(BONUS_REVISION.SHA256, revision.sha256())
                .set(BONUS_REVISION.SIGNED_BY_ID, signedBy.value())
                .set(BONUS_REVISION.COSIGNED_BY_ID, cosignedBy == null ? null : cosignedBy.value())
                .set(BONUS_REVISION.SUBMITTED_AT, at)
                .execute();
        return revision;
    }

    @Override
    public void add(ApplicationEvent event) {
        sql.insertInto(BONUS_EVENT)
                .set(BONUS_EVENT.ID, event.id())
                .set(BONUS_EVENT.APPLICATION_ID, event.application().value())
                .set(BONUS_EVENT.KIND, event.kind().name())
                .set(BONUS_EVENT.AT, event.at())
                .set(BONUS_EVENT.BY_ID, event.by().value())
                .set(BONUS_EVENT.WORDS, event.words())
                .execute();
    }

    private static Map<Field<?>, Object> columns(Application application) {
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(BONUS_APPLICATION.STATE, application.state().name());
        columns.put(BONUS_APPLICATION.SINCE_AT, application.since());
        columns.put(BONUS_APPLICATION.ASKED_FOR, application.askedFor());
        columns.put(BONUS_APPLICATION.VERSION, application.version());
        return columns;
    }

    private static Application application(BonusApplicationRecord row) {
        return new Application(
                new ApplicationId(row.getId()),
                new BonusYearId(row.getYearId()),
                new AssociationId(row.getAssociationId()),
                ApplicationState.valueOf(row.getState()),
                row.getHandedInOn(),
                row.getSinceAt(),
                row.getAskedFor(),
                row.getVersion());
    }

    private static Revision revision(BonusRevisionRecord row) {
        return new Revision(
                new ApplicationId(row.getApplicationId()),
                row.getNumber(),
                Documents.read(row.getContent(), ApplicationContent.class),
                row.getSha256(),
                new ActorId(row.getSignedById()),
                row.getCosignedById() == null ? null : new ActorId(row.getCosignedById()),
                row.getSubmittedAt());
    }
}
