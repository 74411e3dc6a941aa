package se.trygghetsportalen.bonus.persistence;

import static se.trygghetsportalen.generated.Tables.ASSOCIATION;
import static se.trygghetsportalen.generated.Tables.BONUS_ASSESSMENT;
import static se.trygghetsportalen.generated.Tables.BONUS_DECISION;
import static se.trygghetsportalen.generated.Tables.BONUS_SIGNING;
import static se.trygghetsportalen.generated.Tables.BONUS_YEAR;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.AssessmentState;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionContent;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.bonus.domain.Granted;
import se.trygghetsportalen.bonus.domain.Granting;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.generated.tables.records.BonusDecisionRecord;
import se.trygghetsportalen.generated.tables.records.BonusSigningRecord;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Portions;

@Repository
class JooqDecisionRepository implements DecisionRepository {
    private static final Condition GIVES =
            BONUS_DECISION.STATE.ne(DecisionState.ANNULLED.name()).and(BONUS_DECISION.AMOUNT_ORE.gt(0L));

    /** Who signed and who assessed, in one word: the same few people do so for many applications. */
    private static final Field<String> INVOLVED = DSL.concat(
            BONUS_DECISION.SIGNED_BY_ID,
            DSL.coalesce(
                    DSL.field(DSL.select(DSL.concat(
                                    DSL.inline(","),
                                    DSL.groupConcat(BONUS_ASSESSMENT.ASSESSOR_ID)
                                            .orderBy(BONUS_ASSESSMENT.ASSESSOR_ID)
                                            .separator(",")))
                            .from(BONUS_ASSESSMENT)
                            .where(BONUS_ASSESSMENT.APPLICATION_ID.eq(BONUS_DECISION.APPLICATION_ID))
                            .and(BONUS_ASSESSMENT.STATE.ne(AssessmentState.DECLINED.name()))),
                    DSL.inline("")));

    private final DSLContext sql;

    JooqDecisionRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Decision> find(BonusDecisionId id) {
        return sql.selectFrom(BONUS_DECISION)
                .where(BONUS_DECISION.ID.eq(id.value()))
                .fetchOptional(JooqDecisionRepository::decision);
    }

    @Override
    public Optional<Decision> findToChange(BonusDecisionId id) {
        return sql.selectFrom(BONUS_DECISION)
                .where(BONUS_DECISION.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqDecisionRepository::decision);
    }

    @Override
    public List<Decision> ofYear(BonusYearId year) {
        return byName(BONUS_DECISION.YEAR_ID.eq(year.value()));
    }

    @Override
    public List<Decision> of(SigningId signing) {
        return byName(BONUS_DECISION.SIGNING_ID.eq(signing.value()));
    }

    private List<Decision> byName(Condition which) {
        return sql.select(BONUS_DECISION.asterisk())
                .from(BONUS_DECISION)
                .join(ASSOCIATION)
                .on(ASSOCIATION.ID.eq(BONUS_DECISION.ASSOCIATION_ID))
                .where(which)
                .orderBy(ASSOCIATION.NAME, BONUS_DECISION.NUMBER)
                .fetch(row -> decision(row.into(BONUS_DECISION)));
    }

    @Override
    public List<Decision> of(AssociationId association) {
        return sql.selectFrom(BONUS_DECISION)
                .where(BONUS_DECISION.ASSOCIATION_ID.eq(association.value()))
                .orderBy(BONUS_DECISION.SIGNED_AT.desc(), BONUS_DECISION.ID)
                .fetch(JooqDecisionRepository::decision);
    }

    @Override
    public List<Granted> granted(int year) {
        return granted(BONUS_YEAR.YEAR_NUMBER.eq(year));
    }

    @Override
    public List<Granted> granted(Collection<BonusDecisionId> ids) {
        return portions(ids).flatMap(which -> granted(which).stream()).toList();
    }

    @Override
    public List<Granting> granting(Collection<BonusDecisionId> ids) {
        return portions(ids)
                .flatMap(which -> sql
                        .select(
                                BONUS_DECISION.ID,
                                BONUS_DECISION.ASSOCIATION_ID,
                                BONUS_DECISION.STATE,
                                BONUS_YEAR.APPEAL_FREEZES)
                        .from(BONUS_DECISION)
                        .join(BONUS_YEAR)
                        .on(BONUS_YEAR.ID.eq(BONUS_DECISION.YEAR_ID))
                        .where(which)
                        .and(GIVES)
                        .fetch(row -> new Granting(
                                new BonusDecisionId(row.value1()),
                                new AssociationId(row.value2()),
                                waits(row.value3(), row.value4())))
                        .stream())
                .toList();
    }

