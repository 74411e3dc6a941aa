package se.trygghetsportalen.mentoring.persistence;

import static se.trygghetsportalen.generated.Tables.YOUTH;
import static se.trygghetsportalen.generated.Tables.YOUTH_NOT_WITH;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.YouthRecord;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.IntakeSource;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.Youth;
import se.trygghetsportalen.mentoring.domain.YouthConsents;
import se.trygghetsportalen.mentoring.domain.YouthDetails;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.mentoring.domain.YouthRepository;
import se.trygghetsportalen.mentoring.domain.YouthState;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;

@Repository
class JooqYouthRepository implements YouthRepository {
    private final DSLContext sql;
    private final ColumnCipher cipher;

    JooqYouthRepository(DSLContext sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Optional<Youth> find(YouthId id) {
        return read(sql.selectFrom(YOUTH).where(YOUTH.ID.eq(id.value())).fetch()).stream()
                .findFirst();
    }

    @Override
    public Optional<Youth> findToChange(YouthId id) {
        return read(sql.selectFrom(YOUTH)
                        .where(YOUTH.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<Youth> all() {
        return read(sql.selectFrom(YOUTH)
                .orderBy(YOUTH.PRIORITY.desc(), YOUTH.WAITING_SINCE_AT, YOUTH.ID)
                .fetch());
    }

    @Override
    public void add(Youth youth) {
        sql.insertInto(YOUTH)
                .set(YOUTH.ID, youth.id().value())
                .set(columns(youth))
                .execute();
        notWith(youth);
    }

    @Override
    public void save(Youth youth) {
        int written = sql.update(YOUTH)
                .set(columns(youth))
                .where(YOUTH.ID.eq(youth.id().value()))
                .and(YOUTH.VERSION.eq(youth.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + youth.version() + ": youth " + youth.id());
        }
        sql.deleteFrom(YOUTH_NOT_WITH)
                .where(YOUTH_NOT_WITH.YOUTH_ID.eq(youth.id().value()))
                .execute();
        notWith(youth);
    }

    private void notWith(Youth youth) {
        for (RoleModelId roleModel : youth.details().notWith()) {
            sql.insertInto(YOUTH_NOT_WITH)
                    .set(YOUTH_NOT_WITH.YOUTH_ID, youth.id().value())
                    .set(YOUTH_NOT_WITH.ROLE_MODEL_ID, roleModel.value())
                    .execute();
        }
    }

    private Map<Field<?>, @Nullable Object> columns(Youth youth) {
        UUID id = youth.id().value();
        YouthDetails details = youth.details();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(YOUTH.ALIAS, cipher.seal(place("alias", id), details.alias()));
        columns.put(YOUTH.BIRTH_YEAR, (short) details.birthYear());
        columns.put(YOUTH.GENDER, details.gender().name());
        columns.put(
                YOUTH.WISHED_GENDER,
                details.wishedGender() == null ? null : details.wishedGender().name());
        columns.put(YOUTH.LANGUAGES, Columns.words(details.languages()));
        columns.put(YOUTH.INTERESTS, Columns.names(details.interests()));
        columns.put(YOUTH.GOALS, Columns.names(details.goals()));
        columns.put(YOUTH.TIMES, Columns.names(details.times()));
        columns.put(YOUTH.DISTRICT_ID, Columns.value(details.district()));
        columns.put(YOUTH.WISHES, cipher.seal(place("wishes", id), details.wishes()));
        columns.put(YOUTH.AVOID, cipher.seal(place("avoid", id), details.avoid()));
        columns.put(YOUTH.SOURCE, details.source().name());
        columns.put(
                YOUTH.PARTNER,
                details.partner().isEmpty() ? null : cipher.seal(place("partner", id), details.partner()));
        columns.put(YOUTH.GUARDIAN_ON, youth.consents().guardianOn());
        columns.put(YOUTH.OWN_ON, youth.consents().ownOn());
        columns.put(YOUTH.STATE, youth.state().name());
        columns.put(YOUTH.WAITING_SINCE_AT, youth.waitingSince());
        columns.put(YOUTH.PRIORITY, youth.priority());
        columns.put(YOUTH.VERSION, youth.version());
        return columns;
    }

    private List<Youth> read(Result<YouthRecord> rows) {
        Set<UUID> ids = rows.stream().map(YouthRecord::getId).collect(Collectors.toSet());
        Map<UUID, List<RoleModelId>> notWith = sql.selectFrom(YOUTH_NOT_WITH)
                .where(YOUTH_NOT_WITH.YOUTH_ID.in(ids))
                .fetchGroups(YOUTH_NOT_WITH.YOUTH_ID, row -> new RoleModelId(row.getRoleModelId()));
        return rows.stream()
                .map(row -> youth(row, Set.copyOf(notWith.getOrDefault(row.getId(), List.of()))))
                .toList();
    }

    private Youth youth(YouthRecord row, Set<RoleModelId> notWith) {
        UUID id = row.getId();
        YouthDetails details = new YouthDetails(
                cipher.openText(place("alias", id), row.getAlias()),
                row.getBirthYear(),
                Gender.valueOf(row.getGender()),
                row.getWishedGender() == null ? null : Gender.valueOf(row.getWishedGender()),
                Columns.words(row.getLanguages()),
                Columns.values(row.getInterests(), Interest.class),
                Columns.values(row.getGoals(), Goal.class),
                Columns.values(row.getTimes(), TimeSlot.class),
                Columns.district(row.getDistrictId()),
                cipher.openText(place("wishes", id), row.getWishes()),
                cipher.openText(place("avoid", id), row.getAvoid()),
                IntakeSource.valueOf(row.getSource()),
                row.getPartner() == null ? "" : cipher.openText(place("partner", id), row.getPartner()),
                notWith);
        return new Youth(
                new YouthId(id),
                details,
                new YouthConsents(row.getGuardianOn(), row.getOwnOn()),
                YouthState.valueOf(row.getState()),
                row.getWaitingSinceAt(),
                row.getPriority(),
                row.getVersion());
    }

    private static ColumnPlace place(String column, UUID id) {
        return new ColumnPlace("youth", column, id);
    }
}
