package se.trygghetsportalen.payouts.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text that Swedish banks take in a payment file: a–z, A–Z, 0–9, {@code /-?:().,'+}, blanks and åäö. */
public final class BankText {
    private static final String OTHERS = "/-?:().,'+ åäöÅÄÖ";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private BankText() {}

    /** The text with what the bank does not take put into other signs, at most so long. Never empty. */
    public static String of(String text, int longest) {
        if (text.length() <= longest && !text.isBlank() && text.codePoints().allMatch(BankText::isTaken)) {
            return text.strip();
        }
        StringBuilder taken = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            String sign = Character.toString(point);
            taken.append(isTaken(point) ? sign : otherwise(sign));
        });
        String clean = taken.toString().strip();
        String cut = clean.length() > longest ? clean.substring(0, longest).strip() : clean;
        return cut.isEmpty() ? "-" : cut;
    }

    private static String otherwise(String sign) {
        String known = switch (sign) {
            case "&" -> "+";
            case "æ" -> "ä";
            case "Æ" -> "Ä";
            case "ø" -> "ö";
            case "Ø" -> "Ö";
            case "ß" -> "ss";
            case "–", "—" -> "-";
            case "’", "”", "\"" -> "'";
            default ->
                MARKS.matcher(Normalizer.normalize(sign, Normalizer.Form.NFD)).replaceAll("");
        };
        return known.codePoints().allMatch(BankText::isTaken) ? known : ".";
    }

    private static boolean isTaken(int point) {
        return point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9'
                || OTHERS.indexOf(point) >= 0;
    }
}
