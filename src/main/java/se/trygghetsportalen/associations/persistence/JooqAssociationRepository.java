package se.trygghetsportalen.associations.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION_CHANGE;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION_MEMBERS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationChange;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.associations.domain.OcrReference;
import se.trygghetsportalen.associations.domain.Payee;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.generated.tables.records.AssociationMembersRecord;
import se.trygghetsportalen.generated.tables.records.AssociationRecord;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Portions;

/** Leaves comparing and sorting of names to the database's Swedish collation. */
@Repository
class JooqAssociationRepository implements AssociationRepository {
    private final DSLContext sql;

    JooqAssociationRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Association> find(AssociationId id) {
        return read(ASSOCIATION.ID.eq(id.value()), false);
    }

    @Override
    public Optional<Association> findToChange(AssociationId id) {
        return read(ASSOCIATION.ID.eq(id.value()), true);
    }

    @Override
    public Optional<Association> find(OrganisationNumber number) {
        return read(ASSOCIATION.ORGANISATION_NUMBER.eq(number.digits()), false);
    }

    @Override
    public Optional<AssociationId> findByMinutes(FileId minutes) {
        return sql.select(ASSOCIATION.ID)
                .from(ASSOCIATION)
                .where(ASSOCIATION.MINUTES_ID.eq(minutes.value()))
                .fetchOptional(row -> new AssociationId(row.value1()));
    }

    private Optional<Association> read(Condition which, boolean locked) {
        var select = sql.select(ASSOCIATION.asterisk(), AssociationRows.FROZEN)
                .from(ASSOCIATION)
                .where(which);
        return (locked ? select.forUpdate().fetchOptional() : select.fetchOptional())
                .map(row -> association(row.into(ASSOCIATION), row.get(AssociationRows.FROZEN)));
    }

    private Association association(AssociationRecord row, boolean frozen) {
        AssociationId id = new AssociationId(row.getId());
        return new Association(
                id,
                AssociationRows.details(row),
                members(id),
                AssociationRows.account(row.getAccountKind(), row.getAccountDigits(), row.getAccountReference()),
                AssociationRows.signing(row.getSigningRule(), row.getMinutesOn(), row.getMinutesId()),
                frozen,
                AssociationState.valueOf(row.getState()),
                row.getVersion());
    }

    private Members members(AssociationId id) {
        Map<DistrictId, Map<MemberCounts.Cell, Integer>> cells = new HashMap<>();
        sql.selectFrom(ASSOCIATION_MEMBERS)
                .where(ASSOCIATION_MEMBERS.ASSOCIATION_ID.eq(id.value()))
                .forEach(row -> cells.computeIfAbsent(new DistrictId(row.getDistrictId()), district -> new HashMap<>())
                        .put(
                                new MemberCounts.Cell(
                                        MemberBand.valueOf(row.getBand()), MemberGender.valueOf(row.getGender())),
                                row.getMembers()));
        Map<DistrictId, MemberCounts> counts = new HashMap<>();
        cells.forEach((district, inIt) -> counts.put(district, MemberCounts.of(inIt)));
        return new Members(counts);
    }

    @Override
    public Write insert(Association association) {
        return written(() -> sql.insertInto(ASSOCIATION)
                .set(ASSOCIATION.ID, association.id().value())
                .set(columns(association))
                .set(ASSOCIATION.VERSION, association.version())
                .execute());
    }

    @Override
    public Write update(Association association) {
        return written(() -> sql.update(ASSOCIATION)
                .set(columns(association))
                .set(ASSOCIATION.VERSION, association.version() + 1)
                .where(ASSOCIATION.ID.eq(association.id().value()))
                .and(ASSOCIATION.VERSION.eq(association.version()))
                .execute());
    }

