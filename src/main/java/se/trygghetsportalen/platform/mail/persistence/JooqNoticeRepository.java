package se.trygghetsportalen.platform.mail.persistence;

import static se.trygghetsportalen.generated.Tables.NOTICE;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.platform.mail.domain.NoticeId;
import se.trygghetsportalen.platform.mail.domain.NoticeRepository;
import se.trygghetsportalen.shared.ActorId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JooqNoticeRepository implements NoticeRepository {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final DSLContext sql;

    JooqNoticeRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void insert(List<Sent> notices) {
        if (notices.isEmpty()) {
            return;
        }
        BatchBindStep batch = sql.batch(sql.insertInto(NOTICE)
                .columns(
                        NOTICE.ID,
                        NOTICE.RECIPIENT_ID,
                        NOTICE.TEXT_KEY,
                        NOTICE.ARGUMENTS,
                        NOTICE.PATH,
                        NOTICE.CREATED_AT)
                .values(Collections.nCopies(6, null)));
        for (Sent sent : notices) {
            Notice notice = sent.notice();
            batch = batch.bind(
                    notice.id().value(),
                    sent.recipient().value(),
                    notice.textKey(),
                    JSON.json(MAPPER.writeValueAsString(notice.arguments())),
                    notice.path(),
                    notice.createdAt());
        }
        batch.execute();
    }

    @Override
    public int unread(ActorId recipient) {
        return sql.fetchCount(NOTICE, unreadOf(recipient));
    }

    @Override
    public List<Notice> newest(ActorId recipient, int limit) {
        return sql.selectFrom(NOTICE)
                .where(NOTICE.RECIPIENT_ID.eq(recipient.value()))
                .orderBy(NOTICE.CREATED_AT.desc(), NOTICE.ID.desc())
                .limit(limit)
                .fetch(row -> new Notice(
                        new NoticeId(row.getId()),
                        row.getTextKey(),
                        MAPPER.readValue(row.getArguments().data(), WORDS),
                        row.getPath(),
                        row.getCreatedAt(),
                        row.getReadAt()));
    }

    @Override
    public void markRead(ActorId recipient, NoticeId id, Instant at) {
        sql.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .where(NOTICE.ID.eq(id.value()))
                .and(unreadOf(recipient))
                .execute();
    }

    @Override
    public void markAllRead(ActorId recipient, Instant at) {
        sql.update(NOTICE).set(NOTICE.READ_AT, at).where(unreadOf(recipient)).execute();
    }

    private static Condition unreadOf(ActorId recipient) {
        return NOTICE.RECIPIENT_ID.eq(recipient.value()).and(NOTICE.READ_AT.isNull());
    }
}
