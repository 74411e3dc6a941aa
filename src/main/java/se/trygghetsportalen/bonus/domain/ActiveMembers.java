package se.trygghetsportalen.bonus.domain;

/**
 * How many active members an association has, in the bands by which it counts them.
 *
 * @param aged7to12 aged 7 to 12
 * @param aged13to16 aged 13 to 16
 * @param aged17to20 aged 17 to 20
 * @param aged21to25 aged 21 to 25
 */
public record ActiveMembers(int aged7to12, int aged13to16, int aged17to20, int aged21to25) {
    public static final ActiveMembers NONE = new ActiveMembers(0, 0, 0, 0);

    public ActiveMembers {
        if (Math.min(Math.min(aged7to12, aged13to16), Math.min(aged17to20, aged21to25)) < 0) {
            throw new IllegalArgumentException("Nobody has fewer than no members");
        }
    }

    /** All of them. */
    public int all() {
        return upTo(Band.AGED_21_25);
    }

    /** Those in the band and in every younger one. */
    public int upTo(Band oldest) {
        return switch (oldest) {
            case AGED_7_12 -> aged7to12;
            case AGED_13_16 -> Math.addExact(upTo(Band.AGED_7_12), aged13to16);
            case AGED_17_20 -> Math.addExact(upTo(Band.AGED_13_16), aged17to20);
            case AGED_21_25 -> Math.addExact(upTo(Band.AGED_17_20), aged21to25);
        };
    }

    /** One band. */
    public enum Band {
        AGED_7_12(7, 12),
        AGED_13_16(13, 16),
        AGED_17_20(17, 20),
        AGED_21_25(21, 25);

        private final int youngestAge;
        private final int oldestAge;

        Band(int youngestAge, int oldestAge) {
            this.youngestAge = youngestAge;
            this.oldestAge = oldestAge;
        }

        /** The lowest age in it. */
        public int youngestAge() {
            return youngestAge;
        }

        /** The highest age in it. */
        public int oldestAge() {
            return oldestAge;
        }
    }
}