    /** A refused statement leaves the transaction as it was, so the answer can be read and the work go on. */
    private static Write written(IntSupplier statement) {
        try {
            return statement.getAsInt() == 1 ? Write.DONE : Write.STALE;
        } catch (DuplicateKeyException refused) {
            String why = String.valueOf(refused.getMessage());
            if (why.contains("association_organisation_number_unique")) {
                return Write.NUMBER_TAKEN;
            }
            return why.contains("association_account_unique") ? Write.ACCOUNT_TAKEN : Write.STALE;
        }
    }

    private static Map<Field<?>, @Nullable Object> columns(Association association) {
        AssociationDetails details = association.details();
        PayeeAccount account = association.confirmedAccount();
        Signing signing = association.knownSigning();
        Map<Field<?>, @Nullable Object> columns = new HashMap<>();
        columns.put(ASSOCIATION.ORGANISATION_NUMBER, details.number().digits());
        columns.put(ASSOCIATION.NAME, details.name());
        columns.put(ASSOCIATION.FORM, details.form().name());
        columns.put(ASSOCIATION.DISTRICT_ID, details.district().value());
        columns.put(ASSOCIATION.ACTIVITY, details.activity());
        columns.put(ASSOCIATION.ACTIVE_SINCE, details.activeSince());
        columns.put(ASSOCIATION.STATUTES_ON, details.statutesOn());
        columns.put(ASSOCIATION.ANNUAL_MEETING_ON, details.annualMeetingOn());
        columns.put(ASSOCIATION.BOARD_ELECTED, details.boardElected());
        columns.put(ASSOCIATION.OPEN_TO_ALL, details.openToAll());
        columns.put(ASSOCIATION.REGISTRY_CHECK_ROUTINE, details.registryCheckRoutine());
        columns.put(ASSOCIATION.STATE, association.state().name());
        columns.put(
                ASSOCIATION.ACCOUNT_KIND,
                account == null ? null : account.kind().name());
        columns.put(ASSOCIATION.ACCOUNT_DIGITS, account == null ? null : account.digits());
        columns.put(
                ASSOCIATION.ACCOUNT_REFERENCE,
                account == null
                        ? null
                        : account.reference().map(OcrReference::digits).orElse(null));
        columns.put(
                ASSOCIATION.SIGNING_RULE,
                signing == null ? null : signing.rule().name());
        columns.put(ASSOCIATION.MINUTES_ON, signing == null ? null : signing.minutesOn());
        columns.put(
                ASSOCIATION.MINUTES_ID,
                signing == null ? null : signing.minutes().value());
        return columns;
    }

    @Override
    public void putMembers(AssociationId id, Members members) {
        sql.deleteFrom(ASSOCIATION_MEMBERS)
                .where(ASSOCIATION_MEMBERS.ASSOCIATION_ID.eq(id.value()))
                .execute();
        List<AssociationMembersRecord> rows = new ArrayList<>();
        members.byDistrict()
                .forEach((district, counts) -> counts.cells()
                        .forEach((cell, count) -> rows.add(new AssociationMembersRecord(
                                id.value(),
                                district.value(),
                                cell.band().name(),
                                cell.gender().name(),
                                count))));
        if (!rows.isEmpty()) {
            sql.batchInsert(rows).execute();
        }
    }

    @Override
    public void add(AssociationChange change) {
        sql.insertInto(ASSOCIATION_CHANGE)
                .set(ASSOCIATION_CHANGE.ID, change.id())
                .set(ASSOCIATION_CHANGE.ASSOCIATION_ID, change.association().value())
                .set(ASSOCIATION_CHANGE.AT, change.at())
                .set(ASSOCIATION_CHANGE.BY_ID, change.by().value())
                .set(ASSOCIATION_CHANGE.FIELD, change.field())
                .set(ASSOCIATION_CHANGE.BEFORE_VALUE, change.before())
                .set(ASSOCIATION_CHANGE.AFTER_VALUE, change.after())
                .execute();
    }

