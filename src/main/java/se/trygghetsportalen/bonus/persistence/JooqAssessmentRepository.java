package se.trygghetsportalen.bonus.persistence;

import static org.jooq.impl.DSL.max;
import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ACCOUNT_ROLE;
import static se.trygghetsportalen.generated.Tables.BONUS_APPLICATION;
import static se.trygghetsportalen.generated.Tables.BONUS_ASSESSMENT;
import static se.trygghetsportalen.generated.Tables.BONUS_ASSESSMENT_ROUND;
import static se.trygghetsportalen.generated.Tables.BONUS_CONSENSUS_NOTE;
import static se.trygghetsportalen.generated.Tables.BONUS_REVISION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.ConsensusNote;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.generated.tables.BonusConsensusNote;
import se.trygghetsportalen.generated.tables.records.BonusAssessmentRecord;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqAssessmentRepository implements AssessmentRepository {
    private final DSLContext sql;

    JooqAssessmentRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Assessment> find(AssessmentId id) {
        return sql.selectFrom(BONUS_ASSESSMENT)
                .where(BONUS_ASSESSMENT.ID.eq(id.value()))
                .fetchOptional(JooqAssessmentRepository::assessment);
    }

    @Override
    public Optional<Assessment> findToChange(AssessmentId id) {
        return sql.selectFrom(BONUS_ASSESSMENT)
                .where(BONUS_ASSESSMENT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqAssessmentRepository::assessment);
    }

    @Override
    public List<Assessment> of(ApplicationId application) {
        return sql.selectFrom(BONUS_ASSESSMENT)
                .where(BONUS_ASSESSMENT.APPLICATION_ID.eq(application.value()))
                .orderBy(BONUS_ASSESSMENT.ID)
                .fetch(JooqAssessmentRepository::assessment);
    }

    @Override
    public List<Assessment> ofYear(BonusYearId year) {
        return sql.select(BONUS_ASSESSMENT.asterisk())
                .from(BONUS_ASSESSMENT)
                .join(BONUS_APPLICATION)
                .on(BONUS_APPLICATION.ID.eq(BONUS_ASSESSMENT.APPLICATION_ID))
                .where(BONUS_APPLICATION.YEAR_ID.eq(year.value()))
                .orderBy(BONUS_ASSESSMENT.ID)
                .fetch(row -> assessment(row.into(BONUS_ASSESSMENT)));
    }

    @Override
    public boolean add(Assessment assessment) {
        return sql.insertInto(BONUS_ASSESSMENT)
                        .set(BONUS_ASSESSMENT.ID, assessment.id().value())
                        .set(
                                BONUS_ASSESSMENT.APPLICATION_ID,
                                assessment.application().value())
                        .set(BONUS_ASSESSMENT.ASSESSOR_ID, assessment.assessor().value())
                        .set(columns(assessment))
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void save(Assessment assessment) {
        int written = sql.update(BONUS_ASSESSMENT)
                .set(columns(assessment))
                .where(BONUS_ASSESSMENT.ID.eq(assessment.id().value()))
                .and(BONUS_ASSESSMENT.VERSION.eq(assessment.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + assessment.version() + ": " + assessment.id());
        }
    }

    @Override
    public void addRound(Assessment submitted) {
        int number = sql.fetchCount(
                        BONUS_ASSESSMENT_ROUND,
                        BONUS_ASSESSMENT_ROUND.ASSESSMENT_ID.eq(submitted.id().value()))
                + 1;
        sql.insertInto(BONUS_ASSESSMENT_ROUND)
                .set(BONUS_ASSESSMENT_ROUND.ASSESSMENT_ID, submitted.id().value())
                .set(BONUS_ASSESSMENT_ROUND.NUMBER, number)
                .set(BONUS_ASSESSMENT_ROUND.CONTENT, Documents.write(submitted.scores()))
                .set(BONUS_ASSESSMENT_ROUND.READ_REVISION, submitted.revision())
                .set(BONUS_ASSESSMENT_ROUND.SUBMITTED_AT, submitted.since())
                .execute();
    }

    @Override
    public List<Assessment.Round> rounds(ApplicationId application) {
        return sql.select(BONUS_ASSESSMENT_ROUND.asterisk())
                .from(BONUS_ASSESSMENT_ROUND)
                .join(BONUS_ASSESSMENT)
                .on(BONUS_ASSESSMENT.ID.eq(BONUS_ASSESSMENT_ROUND.ASSESSMENT_ID))
                .where(BONUS_ASSESSMENT.APPLICATION_ID.eq(application.value()))
                .orderBy(
                        BONUS_ASSESSMENT_ROUND.SUBMITTED_AT,
                        BONUS_ASSESSMENT_ROUND.ASSESSMENT_ID,
                        BONUS_ASSESSMENT_ROUND.NUMBER)
                .fetch(row -> new Assessment.Round(
                        new AssessmentId(row.get(BONUS_ASSESSMENT_ROUND.ASSESSMENT_ID)),
                        row.get(BONUS_ASSESSMENT_ROUND.NUMBER),
                        Documents.read(row.get(BONUS_ASSESSMENT_ROUND.CONTENT), Scorecard.class),
                        row.get(BONUS_ASSESSMENT_ROUND.READ_REVISION),
                        row.get(BONUS_ASSESSMENT_ROUND.SUBMITTED_AT)));
    }

    @Override
    public List<ConsensusNote> notes(ApplicationId application) {
        return latestNotes(BONUS_APPLICATION.ID.eq(application.value()));
    }

    @Override
    public List<ConsensusNote> notesOfYear(BonusYearId year) {
        return latestNotes(BONUS_APPLICATION.YEAR_ID.eq(year.value()));
    }

    private List<ConsensusNote> latestNotes(Condition which) {
        BonusConsensusNote later = BONUS_CONSENSUS_NOTE.as("later");
        return sql.select(BONUS_CONSENSUS_NOTE.asterisk())
                .from(BONUS_CONSENSUS_NOTE)
                .join(BONUS_APPLICATION)
                .on(BONUS_APPLICATION.ID.eq(BONUS_CONSENSUS_NOTE.APPLICATION_ID))
                .leftAntiJoin(later)
                .on(later.APPLICATION_ID
                        .eq(BONUS_CONSENSUS_NOTE.APPLICATION_ID)
                        .and(later.CRITERION_ID.eq(BONUS_CONSENSUS_NOTE.CRITERION_ID))
                        .and(later.NUMBER.gt(BONUS_CONSENSUS_NOTE.NUMBER)))
                .where(which)
                .orderBy(BONUS_CONSENSUS_NOTE.APPLICATION_ID, BONUS_CONSENSUS_NOTE.CRITERION_ID)
                .fetch(row -> new ConsensusNote(
                        new ApplicationId(row.get(BONUS_CONSENSUS_NOTE.APPLICATION_ID)),
                        new CriterionId(row.get(BONUS_CONSENSUS_NOTE.CRITERION_ID)),
                        row.get(BONUS_CONSENSUS_NOTE.NUMBER),
                        row.get(BONUS_CONSENSUS_NOTE.WORDS),
                        new ActorId(row.get(BONUS_CONSENSUS_NOTE.BY_ID)),
                        row.get(BONUS_CONSENSUS_NOTE.AT)));
    }

    @Override
    public boolean add(ConsensusNote note) {
        return sql.insertInto(BONUS_CONSENSUS_NOTE)
                        .set(
                                BONUS_CONSENSUS_NOTE.APPLICATION_ID,
                                note.application().value())
                        .set(BONUS_CONSENSUS_NOTE.CRITERION_ID, note.criterion().value())
                        .set(BONUS_CONSENSUS_NOTE.NUMBER, note.number())
                        .set(BONUS_CONSENSUS_NOTE.WORDS, note.words())
                        .set(BONUS_CONSENSUS_NOTE.BY_ID, note.by().value())
                        .set(BONUS_CONSENSUS_NOTE.AT, note.at())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public Map<ApplicationId, Integer> latestRevisions(BonusYearId year) {
        return sql.select(BONUS_REVISION.APPLICATION_ID, max(BONUS_REVISION.NUMBER))
                .from(BONUS_REVISION)
                .join(BONUS_APPLICATION)
                .on(BONUS_APPLICATION.ID.eq(BONUS_REVISION.APPLICATION_ID))
                .where(BONUS_APPLICATION.YEAR_ID.eq(year.value()))
                .groupBy(BONUS_REVISION.APPLICATION_ID)
                .fetchMap(row -> new ApplicationId(row.value1()), row -> row.value2());
    }

    @Override
    public List<Assessor> officers() {
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Roles.PROGRAMME_OFFICER))
                .and(ACCOUNT.STATE.eq(AccountState.ACTIVE.name()))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Assessor(new ActorId(row.value1()), row.value2()));
    }

    private static Map<Field<?>, Object> columns(Assessment assessment) {
        DeclineReason reason = assessment.reason();
        Map<Field<?>, Object> columns = new LinkedHashMap<>();
        columns.put(BONUS_ASSESSMENT.STATE, assessment.state().name());
        columns.put(BONUS_ASSESSMENT.CONTENT, Documents.write(assessment.scores()));
        columns.put(BONUS_ASSESSMENT.READ_REVISION, assessment.revision());
        columns.put(BONUS_ASSESSMENT.DECLINE_REASON, reason == null ? null : reason.name());
        columns.put(BONUS_ASSESSMENT.WORDS, assessment.words());
        columns.put(BONUS_ASSESSMENT.SINCE_AT, assessment.since());
        columns.put(BONUS_ASSESSMENT.VERSION, assessment.version());
        return columns;
    }

    private static Assessment assessment(BonusAssessmentRecord row) {
        return new Assessment(
                new AssessmentId(row.getId()),
                new ApplicationId(row.getApplicationId()),
                new ActorId(row.getAssessorId()),
                AssessmentState.valueOf(row.getState()),
                Documents.read(row.getContent(), Scorecard.class),
                row.getReadRevision(),
                row.getDeclineReason() == null ? null : DeclineReason.valueOf(row.getDeclineReason()),
                row.getWords(),
                row.getSinceAt(),
                row.getVersion());
    }
}
