package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ARENA;
import static se.trygghetsportalen.generated.Tables.CONTACT;
import static se.trygghetsportalen.generated.Tables.CONTACT_ACTION;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;
import static se.trygghetsportalen.generated.Tables.CONTACT_THEME;
import static se.trygghetsportalen.generated.Tables.CONTACT_VERSION;
import static se.trygghetsportalen.generated.Tables.DISTRICT;
import static se.trygghetsportalen.generated.Tables.SHIFT_WORKER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.generated.tables.ContactTheme;
import se.trygghetsportalen.generated.tables.ShiftWorker;
import se.trygghetsportalen.generated.tables.records.ContactRecord;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.outreach.domain.ContactSums;
import se.trygghetsportalen.outreach.domain.ContactTotals;
import se.trygghetsportalen.outreach.domain.ContactVersionLine;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Keyset paging in its expanded form: MariaDB reads a page of a row tuple's comparison from the top of the index. Where
 * a theme is asked for, time and id are taken from the theme's own index.
 */
@Repository
class JooqContactOverviewQuery implements ContactOverviewQuery {
    /** Small enough for the memory of a process that writes several files at once. */
    private static final int FETCHED_AT_ONCE = 1_000;

    private static final String BY_TIME = "contact_occurred";

    private static final ContactTheme ALL_THEMES = CONTACT_THEME.as("all_themes");
    private static final ShiftWorker COLLEAGUE = SHIFT_WORKER.as("colleague");

    private static final Field<String> HEADS_IN_ROW = inRow(
            "heads_in_row",
            DSL.select(DSL.groupConcat(DSL.concat(
                            CONTACT_HEAD.AGE_BAND,
                            DSL.inline(ContactWriting.GENDER_FOLLOWS),
                            CONTACT_HEAD.GENDER,
                            DSL.inline(ContactWriting.COUNT_FOLLOWS),
                            CONTACT_HEAD.HEADS)))
                    .from(CONTACT_HEAD)
                    .where(CONTACT_HEAD.CONTACT_ID.eq(CONTACT.ID)));

    private static final Field<String> THEMES_IN_ROW = inRow(
            "themes_in_row",
            DSL.select(DSL.groupConcat(ALL_THEMES.THEME)).from(ALL_THEMES).where(ALL_THEMES.CONTACT_ID.eq(CONTACT.ID)));