    /** Among these, in parts that one statement names. */
    private static Stream<Condition> portions(Collection<BonusDecisionId> ids) {
        List<UUID> all =
                ids.stream().map(BonusDecisionId::value).distinct().sorted().toList();
        return Portions.of(all).stream().map(BONUS_DECISION.ID::in);
    }

    private static boolean waits(String state, boolean appealFreezes) {
        return appealFreezes && state.equals(DecisionState.APPEALED.name());
    }

    private List<Granted> granted(Condition which) {
        Map<String, Set<ActorId>> groups = new HashMap<>();
        return sql.select(
                        BONUS_DECISION.ID,
                        BONUS_DECISION.ASSOCIATION_ID,
                        BONUS_YEAR.YEAR_NUMBER,
                        BONUS_DECISION.AMOUNT_ORE,
                        BONUS_DECISION.SIGNED_AT,
                        BONUS_DECISION.STATE,
                        BONUS_YEAR.APPEAL_FREEZES,
                        INVOLVED)
                .from(BONUS_DECISION)
                .join(BONUS_YEAR)
                .on(BONUS_YEAR.ID.eq(BONUS_DECISION.YEAR_ID))
                .where(which)
                .and(GIVES)
                .orderBy(BONUS_DECISION.ID)
                .fetch(row -> new Granted(
                        new BonusDecisionId(row.value1()),
                        new AssociationId(row.value2()),
                        row.value3(),
                        Money.ofOre(row.value4()),
                        row.value5(),
                        waits(row.value6(), row.value7()),
                        groups.computeIfAbsent(row.value8(), JooqDecisionRepository::group)));
    }

