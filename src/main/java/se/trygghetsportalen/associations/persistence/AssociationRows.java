package se.trygghetsportalen.associations.persistence;

import static se.trygghetsportalen.generated.Tables.ACCOUNT_REQUEST;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION;
import static se.trygghetsportalen.generated.Tables.ASSOCIATION_MEMBERS;
import static se.trygghetsportalen.generated.Tables.DISTRICT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.generated.tables.records.AssociationRecord;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Between the rows of an association and its values. */
final class AssociationRows {
    /** Whether a changed account waits. */
    static final Field<Boolean> FROZEN = DSL.field(isFrozen()).as("frozen");

    private static final Field<Integer> TOTAL = DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(ASSOCIATION_MEMBERS.MEMBERS), DSL.inline(0)))
                            .from(ASSOCIATION_MEMBERS)
                            .where(ASSOCIATION_MEMBERS.ASSOCIATION_ID.eq(ASSOCIATION.ID)))
            .cast(Integer.class)
            .as("total");

    private static final List<SelectField<?>> LINE = List.of(
            ASSOCIATION.ID,
            ASSOCIATION.ORGANISATION_NUMBER,
            ASSOCIATION.NAME,
            ASSOCIATION.FORM,
            ASSOCIATION.ACTIVITY,
            ASSOCIATION.STATE,
            ASSOCIATION.ACCOUNT_KIND,
            ASSOCIATION.ACCOUNT_DIGITS,
            ASSOCIATION.ACCOUNT_REFERENCE,
            DISTRICT.NAME,
            TOTAL,
            FROZEN);

    private AssociationRows() {}

    static Condition isFrozen() {
        return DSL.exists(DSL.selectOne().from(ACCOUNT_REQUEST).where(ACCOUNT_REQUEST.OPEN_FOR_ID.eq(ASSOCIATION.ID)));
    }

    static SelectOnConditionStep<Record> lines(DSLContext sql) {
        return sql.select(LINE).from(ASSOCIATION).join(DISTRICT).on(DISTRICT.ID.eq(ASSOCIATION.DISTRICT_ID));
    }

    static AssociationLine line(Record row) {
        return new AssociationLine(
                new AssociationId(row.get(ASSOCIATION.ID)),
                new OrganisationNumber(row.get(ASSOCIATION.ORGANISATION_NUMBER)),
                row.get(ASSOCIATION.NAME),
                AssociationForm.valueOf(row.get(ASSOCIATION.FORM)),
                row.get(DISTRICT.NAME),
                row.get(ASSOCIATION.ACTIVITY),
                row.get(TOTAL),
                account(
                        row.get(ASSOCIATION.ACCOUNT_KIND),
                        row.get(ASSOCIATION.ACCOUNT_DIGITS),
                        row.get(ASSOCIATION.ACCOUNT_REFERENCE)),
                row.get(FROZEN),
                AssociationState.valueOf(row.get(ASSOCIATION.STATE)));
    }

    static AssociationDetails details(AssociationRecord row) {
        return new AssociationDetails(
                new OrganisationNumber(row.getOrganisationNumber()),
                row.getName(),
                AssociationForm.valueOf(row.getForm()),
                new DistrictId(row.getDistrictId()),
                row.getActivity(),
                row.getActiveSince(),
                row.getStatutesOn(),
                row.getAnnualMeetingOn(),
                row.getBoardElected(),
                row.getOpenToAll(),
                row.getRegistryCheckRoutine());
    }

    static @Nullable PayeeAccount account(@Nullable String kind, @Nullable String digits, @Nullable String reference) {
        return kind == null || digits == null
                ? null
                : PayeeAccount.of(PayeeAccount.Kind.valueOf(kind), digits, reference);
    }

    static @Nullable Signing signing(@Nullable String rule, @Nullable LocalDate minutesOn, @Nullable UUID minutes) {
        return rule == null || minutesOn == null || minutes == null
                ? null
                : new Signing(SigningRule.valueOf(rule), minutesOn, new FileId(minutes));
    }
}
