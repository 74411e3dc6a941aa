package se.trygghetsportalen.mentoring.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;
import static se.trygghetsportalen.generated.Tables.ROLE_MODEL;
import static se.trygghetsportalen.generated.Tables.ROLE_MODEL_REFERENCE;
import static se.trygghetsportalen.generated.Tables.ROLE_MODEL_TRAINING;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.RoleModelRecord;
import se.trygghetsportalen.mentoring.domain.Gender;
import se.trygghetsportalen.mentoring.domain.Goal;
import se.trygghetsportalen.mentoring.domain.Interest;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelFile;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.ExtractNote;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.RoleModelState;
import se.trygghetsportalen.mentoring.domain.TimeSlot;
import se.trygghetsportalen.mentoring.domain.TrainingTopic;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqRoleModelRepository implements RoleModelRepository {
    private final DSLContext sql;
    private final ColumnCipher cipher;

    JooqRoleModelRepository(DSLContext sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Optional<RoleModel> find(RoleModelId id) {
        return read(sql.selectFrom(ROLE_MODEL)
                        .where(ROLE_MODEL.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<RoleModel> findToChange(RoleModelId id) {
        return read(sql.selectFrom(ROLE_MODEL)
                        .where(ROLE_MODEL.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<RoleModel> all() {
        return read(sql.selectFrom(ROLE_MODEL)
                .orderBy(ROLE_MODEL.NAME, ROLE_MODEL.ID)
                .fetch());
    }

    @Override
    public List<RoleModel> search(String words, int limit) {
        Condition all = Arrays.stream(words.strip().split("\\s+", -1))
                .map(word -> (Condition) ROLE_MODEL.NAME.containsIgnoreCase(word))
                .reduce(DSL.noCondition(), Condition::and);
        return read(sql.selectFrom(ROLE_MODEL)
                .where(all)
                .orderBy(ROLE_MODEL.NAME, ROLE_MODEL.ID)
                .limit(limit)
                .fetch());
    }

    @Override
    public void add(RoleModel roleModel, Instant appliedAt) {
        sql.insertInto(ROLE_MODEL)
                .set(ROLE_MODEL.ID, roleModel.id().value())
                .set(ROLE_MODEL.APPLIED_AT, appliedAt)
                .set(columns(roleModel))
                .execute();
        addEvidence(roleModel);
    }

    @Override
    public void save(RoleModel roleModel) {
        int written = sql.update(ROLE_MODEL)
                .set(columns(roleModel))
                .where(ROLE_MODEL.ID.eq(roleModel.id().value()))
                .and(ROLE_MODEL.VERSION.eq(roleModel.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException(
                    "Not the version before " + roleModel.version() + ": role model " + roleModel.id());
        }
        addEvidence(roleModel);
    }

    @Override
    public Optional<ActorId> accountOf(RoleModelId id) {
        return sql.select(ROLE_MODEL.ACCOUNT_ID)
                .from(ROLE_MODEL)
                .where(ROLE_MODEL.ID.eq(id.value()))
                .and(ROLE_MODEL.ACCOUNT_ID.isNotNull())
                .fetchOptional(row -> new ActorId(row.value1()));
    }

    @Override
    public Optional<RoleModelId> ofAccount(ActorId account) {
        return sql.select(ROLE_MODEL.ID)
                .from(ROLE_MODEL)
                .where(ROLE_MODEL.ACCOUNT_ID.eq(account.value()))
                .fetchOptional(row -> new RoleModelId(row.value1()));
    }

    @Override
    public void connect(RoleModelId id, @Nullable ActorId account) {
        sql.update(ROLE_MODEL)
                .set(ROLE_MODEL.ACCOUNT_ID, account == null ? null : account.value())
                .where(ROLE_MODEL.ID.eq(id.value()))
                .execute();
    }

    @Override
    public List<FreeAccount> freeAccounts() {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Roles.ROLE_MODEL))
                .and(ACCOUNT.STATE.ne(AccountState.ENDED.name()))
                .and(ACCOUNT.ID.notIn(
                        DSL.select(ROLE_MODEL.ACCOUNT_ID).from(ROLE_MODEL).where(ROLE_MODEL.ACCOUNT_ID.isNotNull())))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new FreeAccount(new ActorId(row.value1()), row.value2()));
    }

    private Map<Field<?>, @Nullable Object> columns(RoleModel roleModel) {
        UUID id = roleModel.id().value();
        RoleModelDetails details = roleModel.details();
        RoleModelFile file = roleModel.file();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(ROLE_MODEL.STATE, roleModel.state().name());
        columns.put(ROLE_MODEL.NAME, details.name());
        columns.put(ROLE_MODEL.EMAIL, cipher.seal(place("email", id), details.email()));
        columns.put(ROLE_MODEL.PHONE, cipher.seal(place("phone", id), details.phone()));
        columns.put(ROLE_MODEL.BORN_ON, details.bornOn());
        columns.put(ROLE_MODEL.GENDER, details.gender().name());
        columns.put(ROLE_MODEL.LANGUAGES, Columns.words(details.languages()));
        columns.put(ROLE_MODEL.INTERESTS, Columns.names(details.interests()));
        columns.put(ROLE_MODEL.GOALS, Columns.names(details.goals()));
        columns.put(ROLE_MODEL.TIMES, Columns.names(details.times()));
        columns.put(ROLE_MODEL.DISTRICT_ID, Columns.value(details.district()));
        columns.put(ROLE_MODEL.CAPACITY, (byte) details.capacity());
        columns.put(ROLE_MODEL.MOTIVATION, details.motivation());
        columns.put(ROLE_MODEL.INTERVIEWED_ON, file.interviewedOn());
        columns.put(
                ROLE_MODEL.EXTRACT_SHOWN_ON,
                file.extract() == null ? null : file.extract().shownOn());
        columns.put(
                ROLE_MODEL.EXTRACT_SEEN_BY,
                file.extract() == null ? null : file.extract().seenBy().value());
        columns.put(ROLE_MODEL.COMMITTED_ON, file.committedOn());
        columns.put(ROLE_MODEL.VERSION, roleModel.version());
        return columns;
    }

    private void addEvidence(RoleModel roleModel) {
        UUID id = roleModel.id().value();
        for (Reference reference : roleModel.file().references()) {
            sql.insertInto(ROLE_MODEL_REFERENCE)
                    .set(ROLE_MODEL_REFERENCE.ID, reference.id())
                    .set(ROLE_MODEL_REFERENCE.ROLE_MODEL_ID, id)
                    .set(ROLE_MODEL_REFERENCE.CONTACT, cipher.seal(referencePlace(reference.id()), reference.contact()))
                    .set(ROLE_MODEL_REFERENCE.RELATION, reference.relation())
                    .set(ROLE_MODEL_REFERENCE.TAKEN_ON, reference.takenOn())
                    .set(ROLE_MODEL_REFERENCE.RECOMMENDS, reference.recommends())
                    .onDuplicateKeyIgnore()
                    .execute();
        }
        for (Training training : roleModel.file().trainings()) {
            sql.insertInto(ROLE_MODEL_TRAINING)
                    .set(ROLE_MODEL_TRAINING.ID, training.id())
                    .set(ROLE_MODEL_TRAINING.ROLE_MODEL_ID, id)
                    .set(ROLE_MODEL_TRAINING.TOPIC, training.topic().name())
                    .set(ROLE_MODEL_TRAINING.MINUTES, training.minutes())
                    .set(ROLE_MODEL_TRAINING.IN_PERSON, training.inPerson())
                    .set(ROLE_MODEL_TRAINING.HELD_ON, training.heldOn())
                    .onDuplicateKeyIgnore()
                    .execute();
        }
    }

    private List<RoleModel> read(Result<RoleModelRecord> rows) {
        Set<UUID> ids = rows.stream().map(RoleModelRecord::getId).collect(Collectors.toSet());
        Map<UUID, List<Reference>> references = sql.selectFrom(ROLE_MODEL_REFERENCE)
                .where(ROLE_MODEL_REFERENCE.ROLE_MODEL_ID.in(ids))
                .orderBy(ROLE_MODEL_REFERENCE.TAKEN_ON, ROLE_MODEL_REFERENCE.ID)
                .fetchGroups(
                        ROLE_MODEL_REFERENCE.ROLE_MODEL_ID,
                        row -> new Reference(
                                row.getId(),
                                cipher.openText(referencePlace(row.getId()), row.getContact()),
                                row.getRelation(),
                                row.getTakenOn(),
                                row.getRecommends()));
        Map<UUID, List<Training>> trainings = sql.selectFrom(ROLE_MODEL_TRAINING)
                .where(ROLE_MODEL_TRAINING.ROLE_MODEL_ID.in(ids))
                .orderBy(ROLE_MODEL_TRAINING.HELD_ON, ROLE_MODEL_TRAINING.ID)
                .fetchGroups(
                        ROLE_MODEL_TRAINING.ROLE_MODEL_ID,
                        row -> new Training(
                                row.getId(),
                                TrainingTopic.valueOf(row.getTopic()),
                                row.getMinutes(),
                                row.getInPerson(),
                                row.getHeldOn()));
        return rows.stream()
                .map(row -> roleModel(
                        row,
                        references.getOrDefault(row.getId(), List.of()),
                        trainings.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private RoleModel roleModel(RoleModelRecord row, List<Reference> references, List<Training> trainings) {
        UUID id = row.getId();
        RoleModelDetails details = new RoleModelDetails(
                row.getName(),
                cipher.openText(place("email", id), row.getEmail()),
                cipher.openText(place("phone", id), row.getPhone()),
                row.getBornOn(),
                Gender.valueOf(row.getGender()),
                Columns.words(row.getLanguages()),
                Columns.values(row.getInterests(), Interest.class),
                Columns.values(row.getGoals(), Goal.class),
                Columns.values(row.getTimes(), TimeSlot.class),
                Columns.district(row.getDistrictId()),
                row.getCapacity(),
                row.getMotivation());
        ExtractNote note = row.getExtractShownOn() == null
                ? null
                : new ExtractNote(row.getExtractShownOn(), new ActorId(Objects.requireNonNull(row.getExtractSeenBy())));
        RoleModelFile file =
                new RoleModelFile(row.getInterviewedOn(), references, note, trainings, row.getCommittedOn());
        return RoleModel.in(
                RoleModelState.valueOf(row.getState()), new RoleModelId(id), details, file, row.getVersion());
    }

    private static ColumnPlace place(String column, UUID id) {
        return new ColumnPlace("role_model", column, id);
    }

    private static ColumnPlace referencePlace(UUID id) {
        return new ColumnPlace("role_model_reference", "contact", id);
    }
}