    private static Set<ActorId> group(String written) {
        return Arrays.stream(written.split(","))
                .map(id -> new ActorId(UUID.fromString(id)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void add(List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(BONUS_DECISION)
                .columns(
                        BONUS_DECISION.ID,
                        BONUS_DECISION.APPLICATION_ID,
                        BONUS_DECISION.NUMBER,
                        BONUS_DECISION.YEAR_ID,
                        BONUS_DECISION.ASSOCIATION_ID,
                        BONUS_DECISION.SIGNING_ID,
                        BONUS_DECISION.PROPOSED_ORE,
                        BONUS_DECISION.AMOUNT_ORE,
                        BONUS_DECISION.EXCEPTION_REASON,
                        BONUS_DECISION.CONTENT,
                        BONUS_DECISION.SIGNED_BY_ID,
                        BONUS_DECISION.DELEGATION_POINT,
                        BONUS_DECISION.SIGNED_AT,
                        BONUS_DECISION.STATE,
                        BONUS_DECISION.APPEALED_ON,
                        BONUS_DECISION.APPEAL_REFERENCE,
                        BONUS_DECISION.OUTCOME_WORDS,
                        BONUS_DECISION.VERSION)
                .values(Collections.nCopies(18, null)));
        for (Decision decision : decisions) {
            batch = batch.bind(
                    decision.id().value(),
                    decision.application().value(),
                    decision.number(),
                    decision.year().value(),
                    decision.association().value(),
                    decision.signing().value(),
                    decision.proposed().ore(),
                    decision.amount().ore(),
                    decision.exceptionReason(),
                    Documents.write(decision.content()),
                    decision.signedBy().value(),
                    decision.delegationPoint(),
                    decision.signedAt(),
                    decision.state().name(),
                    decision.appealedOn(),
                    decision.appealReference(),
                    decision.outcomeWords(),
                    decision.version());
        }
        batch.execute();
    }

    @Override
    public void save(Decision decision) {
        int written = sql.update(BONUS_DECISION)
                .set(BONUS_DECISION.STATE, decision.state().name())
                .set(BONUS_DECISION.APPEALED_ON, decision.appealedOn())
                .set(BONUS_DECISION.APPEAL_REFERENCE, decision.appealReference())
                .set(BONUS_DECISION.OUTCOME_WORDS, decision.outcomeWords())
                .set(BONUS_DECISION.VERSION, decision.version())
                .where(BONUS_DECISION.ID.eq(decision.id().value()))
                .and(BONUS_DECISION.VERSION.eq(decision.version() - 1))
                .execute();
        requireOne(written, decision.id());
    }

    private static void requireOne(int written, Object id) {
        if (written != 1) {
            throw new IllegalStateException("Not the version before: " + id);
        }
    }

    @Override
    public Optional<Signing> find(SigningId id) {
        return sql.selectFrom(BONUS_SIGNING)
                .where(BONUS_SIGNING.ID.eq(id.value()))
                .fetchOptional(JooqDecisionRepository::signing);
    }

    @Override
    public Optional<Signing> findToChange(SigningId id) {
        return sql.selectFrom(BONUS_SIGNING)
                .where(BONUS_SIGNING.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqDecisionRepository::signing);
    }

    @Override
    public List<Signing> signings(BonusYearId year) {
        return sql.selectFrom(BONUS_SIGNING)
                .where(BONUS_SIGNING.YEAR_ID.eq(year.value()))
                .orderBy(BONUS_SIGNING.SIGNED_AT.desc(), BONUS_SIGNING.ID)
                .fetch(JooqDecisionRepository::signing);
    }

    @Override
    public boolean add(Signing signing) {
        return sql.insertInto(BONUS_SIGNING)
                        .set(BONUS_SIGNING.ID, signing.id().value())
                        .set(BONUS_SIGNING.YEAR_ID, signing.year().value())
                        .set(BONUS_SIGNING.PROTOCOL_ID, signing.protocol().value())
                        .set(BONUS_SIGNING.SIGNED_BY_ID, signing.signedBy().value())
                        .set(BONUS_SIGNING.DELEGATION_POINT, signing.delegationPoint())
                        .set(BONUS_SIGNING.SIGNED_AT, signing.signedAt())
                        .set(BONUS_SIGNING.VERSION, signing.version())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void save(Signing signing) {
        int written = sql.update(BONUS_SIGNING)
                .set(BONUS_SIGNING.MEETING_ON, signing.notice().meeting())
                .set(BONUS_SIGNING.ADJUSTED_ON, signing.notice().adjusted())
                .set(BONUS_SIGNING.NOTICE_UP, signing.notice().up())
                .set(BONUS_SIGNING.NOTICE_DOWN, signing.notice().down())
                .set(BONUS_SIGNING.VERSION, signing.version())
                .where(BONUS_SIGNING.ID.eq(signing.id().value()))
                .and(BONUS_SIGNING.VERSION.eq(signing.version() - 1))
                .execute();
        requireOne(written, signing.id());
    }

    @Override
    public Set<AssociationId> grantedIn(int year) {
        return sql.selectDistinct(BONUS_DECISION.ASSOCIATION_ID)
                .from(BONUS_DECISION)
                .join(BONUS_YEAR)
                .on(BONUS_YEAR.ID.eq(BONUS_DECISION.YEAR_ID))
                .where(BONUS_YEAR.YEAR_NUMBER.eq(year))
                .and(BONUS_DECISION.AMOUNT_ORE.gt(0L))
                .and(BONUS_DECISION.STATE.ne(DecisionState.ANNULLED.name()))
                .fetchSet(row -> new AssociationId(row.value1()));
    }

    private static Decision decision(BonusDecisionRecord row) {
        return new Decision(
                new BonusDecisionId(row.getId()),
                new ApplicationId(row.getApplicationId()),
                row.getNumber(),
                new BonusYearId(row.getYearId()),
                new AssociationId(row.getAssociationId()),
                new SigningId(row.getSigningId()),
                Money.ofOre(row.getProposedOre()),
                Money.ofOre(row.getAmountOre()),
                row.getExceptionReason(),
                Documents.read(row.getContent(), DecisionContent.class),
                new ActorId(row.getSignedById()),
                row.getDelegationPoint(),
                row.getSignedAt(),
                DecisionState.valueOf(row.getState()),
                row.getAppealedOn(),
                row.getAppealReference(),
                row.getOutcomeWords(),
                row.getVersion());
    }

    private static Signing signing(BonusSigningRecord row) {
        return new Signing(
                new SigningId(row.getId()),
                new BonusYearId(row.getYearId()),
                new ProtocolId(row.getProtocolId()),
                new ActorId(row.getSignedById()),
                row.getDelegationPoint(),
                row.getSignedAt(),
                new Signing.Notice(row.getMeetingOn(), row.getAdjustedOn(), row.getNoticeUp(), row.getNoticeDown()),
                row.getVersion());
    }
}
