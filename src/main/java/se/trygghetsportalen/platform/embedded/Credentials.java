package se.trygghetsportalen.platform.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The random passwords of the two database users, kept in a file that only its owner reads. The server is told them at
 * each start, so a lost file is replaced by new passwords and nothing else changes.
 */
record Credentials(String ownerPassword, String applicationPassword) {
    private static final int PASSWORD_BYTES = 24;

    static Credentials readOrCreate(Path file) throws IOException {
        if (Files.exists(file)) {
            Properties stored = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
            String owner = stored.getProperty(EmbeddedMariaDb.OWNER);
            String application = stored.getProperty(EmbeddedMariaDb.APPLICATION);
            if (owner != null && application != null) {
                return new Credentials(owner, application);
            }
        }
        Credentials created = new Credentials(random(), random());
        DataDirectory.writePrivately(file, """
                # The embedded database's users. Made by the portal; delete the file to get new passwords.
                %s=%s
                %s=%s
                """.formatted(
                        EmbeddedMariaDb.OWNER,
                        created.ownerPassword,
                        EmbeddedMariaDb.APPLICATION,
                        created.applicationPassword));
        return created;
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
