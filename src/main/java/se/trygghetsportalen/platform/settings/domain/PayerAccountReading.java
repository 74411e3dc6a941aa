package se.trygghetsportalen.platform.settings.domain;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import se.trygghetsportalen.shared.Luhn;

/** Reads the account that is paid from: a Swedish IBAN (ISO 13616) or a bankgiro, or nothing. */
final class PayerAccountReading {
    private static final Pattern IBAN = Pattern.compile("SE\\d{22}");
    private static final Pattern BANKGIRO = Pattern.compile("\\d{7,8}");
    private static final String SE = "2814";
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    private PayerAccountReading() {}

    static Reading<String> read(String typed) {
        String bare = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean valid = bare.isEmpty()
                || BANKGIRO.matcher(bare).matches() && Luhn.checks(bare)
                || IBAN.matcher(bare).matches() && isChecked(bare);
        return valid ? new Reading.Value<>(bare) : Reading.wrong("settings.problem.payer-account");
    }

    private static boolean isChecked(String iban) {
        return new BigInteger(iban.substring(4) + SE + iban.substring(2, 4))
                .mod(CHECK)
                .equals(BigInteger.ONE);
    }
}
