package se.trygghetsportalen.mentoring.persistence;

import static se.trygghetsportalen.generated.Tables.MENTORING_MATCH;
import static se.trygghetsportalen.generated.Tables.MENTORING_MATCH_PAUSE;
import static se.trygghetsportalen.generated.Tables.MENTORING_MEETING;
import static se.trygghetsportalen.generated.Tables.SUPPORT_CONVERSATION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.records.MentoringMatchRecord;
import se.trygghetsportalen.generated.tables.records.MentoringMeetingRecord;
import se.trygghetsportalen.generated.tables.records.SupportConversationRecord;
import se.trygghetsportalen.mentoring.domain.CloseReason;
import se.trygghetsportalen.mentoring.domain.ConversationId;
import se.trygghetsportalen.mentoring.domain.Match;
import se.trygghetsportalen.mentoring.domain.MatchId;
import se.trygghetsportalen.mentoring.domain.MatchRepository;
import se.trygghetsportalen.mentoring.domain.MatchState;
import se.trygghetsportalen.mentoring.domain.MatchTerms;
import se.trygghetsportalen.mentoring.domain.MatchTerms.Closure;
import se.trygghetsportalen.mentoring.domain.MatchTerms.Pause;
import se.trygghetsportalen.mentoring.domain.Medium;
import se.trygghetsportalen.mentoring.domain.Meeting;
import se.trygghetsportalen.mentoring.domain.MeetingId;
import se.trygghetsportalen.mentoring.domain.Party;
import se.trygghetsportalen.mentoring.domain.Programme;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.Step;
import se.trygghetsportalen.mentoring.domain.SupportConversation;
import se.trygghetsportalen.mentoring.domain.Topic;
import se.trygghetsportalen.mentoring.domain.YouthId;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.ColumnPlace;
import se.trygghetsportalen.shared.ActorId;

@Repository
class JooqMatchRepository implements MatchRepository {
    private final DSLContext sql;
    private final ColumnCipher cipher;

