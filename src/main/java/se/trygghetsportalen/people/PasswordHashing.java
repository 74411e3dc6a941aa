package se.trygghetsportalen.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.domain.PasswordRule;

/**
 * Hashes passwords with Argon2id as OWASP's Password Storage Cheat Sheet asks: 19 MiB, two passes, one lane. The hash
 * carries its algorithm and parameters, so that stronger ones can take over as people sign in.
 */
@Component
class PasswordHashing {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));

    /** What a name without an account is checked against, so that it costs the same. */
    private final String nobodysHash = hash("nobody has this password");

    final String hash(String password) {
        String hash = encoder.encode(PasswordRule.normal(password));
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    /** Whether the password belongs to the hash. Does the same work, and answers false, when there is no hash. */
    boolean matches(String password, @Nullable String hash) {
        boolean matches = encoder.matches(PasswordRule.normal(password), hash == null ? nobodysHash : hash);
        return matches && hash != null;
    }

    /** Whether the hash was made with other parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }
}
