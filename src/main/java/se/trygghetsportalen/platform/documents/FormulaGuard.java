package se.trygghetsportalen.platform.documents;

/**
 * Keeps a spreadsheet from reading what somebody typed as a formula (CWE-1236; OWASP, "CSV Injection"): text that would
 * start one gets an apostrophe in front, which spreadsheets take as "this is text". Undone when the same file comes
 * back, so that text survives the round trip.
 */
final class FormulaGuard {
    private FormulaGuard() {}

    /** The text, harmless at the start of a cell. */
    static String guard(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    /** The text that {@link #guard} was given. */
    static String unguard(String cell) {
        return cell.startsWith("'") && startsFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /** Looks past spaces, which programs skip, and past apostrophes, so that guarding twice can be undone twice. */
    private static boolean startsFormula(String text) {
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                // The wide forms too: some programs read them as the narrow ones. Whoever splits at the wrong sign
                // finds a line break or tab at the start of a cell.
                case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> {
                    return true;
                }
                case '\'' -> {}
                default -> {
                    if (!Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
                        return false;
                    }
                }
            }
        }
        return false;
    }
}
