package se.trygghetsportalen.bonus.persistence;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION_REPRESENTATIVE;
import static se.trygghetsportalen.generated.Tables.BONUS_DECISION;
import static se.trygghetsportalen.generated.Tables.BONUS_REPORT;
import static se.trygghetsportalen.generated.Tables.BONUS_REPORT_REMINDER;
import static se.trygghetsportalen.generated.Tables.BONUS_REPORT_ROUND;
import static se.trygghetsportalen.generated.Tables.BONUS_YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.DecisionContent;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.bonus.domain.Report;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.bonus.domain.ReportRepository;
import se.trygghetsportalen.bonus.domain.ReportState;
import se.trygghetsportalen.generated.tables.records.BonusReportRecord;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqReportRepository implements ReportRepository {
    private final DSLContext sql;

    JooqReportRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Report> find(BonusDecisionId decision) {
        return sql.selectFrom(BONUS_REPORT)
                .where(BONUS_REPORT.DECISION_ID.eq(decision.value()))
                .fetchOptional(JooqReportRepository::report);
    }

    @Override
    public Optional<Report> findToChange(BonusDecisionId decision) {
        return sql.selectFrom(BONUS_REPORT)
                .where(BONUS_REPORT.DECISION_ID.eq(decision.value()))
                .forUpdate()
                .fetchOptional(JooqReportRepository::report);
    }

    @Override
    public Map<BonusDecisionId, Report> ofYear(BonusYearId year) {
        return sql
                .select(BONUS_REPORT.asterisk())
                .from(BONUS_REPORT)
                .join(BONUS_DECISION)
                .on(BONUS_DECISION.ID.eq(BONUS_REPORT.DECISION_ID))
                .where(BONUS_DECISION.YEAR_ID.eq(year.value()))
                .fetch(row -> report(row.into(BONUS_REPORT)))
                .stream()
                .collect(Collectors.toMap(Report::decision, Function.identity()));
    }

    @Override
    public boolean add(Report report) {
        int written = sql.insertInto(BONUS_REPORT)
                .set(BONUS_REPORT.DECISION_ID, report.decision().value())
                .set(BONUS_REPORT.STATE, report.state().name())
                .set(BONUS_REPORT.CONTENT, Documents.write(report.content()))
                .set(BONUS_REPORT.ASKED_FOR, report.askedFor())
                .set(BONUS_REPORT.HANDED_IN_BY_ID, report.handedInBy().value())
                .set(BONUS_REPORT.HANDED_IN_AT, report.handedInAt())
                .set(BONUS_REPORT.SINCE_AT, report.since())
                .set(BONUS_REPORT.VERSION, report.version())
                .onDuplicateKeyIgnore()
                .execute();
        if (written == 1) {
            addRound(report);
        }
        return written == 1;
    }

    @Override
    public void save(Report report) {
        int written = sql.update(BONUS_REPORT)
                .set(BONUS_REPORT.STATE, report.state().name())
                .set(BONUS_REPORT.CONTENT, Documents.write(report.content()))
                .set(BONUS_REPORT.ASKED_FOR, report.askedFor())
                .set(BONUS_REPORT.HANDED_IN_BY_ID, report.handedInBy().value())
                .set(BONUS_REPORT.HANDED_IN_AT, report.handedInAt())
                .set(BONUS_REPORT.SINCE_AT, report.since())
                .set(BONUS_REPORT.VERSION, report.version())
                .where(BONUS_REPORT.DECISION_ID.eq(report.decision().value()))
                .and(BONUS_REPORT.VERSION.eq(report.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + report.version() + ": " + report.decision());
        }
    }

    @Override
    public void addRound(Report handedIn) {
        sql.insertInto(BONUS_REPORT_ROUND)
                .set(BONUS_REPORT_ROUND.DECISION_ID, handedIn.decision().value())
                .set(BONUS_REPORT_ROUND.NUMBER, rounds(handedIn.decision()).size() + 1)
                .set(BONUS_REPORT_ROUND.CONTENT, Documents.write(handedIn.content()))
                .set(BONUS_REPORT_ROUND.HANDED_IN_BY_ID, handedIn.handedInBy().value())
                .set(BONUS_REPORT_ROUND.HANDED_IN_AT, handedIn.handedInAt())
                .execute();
    }

    @Override
    public List<Round> rounds(BonusDecisionId decision) {
        return sql.selectFrom(BONUS_REPORT_ROUND)
                .where(BONUS_REPORT_ROUND.DECISION_ID.eq(decision.value()))
                .orderBy(BONUS_REPORT_ROUND.NUMBER)
                .fetch(row -> new Round(
                        row.getNumber(),
                        Documents.read(row.getContent(), ReportContent.class),
                        new ActorId(row.getHandedInById()),
                        row.getHandedInAt()));
    }

    @Override
    public List<Awaited> awaited(LocalDate reportBy) {
        Map<UUID, Set<ActorId>> representatives = sql.select(
                        ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID, ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID)
                .from(ASSOCIATION_REPRESENTATIVE)
                .where(ASSOCIATION_REPRESENTATIVE.ENDED_AT.isNull())
                .fetchStream()
                .collect(Collectors.groupingBy(
                        row -> row.get(ASSOCIATION_REPRESENTATIVE.ASSOCIATION_ID),
                        Collectors.mapping(
                                row -> new ActorId(row.get(ASSOCIATION_REPRESENTATIVE.ACCOUNT_ID)),
                                Collectors.toSet())));
        return sql.select(
                        BONUS_DECISION.ID,
                        BONUS_DECISION.APPLICATION_ID,
                        BONUS_DECISION.ASSOCIATION_ID,
                        BONUS_DECISION.CONTENT,
                        BONUS_YEAR.REPORT_BY)
                .from(BONUS_DECISION)
                .join(BONUS_YEAR)
                .on(BONUS_YEAR.ID.eq(BONUS_DECISION.YEAR_ID))
                .where(BONUS_YEAR.REPORT_BY.le(reportBy))
                .and(BONUS_DECISION.AMOUNT_ORE.gt(0L))
                .and(BONUS_DECISION.STATE.ne(DecisionState.ANNULLED.name()))
                .and(notExists(selectOne().from(BONUS_REPORT).where(BONUS_REPORT.DECISION_ID.eq(BONUS_DECISION.ID))))
                .orderBy(BONUS_DECISION.ID)
                .fetch(row -> new Awaited(
                        new BonusDecisionId(row.get(BONUS_DECISION.ID)),
                        new ApplicationId(row.get(BONUS_DECISION.APPLICATION_ID)),
                        Documents.read(row.get(BONUS_DECISION.CONTENT), DecisionContent.class)
                                .association(),
                        row.get(BONUS_YEAR.REPORT_BY),
                        representatives.getOrDefault(row.get(BONUS_DECISION.ASSOCIATION_ID), Set.of())));
    }

    @Override
    public boolean remind(BonusDecisionId decision, int days, Instant at) {
        return sql.insertInto(BONUS_REPORT_REMINDER)
                        .set(BONUS_REPORT_REMINDER.DECISION_ID, decision.value())
                        .set(BONUS_REPORT_REMINDER.DAYS_AFTER, days)
                        .set(BONUS_REPORT_REMINDER.SENT_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    private static Report report(BonusReportRecord row) {
        return new Report(
                new BonusDecisionId(row.getDecisionId()),
                ReportState.valueOf(row.getState()),
                Documents.read(row.getContent(), ReportContent.class),
                row.getAskedFor(),
                new ActorId(row.getHandedInById()),
                row.getHandedInAt(),
                row.getSinceAt(),
                row.getVersion());
    }
}
