package se.trygghetsportalen.bonus.domain;

import se.trygghetsportalen.shared.OrganisationNumber;

/**
 * What the allocation knows about one application: no more than this decides its amount.
 *
 * @param application which application
 * @param number the association's organisation number: the last word where everything else is equal
 * @param points its total
 * @param members the association's active members
 * @param renewal whether it had a bonus the year before
 * @param lateness whether it came in time
 */
public record Claim(
        ApplicationId application,
        OrganisationNumber number,
        Points points,
        ActiveMembers members,
        boolean renewal,
        Lateness lateness) {}
