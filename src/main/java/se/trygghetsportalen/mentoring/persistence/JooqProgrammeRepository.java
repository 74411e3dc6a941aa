package se.trygghetsportalen.mentoring.persistence;

import static se.trygghetsportalen.generated.Tables.CONTACT_RULE_SET;
import static se.trygghetsportalen.generated.Tables.MATCH_WEIGHTS;
import static se.trygghetsportalen.generated.Tables.MENTORING_DIGEST;
import static se.trygghetsportalen.generated.Tables.SURVEY_ANSWER;
import static se.trygghetsportalen.generated.Tables.SURVEY_CODE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.Dimension;
import se.trygghetsportalen.mentoring.domain.MatchWeights;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;

@Repository
class JooqProgrammeRepository implements ProgrammeRepository {
    private static final byte THE_ONE = 1;
    private static final int SCORES = 5;

    private final DSLContext sql;

    JooqProgrammeRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MatchWeights> weights() {
        return sql.selectFrom(MATCH_WEIGHTS)
                .where(MATCH_WEIGHTS.ID.eq(THE_ONE))
                .fetchOptional(row -> new MatchWeights(
                        Map.of(
                                Dimension.LANGUAGE, row.getLanguage(),
                                Dimension.INTEREST, row.getInterest(),
                                Dimension.DISTRICT, row.getDistrict(),
                                Dimension.AVAILABILITY, row.getAvailability(),
                                Dimension.GOAL, row.getGoal()),
                        row.getVersion()));
    }

    @Override
    public boolean save(MatchWeights weights) {
        Map<Field<?>, Object> columns = new HashMap<>();
        columns.put(MATCH_WEIGHTS.LANGUAGE, weights.of(Dimension.LANGUAGE));
        columns.put(MATCH_WEIGHTS.INTEREST, weights.of(Dimension.INTEREST));
        columns.put(MATCH_WEIGHTS.DISTRICT, weights.of(Dimension.DISTRICT));
        columns.put(MATCH_WEIGHTS.AVAILABILITY, weights.of(Dimension.AVAILABILITY));
        columns.put(MATCH_WEIGHTS.GOAL, weights.of(Dimension.GOAL));
        columns.put(MATCH_WEIGHTS.VERSION, weights.version());
        if (weights.version() == 1) {
            return sql.insertInto(MATCH_WEIGHTS)
                            .set(MATCH_WEIGHTS.ID, THE_ONE)
                            .set(columns)
                            .onDuplicateKeyIgnore()
                            .execute()
                    == 1;
        }
        return sql.update(MATCH_WEIGHTS)
                        .set(columns)
                        .where(MATCH_WEIGHTS.ID.eq(THE_ONE))
                        .and(MATCH_WEIGHTS.VERSION.eq(weights.version() - 1))
                        .execute()
                == 1;
    }

    @Override
    public List<ContactRuleSet> ruleSets() {
        return sql.selectFrom(CONTACT_RULE_SET)
                .orderBy(CONTACT_RULE_SET.PROGRAMME, CONTACT_RULE_SET.VALID_FROM.desc())
                .fetch(row -> new ContactRuleSet(
                        Programme.valueOf(row.getProgramme()),
                        row.getValidFrom(),
                        row.getWeekly(),
                        row.getMinutesPerMonth(),
                        row.getMeetingsPerMonth()));
    }

    @Override
    public boolean add(ContactRuleSet set, Instant at, ActorId by) {
        return sql.insertInto(CONTACT_RULE_SET)
                        .set(CONTACT_RULE_SET.PROGRAMME, set.programme().name())
                        .set(CONTACT_RULE_SET.VALID_FROM, set.validFrom())
                        .set(CONTACT_RULE_SET.WEEKLY, set.weekly())
                        .set(CONTACT_RULE_SET.MINUTES_PER_MONTH, set.minutesPerMonth())
                        .set(CONTACT_RULE_SET.MEETINGS_PER_MONTH, set.meetingsPerMonth())
                        .set(CONTACT_RULE_SET.ADDED_AT, at)
                        .set(CONTACT_RULE_SET.ADDED_BY, by.value())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void addCode(String hash, Party party, Instant expiresAt) {
        sql.insertInto(SURVEY_CODE)
                .set(SURVEY_CODE.HASH, hash)
                .set(SURVEY_CODE.PARTY, party.name())
                .set(SURVEY_CODE.EXPIRES_AT, expiresAt)
                .set(SURVEY_CODE.USED, false)
                .execute();
    }

    @Override
    public Optional<Party> openCode(String hash, Instant now) {
        return sql.select(SURVEY_CODE.PARTY)
                .from(SURVEY_CODE)
                .where(SURVEY_CODE.HASH.eq(hash))
                .and(SURVEY_CODE.USED.eq(false))
                .and(SURVEY_CODE.EXPIRES_AT.gt(now))
                .fetchOptional(row -> Party.valueOf(row.value1()));
    }

    @Override
    public boolean useCode(String hash, Instant now) {
        return sql.update(SURVEY_CODE)
                        .set(SURVEY_CODE.USED, true)
                        .where(SURVEY_CODE.HASH.eq(hash))
                        .and(SURVEY_CODE.USED.eq(false))
                        .and(SURVEY_CODE.EXPIRES_AT.gt(now))
                        .execute()
                == 1;
    }

    @Override
    public boolean addDigest(LocalDate monday, Instant at) {
        return sql.insertInto(MENTORING_DIGEST)
                        .set(MENTORING_DIGEST.MONDAY, monday)
                        .set(MENTORING_DIGEST.SENT_AT, at)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Override
    public void addAnswer(Party party, int score, int year) {
        sql.insertInto(SURVEY_ANSWER)
                .set(SURVEY_ANSWER.ID, Ids.next())
                .set(SURVEY_ANSWER.PARTY, party.name())
                .set(SURVEY_ANSWER.SCORE, (byte) score)
                .set(SURVEY_ANSWER.ANSWERED_YEAR, (short) year)
                .execute();
    }

    @Override
    public Map<Party, int[]> answers() {
        Map<Party, int[]> answers = new EnumMap<>(Party.class);
        sql.select(SURVEY_ANSWER.PARTY, SURVEY_ANSWER.SCORE, DSL.count())
                .from(SURVEY_ANSWER)
                .groupBy(SURVEY_ANSWER.PARTY, SURVEY_ANSWER.SCORE)
                .forEach(row -> answers.computeIfAbsent(Party.valueOf(row.value1()), party -> new int[SCORES])[
                                row.value2() - 1] =
                        row.value3());
        return answers;
    }
}
