package se.trygghetsportalen.outreach.domain;

/** How bad what was observed is. The number is stored. */
public enum Severity {
    /** Should be seen to. */
    LOW(1),
    /** Makes people uneasy, or will get worse. */
    MEDIUM(2),
    /** Somebody may be hurt. */
    HIGH(3);

    private final int level;

    Severity(int level) {
        this.level = level;
    }

    /** @throws IllegalArgumentException for anything but 1, 2 and 3 */
    public static Severity of(int level) {
        for (Severity severity : values()) {
            if (severity.level == level) {
                return severity;
            }
        }
        throw new IllegalArgumentException("Not a severity: " + level);
    }

    /** 1 to 3, the worst last. */
    public int level() {
        return level;
    }

    /** Translation key of the word for it. */
    public String textKey() {
        return "outreach.observation.severity." + level;
    }
}
