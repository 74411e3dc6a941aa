package se.trygghetsportalen.outreach.domain;

/**
 * Who sees to it.
 *
 * @param owner the organisation or unit, in words: never a person
 * @param mark who said so, and when
 */
public record Assignment(String owner, Mark mark) {
    public static final int MAX_OWNER = 120;

    public Assignment {
        owner = owner.strip();
    }
}
