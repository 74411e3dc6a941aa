package se.trygghetsportalen.people.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a password must be. Length and not being guessable count; no rule asks for capitals or digits, since such rules
 * make passwords worse (NIST SP 800-63B, 3.1.1.2; OWASP Authentication Cheat Sheet).
 */
public enum PasswordRule {
    LONG_ENOUGH {
        @Override
        boolean isKept(String password, Username username) {
            return length(password) >= SHORTEST;
        }
    },
    /** Long enough for any phrase, short enough that hashing it costs what it should. */
    NOT_TOO_LONG {
        @Override
        boolean isKept(String password, Username username) {
            return length(password) <= LONGEST;
        }
    },
    WITHOUT_THE_USERNAME {
        @Override
        boolean isKept(String password, Username username) {
            return username.value().length() < SHORTEST_NAME_THAT_MATTERS
                    || !password.toLowerCase(Locale.ROOT).contains(username.value());
        }
    },
    /** Not a well-known password, nor a common word with digits and marks around it, nor a few signs repeated. */
    NOT_COMMON {
        @Override
        boolean isKept(String password, Username username) {
            String plain = password.toLowerCase(Locale.ROOT);
            String word = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
            return plain.codePoints().distinct().count() >= FEWEST_DIFFERENT_SIGNS
                    && !COMMON.contains(plain)
                    && !COMMON.contains(word);
        }
    };

    /** The fewest characters in a real account's password. */
    public static final int SHORTEST = 12;

    /** The most characters in a password. */
    public static final int LONGEST = 128;

    private static final int SHORTEST_NAME_THAT_MATTERS = 3;
    private static final int FEWEST_DIFFERENT_SIGNS = 5;

    private static final Set<String> COMMON = Set.of(
            "",
            "abc",
            "abcdefghijkl",
            "admin",
            "administrator",
            "adminadmin",
            "adminadminadmin",
            "asdfghjklöä",
            "changeme",
            "changemechangeme",
            "correcthorsebatterystaple",
            "correct horse battery staple",
            "hemlig",
            "hemlighet",
            "hemligthemligt",
            "iloveyou",
            "iloveyouiloveyou",
            "kommun",
            "kommunen",
            "letmein",
            "letmeinletmein",
            "losenord",
            "losenordlosenord",
            "lösenord",
            "lösenordet",
            "lösenordlösenord",
            "mittlösenord",
            "password",
            "passwordpassword",
            "passw0rd",
            "qazwsxedcrfv",
            "qwerty",
            "qwertyqwerty",
            "qwertyuiop",
            "qwertyuiopå",
            "qwertyuiopasdf",
            "sommar",
            "vinter",
            "höst",
            "vår",
            "sverige",
            "trygghet",
            "trygghetsportalen",
            "trustno1trustno1",
            "välkommen",
            "valkommen",
            "welcome",
            "welcomewelcome",
            "1q2w3e4r5t6y",
            "1qaz2wsx3edc",
            "q1w2e3r4t5y6");

    abstract boolean isKept(String password, Username username);

    /** The rules that the password breaks; empty when it may be used. */
    public static List<PasswordRule> brokenBy(String password, Username username) {
        String normal = normal(password);
        return Arrays.stream(values())
                .filter(rule -> !rule.isKept(normal, username))
                .toList();
    }

    /**
     * The password in the one form that is hashed: the same letters typed on two keyboards are the same password.
     * Normalised as NIST SP 800-63B asks (NFKC).
     */
    public static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }
}
