package se.trygghetsportalen.people.domain;

/** Whose engagement it is (Kommunallagen 6:28: one's own affairs or those of somebody close). */
public enum EngagementRelation {
    SELF,
    CLOSE_RELATIVE
}
