package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a newcomer meets first: {@code ./mvnw} finds a fitting JDK by itself or says in one sentence what to install.
 * Runs the real script among JDKs made of paper, with a Maven that tells which of them it was given.
 */
class MavenWrapperTest {
    private static final Path WRAPPER = Path.of("mvnw").toAbsolutePath();
    private static final String SENTENCE = "Trygghetsportalen needs a JDK 25 or newer and found none: install one,"
            + " for example Temurin 25, or point JAVA_HOME at it.";
    private static final List<String> TOOLS =
            List.of("sh", "sed", "dirname", "basename", "readlink", "uname", "tr", "cat");

    @TempDir
    Path machine;

    private Path home;
    private Path tools;

    @BeforeEach
    void furnish() throws IOException {
        home = Files.createDirectories(machine.resolve("home"));
        tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : TOOLS) {
            script(tools.resolve(tool), "exec " + find(tool) + " \"$@\"");
        }
        String url = distributionUrl();
        String name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
        script(
                machine.resolve(
                        "maven/wrapper/dists/%s/%s/bin/mvn".formatted(name, Integer.toHexString(url.hashCode()))),
                "echo \"$JAVA_HOME\"");
    }

    @Test
    void saysInOneSentenceWhatToInstall() throws Exception {
        jdk("usr/lib/jvm/java-17", 17);

        Run run = run(Map.of());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).isEqualTo(SENTENCE);
    }

    @Test
    void passesAnOlderJdkByAndTakesTheFirstThatFits() throws Exception {
        Path old = jdk("usr/lib/jvm/a-java-17", 17);
        Path fitting = jdk("usr/lib/jvm/b-java-25", 25);
        jdk("usr/lib/jvm/c-java-26", 26);

        Run run = run(Map.of("JAVA_HOME", old.toString()));

        assertThat(run.output()).isEqualTo(fitting.toString());
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void prefersTheJdkThatJavaHomeNames() throws Exception {
        jdk("usr/lib/jvm/java-25", 25);
        Path named = jdk("somewhere/of my own", 26);

        assertThat(run(Map.of("JAVA_HOME", named.toString())).output()).isEqualTo(named.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "usr/lib/jvm/temurin-25",
                "opt/java/openjdk",
                "opt/jdk-25",
                "home/.jdks/temurin-25.0.1",
                "home/.sdkman/candidates/java/25-tem",
                "Library/Java/JavaVirtualMachines/temurin-25.jdk/Contents/Home"
            })
    void looksWhereJdksLive(String place) throws Exception {
        Path fitting = jdk(place, 25);

        assertThat(run(Map.of()).output()).isEqualTo(fitting.toString());
    }

    @Test
    void doesNotTakeARuntimeWithoutACompiler() throws Exception {
        Path runtime = jdk("usr/lib/jvm/java-25-jre", 25);
        Files.delete(runtime.resolve("bin/javac"));

        assertThat(run(Map.of()).output()).isEqualTo(SENTENCE);
    }

    @Test
    void asksForTheSameJdkOnWindowsAndInThePom() throws IOException {
        assertThat(Files.readString(WRAPPER)).contains("\nrequired_jdk=25\n");
        assertThat(Files.readString(Path.of("mvnw.cmd")))
                .contains("$requiredJdk = 25\r\n")
                .contains(SENTENCE.replace("25", "$requiredJdk"))
                .doesNotContainPattern("[^\\r]\\n");
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<java.version>25</java.version>", "<version>[25,)</version>");
    }

    private Path jdk(String place, int version) throws IOException {
        Path jdk = machine.resolve(place);
        script(jdk.resolve("bin/javac"), "echo javac " + version);
        script(jdk.resolve("bin/java"), "echo java " + version);
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"Paper\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
        return jdk;
    }

    private static void script(Path file, String line) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path find(String tool) {
        return Stream.of("/usr/bin", "/bin")
                .map(directory -> Path.of(directory, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private static String distributionUrl() throws IOException {
        Properties wrapper = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(".mvn/wrapper/maven-wrapper.properties"))) {
            wrapper.load(reader);
        }
        return wrapper.getProperty("distributionUrl");
    }

    private Run run(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(tools.resolve("sh").toString(), WRAPPER.toString(), "--version");
        builder.redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", tools.toString(),
                        "HOME", home.toString(),
                        "MAVEN_USER_HOME", machine.resolve("maven").toString(),
                        "MVNW_JDK_ROOT", machine.toString()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), output.strip());
    }

    private record Run(int exitCode, String output) {}
}
