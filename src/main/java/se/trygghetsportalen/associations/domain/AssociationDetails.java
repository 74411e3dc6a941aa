package se.trygghetsportalen.associations.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What the register says about an association, beside its members, its signatories and its account.
 *
 * @param number its organisation number; no two associations have the same
 * @param name as in its statutes
 * @param form what it is by law
 * @param district where its seat is
 * @param activity what it does, in a word or two: fotboll
 * @param activeSince the day from which it has been registered and active, or null where it is not known
 * @param statutesOn the day on which its statutes were adopted, or null without written statutes
 * @param annualMeetingOn the latest annual meeting, or null
 * @param boardElected whether a meeting has elected its board
 * @param openToAll whether anybody may become a member
 * @param registryCheckRoutine whether it has a routine for registry checks of its leaders
 */
public record AssociationDetails(
        OrganisationNumber number,
        String name,
        AssociationForm form,
        DistrictId district,
        String activity,
        @Nullable LocalDate activeSince,
        @Nullable LocalDate statutesOn,
        @Nullable LocalDate annualMeetingOn,
        boolean boardElected,
        boolean openToAll,
        boolean registryCheckRoutine) {
    /** The longest name that is stored. */
    public static final int LONGEST_NAME = 160;

    /** The longest activity that is stored. */
    public static final int LONGEST_ACTIVITY = 120;

    public AssociationDetails {
        name = name.strip();
        activity = activity.strip();
    }
}
