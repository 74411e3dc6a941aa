package se.trygghetsportalen.outreach.domain;

/** How deep a contact went, from 1 (a greeting, small talk) to 3 (what is hard to say). The level is stored. */
public enum Depth {
    ONE(1),
    TWO(2),
    THREE(3);

    private final int level;

    Depth(int level) {
        this.level = level;
    }

    /** 1, 2 or 3. */
    public int level() {
        return level;
    }

    /**
     * The depth of a level.
     *
     * @throws IllegalArgumentException outside 1–3
     */
    public static Depth of(int level) {
        for (Depth depth : values()) {
            if (depth.level == level) {
                return depth;
            }
        }
        throw new IllegalArgumentException("No depth " + level);
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.depth." + level;
    }
}