    JooqMatchRepository(DSLContext sql, ColumnCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    @Override
    public Optional<Match> find(MatchId id) {
        return read(sql.selectFrom(MENTORING_MATCH)
                        .where(MENTORING_MATCH.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Match> findToChange(MatchId id) {
        return read(sql.selectFrom(MENTORING_MATCH)
                        .where(MENTORING_MATCH.ID.eq(id.value()))
                        .forUpdate()
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public List<Match> all() {
        return read(sql.selectFrom(MENTORING_MATCH)
                .orderBy(MENTORING_MATCH.PROPOSED_ON.desc(), MENTORING_MATCH.ID.desc())
                .fetch());
    }

    @Override
    public List<Match> open() {
        return read(sql.selectFrom(MENTORING_MATCH)
                .where(MENTORING_MATCH.STATE.ne(MatchState.CLOSED.name()))
                .orderBy(MENTORING_MATCH.PROPOSED_ON.desc(), MENTORING_MATCH.ID.desc())
                .fetch());
    }

    @Override
    public List<Match> closed(@Nullable Match after, int limit) {
        return read(sql.selectFrom(MENTORING_MATCH)
                .where(MENTORING_MATCH.STATE.eq(MatchState.CLOSED.name()))
                .and(
                        after == null
                                ? DSL.noCondition()
                                : DSL.row(MENTORING_MATCH.PROPOSED_ON, MENTORING_MATCH.ID)
                                        .lessThan(
                                                after.terms().proposedOn(),
                                                after.id().value()))
                .orderBy(MENTORING_MATCH.PROPOSED_ON.desc(), MENTORING_MATCH.ID.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public List<Match> of(RoleModelId roleModel) {
        return read(sql.selectFrom(MENTORING_MATCH)
                .where(MENTORING_MATCH.ROLE_MODEL_ID.eq(roleModel.value()))
                .orderBy(MENTORING_MATCH.PROPOSED_ON.desc(), MENTORING_MATCH.ID.desc())
                .fetch());
    }

    @Override
    public Optional<Match> openOf(YouthId youth) {
        return read(sql.selectFrom(MENTORING_MATCH)
                        .where(MENTORING_MATCH.OPEN_YOUTH_ID.eq(youth.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Map<RoleModelId, Integer> openCounts() {
        return sql.select(MENTORING_MATCH.ROLE_MODEL_ID, DSL.count())
                .from(MENTORING_MATCH)
                .where(MENTORING_MATCH.STATE.ne(MatchState.CLOSED.name()))
                .groupBy(MENTORING_MATCH.ROLE_MODEL_ID)
                .fetchMap(row -> new RoleModelId(row.value1()), row -> row.value2());
    }

    @Override
    public void add(Match.Proposed match) {
        sql.insertInto(MENTORING_MATCH)
                .set(MENTORING_MATCH.ID, match.id().value())
                .set(columns(match))
                .execute();
    }

    @Override
    public void save(Match match) {
        int written = sql.update(MENTORING_MATCH)
                .set(columns(match))
                .where(MENTORING_MATCH.ID.eq(match.id().value()))
                .and(MENTORING_MATCH.VERSION.eq(match.version() - 1))
                .execute();
        if (written != 1) {
            throw new IllegalStateException("Not the version before " + match.version() + ": match " + match.id());
        }
        sql.deleteFrom(MENTORING_MATCH_PAUSE)
                .where(MENTORING_MATCH_PAUSE.MATCH_ID.eq(match.id().value()))
                .execute();
        int order = 0;
        for (Pause pause : match.terms().pauses()) {
            sql.insertInto(MENTORING_MATCH_PAUSE)
                    .set(MENTORING_MATCH_PAUSE.MATCH_ID, match.id().value())
                    .set(MENTORING_MATCH_PAUSE.FROM_ON, pause.from())
                    .set(MENTORING_MATCH_PAUSE.TO_ON, pause.to())
                    .set(MENTORING_MATCH_PAUSE.SORT_ORDER, order++)
                    .execute();
        }
    }

    @Override
    public Optional<Meeting> findMeeting(MeetingId id) {
        return sql.selectFrom(MENTORING_MEETING)
                .where(MENTORING_MEETING.ID.eq(id.value()))
                .fetchOptional(JooqMatchRepository::meeting);
    }

    @Override
    public List<Meeting> meetings(Collection<MatchId> matches) {
        return sql.selectFrom(MENTORING_MEETING)
                .where(MENTORING_MEETING.MATCH_ID.in(values(matches)))
                .orderBy(MENTORING_MEETING.DAY.desc(), MENTORING_MEETING.ID.desc())
                .fetch(JooqMatchRepository::meeting);
    }

    @Override
    public void add(Meeting meeting, Instant at, ActorId by) {
        sql.insertInto(MENTORING_MEETING)
                .set(MENTORING_MEETING.ID, meeting.id().value())
                .set(MENTORING_MEETING.MATCH_ID, meeting.match().value())
                .set(MENTORING_MEETING.DAY, meeting.day())
                .set(MENTORING_MEETING.MINUTES, meeting.minutes())
                .set(MENTORING_MEETING.MEDIUM, meeting.medium().name())
                .set(MENTORING_MEETING.INITIATIVE, meeting.initiative().name())
                .set(
                        MENTORING_MEETING.CANCELLED_BY,
                        meeting.cancelledBy() == null
                                ? null
                                : meeting.cancelledBy().name())
                .set(MENTORING_MEETING.STEPS, Columns.names(meeting.steps()))
                .set(MENTORING_MEETING.LOGGED_AT, at)
                .set(MENTORING_MEETING.LOGGED_BY, by.value())
                .execute();
    }

    @Override
    public void remove(MeetingId id) {
        sql.deleteFrom(MENTORING_MEETING)
                .where(MENTORING_MEETING.ID.eq(id.value()))
                .execute();
    }

    @Override
    public Optional<SupportConversation> findConversation(ConversationId id) {
        return sql.selectFrom(SUPPORT_CONVERSATION)
                .where(SUPPORT_CONVERSATION.ID.eq(id.value()))
                .fetchOptional(row -> conversation(row, true));
    }

    @Override
    public List<SupportConversation> conversations(Collection<MatchId> matches, boolean withTexts) {
        return sql.selectFrom(SUPPORT_CONVERSATION)
                .where(SUPPORT_CONVERSATION.MATCH_ID.in(values(matches)))
                .orderBy(SUPPORT_CONVERSATION.DAY.desc(), SUPPORT_CONVERSATION.ID.desc())
                .fetch(row -> conversation(row, withTexts));
    }

    @Override
    public void add(SupportConversation conversation, ActorId by) {
        UUID id = conversation.id().value();
        sql.insertInto(SUPPORT_CONVERSATION)
                .set(SUPPORT_CONVERSATION.ID, id)
                .set(SUPPORT_CONVERSATION.MATCH_ID, conversation.match().value())
                .set(SUPPORT_CONVERSATION.DAY, conversation.day())
                .set(SUPPORT_CONVERSATION.WITH_PARTY, conversation.with().name())
                .set(SUPPORT_CONVERSATION.IN_DEPTH, conversation.inDepth())
                .set(SUPPORT_CONVERSATION.TOPICS, Columns.names(conversation.topics()))
                .set(SUPPORT_CONVERSATION.TEXT, cipher.seal(place(id), conversation.text()))
                .set(SUPPORT_CONVERSATION.HELD_BY, by.value())
                .execute();
    }

    private static Set<UUID> values(Collection<MatchId> matches) {
        return matches.stream().map(MatchId::value).collect(Collectors.toSet());
    }

    private static Map<Field<?>, @Nullable Object> columns(Match match) {
        MatchTerms terms = match.terms();
        Closure closure = terms.closure();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(MENTORING_MATCH.ROLE_MODEL_ID, terms.roleModel().value());
        columns.put(MENTORING_MATCH.YOUTH_ID, terms.youth().value());
        columns.put(MENTORING_MATCH.PROGRAMME, terms.programme().name());
        columns.put(MENTORING_MATCH.STATE, match.state().name());
        columns.put(MENTORING_MATCH.PROPOSED_ON, terms.proposedOn());
        columns.put(MENTORING_MATCH.INTRODUCED_ON, terms.introducedOn());
        columns.put(MENTORING_MATCH.CONSENTED_ON, terms.consentedOn());
        columns.put(MENTORING_MATCH.ACTIVE_FROM, terms.activeFrom());
        columns.put(MENTORING_MATCH.CLOSED_ON, closure == null ? null : closure.on());
        columns.put(
                MENTORING_MATCH.CLOSE_REASON,
                closure == null ? null : closure.reason().name());
        columns.put(MENTORING_MATCH.TALKED_WITH_ROLE_MODEL, closure != null && closure.talkedWithRoleModel());
        columns.put(MENTORING_MATCH.TALKED_WITH_YOUTH, closure != null && closure.talkedWithYouth());
        columns.put(MENTORING_MATCH.REMATCH, closure != null && closure.rematch());
        columns.put(MENTORING_MATCH.BRIDGE_ON, closure == null ? null : closure.bridgeOn());
        columns.put(MENTORING_MATCH.VERSION, match.version());
        return columns;
    }

    private List<Match> read(Result<MentoringMatchRecord> rows) {
        Set<UUID> ids = rows.stream().map(MentoringMatchRecord::getId).collect(Collectors.toSet());
        Map<UUID, List<Pause>> pauses = sql.selectFrom(MENTORING_MATCH_PAUSE)
                .where(MENTORING_MATCH_PAUSE.MATCH_ID.in(ids))
                .orderBy(MENTORING_MATCH_PAUSE.SORT_ORDER)
                .fetchGroups(MENTORING_MATCH_PAUSE.MATCH_ID, row -> new Pause(row.getFromOn(), row.getToOn()));
        return rows.stream()
                .map(row -> match(row, pauses.getOrDefault(row.getId(), List.of())))
                .toList();
    }

    private static Match match(MentoringMatchRecord row, List<Pause> pauses) {
        Closure closure = row.getClosedOn() == null
                ? null
                : new Closure(
                        row.getClosedOn(),
                        CloseReason.valueOf(Objects.requireNonNull(row.getCloseReason())),
                        row.getTalkedWithRoleModel(),
                        row.getTalkedWithYouth(),
                        row.getRematch(),
                        row.getBridgeOn());
        MatchTerms terms = new MatchTerms(
                new RoleModelId(row.getRoleModelId()),
                new YouthId(row.getYouthId()),
                Programme.valueOf(row.getProgramme()),
                row.getProposedOn(),
                row.getIntroducedOn(),
                row.getConsentedOn(),
                row.getActiveFrom(),
                pauses,
                closure);
        return Match.in(MatchState.valueOf(row.getState()), new MatchId(row.getId()), terms, row.getVersion());
    }

    private static Meeting meeting(MentoringMeetingRecord row) {
        return new Meeting(
                new MeetingId(row.getId()),
                new MatchId(row.getMatchId()),
                row.getDay(),
                row.getMinutes(),
                Medium.valueOf(row.getMedium()),
                Party.valueOf(row.getInitiative()),
                row.getCancelledBy() == null ? null : Party.valueOf(row.getCancelledBy()),
                Columns.values(row.getSteps(), Step.class));
    }

    private SupportConversation conversation(SupportConversationRecord row, boolean withText) {
        return new SupportConversation(
                new ConversationId(row.getId()),
                new MatchId(row.getMatchId()),
                row.getDay(),
                Party.valueOf(row.getWithParty()),
                row.getInDepth(),
                Columns.values(row.getTopics(), Topic.class),
                withText ? cipher.openText(place(row.getId()), row.getText()) : "");
    }

    private static ColumnPlace place(UUID id) {
        return new ColumnPlace("support_conversation", "text", id);
    }
}