    private static final Field<String> ACTIONS_IN_ROW = inRow(
            "actions_in_row",
            DSL.select(DSL.groupConcat(CONTACT_ACTION.ACTION))
                    .from(CONTACT_ACTION)
                    .where(CONTACT_ACTION.CONTACT_ID.eq(CONTACT.ID)));

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
        var made = DSL.case_().when(CONTACT.MADE, DSL.inline(1));
        var heads = DSL.case_().when(CONTACT.MADE, CONTACT.HEADS);
        return selection
                .bare(sql.select(DSL.count(), DSL.count(made), DSL.coalesce(DSL.sum(heads), DSL.inline(0))))
                .where(selection.conditions())
                .fetchSingle(row -> {
                    long contacts = row.get(1, Long.class);
                    return new ContactTotals(contacts, row.get(2, Long.class), row.get(0, Long.class) - contacts);
                });
    }

    @Override
    public boolean hasMoreThan(int contacts, ContactFilter filter, @Nullable ActorId team) {
        Selection selection = Selection.of(filter, team);
        return sql.fetchExists(selection
                .counted(sql.select(selection.id()))
                .where(selection.conditions())
                .limit(1)
                .offset(contacts));
    }

    @Override
    public ContactSums sums(ContactFilter filter, @Nullable ActorId team) {
        Selection selection = Selection.of(filter, team);
        SortedMap<HeadCounts.Cell, Long> cells = new TreeMap<>();
        selection
                .bare(sql.select(CONTACT_HEAD.AGE_BAND, CONTACT_HEAD.GENDER, DSL.sum(CONTACT_HEAD.HEADS)))
                .join(CONTACT_HEAD)
                .on(CONTACT_HEAD.CONTACT_ID.eq(CONTACT.ID))
                .where(selection.conditions())
                .and(CONTACT.MADE)
                .groupBy(CONTACT_HEAD.AGE_BAND, CONTACT_HEAD.GENDER)
                .forEach(row -> cells.put(
                        new HeadCounts.Cell(AgeBand.valueOf(row.value1()), Gender.valueOf(row.value2())),
                        row.value3().longValueExact()));
        return new ContactSums(cells);
    }

    @Override
    public List<Named> workers(@Nullable ActorId team) {
        // As EXISTS, the database would gather the workers of every contact there is; so it looks up one for each
        // account.
        Condition logged = team == null
                ? DSL.field(DSL.select(CONTACT.ID)
                                .from(CONTACT)
                                .where(CONTACT.WORKER_ID.eq(ACCOUNT.ID))
                                .limit(1))
                        .isNotNull()
                : ACCOUNT.ID.in(DSL.select(COLLEAGUE.WORKER_ID)
                        .from(SHIFT_WORKER)
                        .join(COLLEAGUE)
                        .on(COLLEAGUE.SHIFT_ID.eq(SHIFT_WORKER.SHIFT_ID))
                        .where(SHIFT_WORKER.WORKER_ID.eq(team.value())));
        return sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(logged)
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Named(new ActorId(row.value1()), row.value2()));
    }

    @Override
    public List<ContactVersionLine> versions(ContactId id) {
        return sql.select(List.of(CONTACT_VERSION.fields()))
                .select(ACCOUNT.DISPLAY_NAME)
                .from(CONTACT_VERSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT_VERSION.REPLACED_BY))
                .where(CONTACT_VERSION.CONTACT_ID.eq(id.value()))
                .orderBy(CONTACT_VERSION.VERSION.desc())
                .fetch(row -> new ContactVersionLine(
                        ContactWriting.version(row.into(CONTACT_VERSION)), row.get(ACCOUNT.DISPLAY_NAME)));
    }

    /** One statement: the connection is busy with it until the last row, and can be asked nothing else meanwhile. */
    @Override
    public Stream<ContactLine> stream(ContactFilter filter) {
        Map<UUID, String> arenas = sql.select(ARENA.ID, ARENA.NAME).from(ARENA).fetchMap(ARENA.ID, ARENA.NAME);
        Map<UUID, String> districts =
                sql.select(DISTRICT.ID, DISTRICT.NAME).from(DISTRICT).fetchMap(DISTRICT.ID, DISTRICT.NAME);
        Map<UUID, String> workers =
                sql.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME).from(ACCOUNT).fetchMap(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME);
        Selection selection = Selection.of(filter, null);
        List<Field<?>> columns = new ArrayList<>(List.of(CONTACT.fields()));
        columns.addAll(List.of(HEADS_IN_ROW, THEMES_IN_ROW, ACTIONS_IN_ROW));
        return selection
                .inOrder(sql.select(columns))
                .where(selection.conditions())
                .orderBy(selection.at().desc(), selection.id().desc())
                .fetchSize(FETCHED_AT_ONCE)
                .fetchLazy()
                .stream()
                .map(row -> {
                    ContactRecord own = row.into(CONTACT);
                    Contact contact = ContactRows.inTheRow(
                                    own.getId(), row.get(HEADS_IN_ROW), row.get(THEMES_IN_ROW), row.get(ACTIONS_IN_ROW))
                            .contact(own);
                    return new ContactLine(
                            contact,
                            Objects.requireNonNull(arenas.get(own.getArenaId())),
                            Objects.requireNonNull(districts.get(own.getDistrictId())),
                            Objects.requireNonNull(workers.get(own.getWorkerId())));
                });
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

    private static Field<String> inRow(String name, Select<Record1<String>> parts) {
        return DSL.coalesce(DSL.field(parts), DSL.inline("")).as(name);
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
    private record Selection(
            boolean byTheme, boolean byOwnIndex, Field<Instant> at, Field<UUID> id, List<Condition> conditions) {
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
            // Escaped: a percent sign that somebody types is a percent sign.
            filter.words().forEach(word -> conditions.add(CONTACT.NOTE.contains(word)));
            if (team != null) {
                conditions.add(CONTACT.SHIFT_ID.in(DSL.select(SHIFT_WORKER.SHIFT_ID)
                        .from(SHIFT_WORKER)
                        .where(SHIFT_WORKER.WORKER_ID.eq(team.value()))));
            }
            boolean byOwnIndex = byTheme
                    || team != null
                    || Stream.of(filter.district(), filter.arena(), filter.type(), filter.worker(), filter.followUp())
                            .anyMatch(Objects::nonNull);
            return new Selection(byTheme, byOwnIndex, at, id, conditions);
        }

        SelectOnConditionStep<Record> from(List<Field<?>> columns, DSLContext sql) {
            return named(bare(sql.select(columns)));
        }

        /**
         * Without a limit the database would rather read the table and sort it, and nobody gets a first row before it
         * has. Where no filter brings an index of its own, the one of the list's order is read instead.
         */
        <R extends Record> SelectJoinStep<R> inOrder(SelectSelectStep<R> columns) {
            return byOwnIndex ? bare(columns) : columns.from(CONTACT.forceIndexForOrderBy(BY_TIME));
        }

        /**
         * The contact belongs to its theme whatever is asked of it, so an outer join finds the same rows; and where nothing
         * is asked, the database leaves it out and counts along the theme's index.
         */
        <R extends Record> SelectJoinStep<R> counted(SelectSelectStep<R> columns) {
            return byTheme
                    ? columns.from(CONTACT_THEME).leftJoin(CONTACT).on(CONTACT.ID.eq(CONTACT_THEME.CONTACT_ID))
                    : columns.from(CONTACT);
        }

        <R extends Record> SelectJoinStep<R> bare(SelectSelectStep<R> columns) {
            return byTheme
                    ? columns.from(CONTACT_THEME).join(CONTACT).on(CONTACT.ID.eq(CONTACT_THEME.CONTACT_ID))
                    : columns.from(CONTACT);
        }
    }
}
