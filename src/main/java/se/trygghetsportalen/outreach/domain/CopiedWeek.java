package se.trygghetsportalen.outreach.domain;

/**
 * What came of taking over the plan of the week before.
 *
 * @param planned how many shifts were planned
 * @param opened how many places in them stand open because who had them cannot have them in the new week
 * @param already how many had been taken over before, whatever has become of them since
 */
public record CopiedWeek(int planned, int opened, int already) {}
