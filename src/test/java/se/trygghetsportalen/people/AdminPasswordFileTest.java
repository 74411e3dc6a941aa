package se.trygghetsportalen.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminPasswordFileTest {
    @Test
    void isReadByItsOwnerAloneAndReplacesAnOlderOne(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("data/admin-password.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old and readable by all");
        AdminPasswordFile passwordFile = new AdminPasswordFile(directory.resolve("data"));

        passwordFile.write("admin", "k3fm-8x2p");

        assertThat(Files.readAllLines(file)).isEqualTo(List.of("admin", "k3fm-8x2p"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(passwordFile.remove()).isTrue();
        assertThat(passwordFile.remove()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void makesTheDirectoryThatItNeeds(@TempDir Path directory) {
        new AdminPasswordFile(directory.resolve("not/there")).write("admin", "k3fm-8x2p");

        assertThat(directory.resolve("not/there/admin-password.txt")).exists();
    }
}
