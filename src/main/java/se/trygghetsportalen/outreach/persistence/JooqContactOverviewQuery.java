package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_THEME;
import static se.trygghetsportalen.generated.Tables.DISTRICT;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Keyset paging in its expanded form: MariaDB reads a page of a row tuple's comparison from the top of the index. Where
 * a theme is asked for, time and id are taken from the theme's own index.
 */
@Repository
class JooqContactOverviewQuery implements ContactOverviewQuery {
    private final DSLContext sql;

    JooqContactOverviewQuery(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<ContactLine> page(
            ContactFilter filter, @Nullable ActorId team, @Nullable ListPosition<ContactId> after, int limit) {
        Selection selection = Selection.of(filter, team);
        List<Condition> conditions = new ArrayList<>(selection.conditions());
        if (after != null) {
            conditions.add(selection
                    .at()
                    .lt(after.at())
                    .or(selection
                            .at()
                            .eq(after.at())
                            .and(selection.id().lt(after.id().value()))));
            // Says the same again, in the form from which the start of the index range is taken.
            conditions.add(selection.at().le(after.at()));
        }
        return lines(selection
                .from(lineColumns(), sql)
                .where(conditions)
                .orderBy(selection.at().desc(), selection.id().desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public ContactTotals totals(ContactFilter filter, @Nullable ActorId team) {
        Selection selection = Selection.of(filter, team);
        return selection
                .bare(sql.select(DSL.count(), DSL.coalesce(DSL.sum(CONTACT.HEADS), DSL.inline(0))))
                .where(selection.conditions())
                .fetchSingle(row -> new ContactTotals(row.get(0, Long.class), row.get(1, Long.class)));
    }

    @Override
    public List<ContactLine> ofShift(ShiftId shift) {
        return lines(named(sql.select(lineColumns()).from(CONTACT))
                .where(CONTACT.SHIFT_ID.eq(shift.value()))
                .orderBy(CONTACT.OCCURRED_AT.desc(), CONTACT.ID.desc())
                .fetch());
    }

    @Override
    public Optional<ContactLine> find(ContactId id) {
        return lines(named(sql.select(lineColumns()).from(CONTACT))
                        .where(CONTACT.ID.eq(id.value()))
                        .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Contact> findLastOf(ActorId worker) {
        return sql.selectFrom(CONTACT)
                .where(CONTACT.WORKER_ID.eq(worker.value()))
                .orderBy(CONTACT.OCCURRED_AT.desc(), CONTACT.ID.desc())
                .limit(1)
                .fetchOptional()
                .map(row -> ContactRows.of(sql, List.of(row.getId())).contact(row));
    }

    private List<ContactLine> lines(List<? extends Record> rows) {
        ContactRows parts = ContactRows.of(
                sql, rows.stream().map(row -> row.get(CONTACT.ID)).toList());
        return rows.stream()
                .map(row -> new ContactLine(
                        parts.contact(row.into(CONTACT)),
                        row.get(ARENA.NAME),
                        row.get(DISTRICT.NAME),
                        row.get(ACCOUNT.DISPLAY_NAME)))
                .toList();
    }

    private static List<Field<?>> lineColumns() {
        List<Field<?>> columns = new ArrayList<>(List.of(CONTACT.fields()));
        columns.add(ARENA.NAME);
        columns.add(DISTRICT.NAME);
        columns.add(ACCOUNT.DISPLAY_NAME);
        return columns;
    }

    private static <R extends Record> SelectOnConditionStep<R> named(SelectJoinStep<R> contacts) {
        return contacts.join(ARENA)
                .on(ARENA.ID.eq(CONTACT.ARENA_ID))
                .join(DISTRICT)
                .on(DISTRICT.ID.eq(CONTACT.DISTRICT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT.WORKER_ID));
    }

    /** Which contacts, and by which columns they are sorted. */
    private record Selection(boolean byTheme, Field<Instant> at, Field<UUID> id, List<Condition> conditions) {
        static Selection of(ContactFilter filter, @Nullable ActorId team) {
            boolean byTheme = filter.theme() != null;
            Field<Instant> at = byTheme ? CONTACT_THEME.OCCURRED_AT : CONTACT.OCCURRED_AT;
            Field<UUID> id = byTheme ? CONTACT_THEME.CONTACT_ID : CONTACT.ID;
            List<Condition> conditions = new ArrayList<>();
            if (filter.theme() != null) {
                conditions.add(CONTACT_THEME.THEME.eq(filter.theme().name()));
            }
            if (filter.from() != null) {
                conditions.add(at.ge(SwedishTime.startOf(filter.from())));
            }
            if (filter.to() != null) {
                conditions.add(at.lt(SwedishTime.startOf(filter.to().plusDays(1))));
            }
            if (filter.district() != null) {
                conditions.add(CONTACT.DISTRICT_ID.eq(filter.district().value()));
            }
            if (filter.arena() != null) {
                conditions.add(CONTACT.ARENA_ID.eq(filter.arena().value()));
            }
            if (filter.type() != null) {
                conditions.add(CONTACT.TYPE.eq(filter.type().name()));
            }
            if (filter.worker() != null) {
                conditions.add(CONTACT.WORKER_ID.eq(filter.worker().value()));
            }
            if (filter.followUp() != null) {
                conditions.add(CONTACT.FOLLOW_UP.eq(filter.followUp().name()));
            }
            if (team != null) {
                conditions.add(CONTACT.SHIFT_ID.in(DSL.select(SHIFT_WORKER.SHIFT_ID)
                        .from(SHIFT_WORKER)
                        .where(SHIFT_WORKER.WORKER_ID.eq(team.value()))));
            }
            return new Selection(byTheme, at, id, conditions);
        }

        SelectOnConditionStep<Record> from(List<Field<?>> columns, DSLContext sql) {
            return named(bare(sql.select(columns)));
        }

        <R extends Record> SelectJoinStep<R> bare(SelectSelectStep<R> columns) {
            return byTheme
                    ? columns.from(CONTACT_THEME).join(CONTACT).on(CONTACT.ID.eq(CONTACT_THEME.CONTACT_ID))
                    : columns.from(CONTACT);
        }
    }
}