    @Override
    public List<AssociationChange.Named> changes(AssociationId id, int limit) {
        return sql.select(ASSOCIATION_CHANGE.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(ASSOCIATION_CHANGE)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSOCIATION_CHANGE.BY_ID))
                .where(ASSOCIATION_CHANGE.ASSOCIATION_ID.eq(id.value()))
                .orderBy(ASSOCIATION_CHANGE.AT.desc(), ASSOCIATION_CHANGE.ID.desc())
                .limit(limit)
                .fetch(row -> new AssociationChange.Named(
                        new AssociationChange(
                                row.get(ASSOCIATION_CHANGE.ID),
                                id,
                                row.get(ASSOCIATION_CHANGE.AT),
                                new ActorId(row.get(ASSOCIATION_CHANGE.BY_ID)),
                                row.get(ASSOCIATION_CHANGE.FIELD),
                                row.get(ASSOCIATION_CHANGE.BEFORE_VALUE),
                                row.get(ASSOCIATION_CHANGE.AFTER_VALUE)),
                        Objects.requireNonNullElse(row.get(ACCOUNT.DISPLAY_NAME), "")));
    }

    @Override
    public List<AssociationLine> page(AssociationFilter filter, AssociationLine.@Nullable Position after, int limit) {
        return AssociationRows.lines(sql)
                .where(matches(filter))
                .and(after == null ? DSL.noCondition() : isAfter(after))
                .orderBy(ASSOCIATION.NAME, ASSOCIATION.ID)
                .limit(limit)
                .fetch(AssociationRows::line);
    }

    @Override
    public List<Payee> payees(Set<AssociationId> ids) {
        List<UUID> all = ids.stream().map(AssociationId::value).sorted().toList();
        List<Payee> payees = new ArrayList<>();
        for (List<UUID> some : Portions.of(all)) {
            payees.addAll(sql.select(
                            ASSOCIATION.ID,
                            ASSOCIATION.NAME,
                            ASSOCIATION.ORGANISATION_NUMBER,
                            ASSOCIATION.ACCOUNT_KIND,
                            ASSOCIATION.ACCOUNT_DIGITS,
                            ASSOCIATION.ACCOUNT_REFERENCE,
                            AssociationRows.FROZEN)
                    .from(ASSOCIATION)
                    .where(ASSOCIATION.ID.in(some))
                    .fetch(row -> new Payee(
                            new AssociationId(row.value1()),
                            row.value2(),
                            new OrganisationNumber(row.value3()),
                            AssociationRows.account(row.value4(), row.value5(), row.value6()),
                            row.value7())));
        }
        return payees;
    }

    @Override
    public int count(AssociationFilter filter) {
        return sql.fetchCount(ASSOCIATION, matches(filter));
    }

    private static Condition isAfter(AssociationLine.Position position) {
        return ASSOCIATION
                .NAME
                .gt(position.name())
                .or(ASSOCIATION
                        .NAME
                        .eq(position.name())
                        .and(ASSOCIATION.ID.gt(position.id().value())));
    }

    private static Condition matches(AssociationFilter filter) {
        List<Condition> all = new ArrayList<>();
        if (!filter.words().isEmpty()) {
            String digits = filter.words().replaceAll("[-– ]", "");
            Condition named =
                    ASSOCIATION.NAME.contains(filter.words()).or(ASSOCIATION.ACTIVITY.contains(filter.words()));
            all.add(digits.matches("\\d+") ? named.or(ASSOCIATION.ORGANISATION_NUMBER.startsWith(digits)) : named);
        }
        if (filter.district() != null) {
            all.add(ASSOCIATION.DISTRICT_ID.eq(filter.district().value()));
        }
        if (filter.form() != null) {
            all.add(ASSOCIATION.FORM.eq(filter.form().name()));
        }
        if (filter.state() != null) {
            all.add(ASSOCIATION.STATE.eq(filter.state().name()));
        }
        if (filter.frozenOnly()) {
            all.add(AssociationRows.isFrozen());
        }
        return DSL.and(all);
    }
}
