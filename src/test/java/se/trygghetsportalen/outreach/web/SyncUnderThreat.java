package se.trygghetsportalen.outreach.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.outreach.web.FieldSyncController.Answer;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.Devices;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Device;
import se.trygghetsportalen.people.domain.DeviceRepository;
import se.trygghetsportalen.people.domain.DeviceSecret;
import se.trygghetsportalen.people.domain.SignedInUser;
import tools.jackson.databind.json.JsonMapper;

/**
 * What phones hand in, taken in by the real services on a real database without the rest of the portal: a process that is
 * started in a moment, to be killed while it works.
 */
final class SyncUnderThreat {
    static final String READY = "READY ";
    static final String HELD = "HELD";
    static final String SENT = "SENT ";

    /** Where a process can be told to stand still, beside before a statement. */
    static final int NOWHERE = 0;

    /** Everything is committed, and the phone does not know it yet. */
    static final int BEFORE_THE_ANSWER = -1;

    private SyncUnderThreat() {}

    /** Of the portal, what the field page's endpoint stands on. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "se.trygghetsportalen.generated.binding",
                "se.trygghetsportalen.outreach",
                "se.trygghetsportalen.people.persistence",
                "se.trygghetsportalen.places",
                "se.trygghetsportalen.platform.audit",
                "se.trygghetsportalen.platform.files",
                "se.trygghetsportalen.platform.mail",
                "se.trygghetsportalen.platform.settings"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(ui|jobs)\\..*|.*Command|.*Town|.*Test"))
    static class Services {
        @Bean
        Carrier carrier() {
            return new Carrier();
        }

        @Bean
        Standstill standstill() {
            return new Standstill();
        }

        @Bean
        DefaultExecuteListenerProvider listener(Standstill standstill) {
            return new DefaultExecuteListenerProvider(standstill);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    /** Who carries the phone that sends. */
    static final class Carrier implements CurrentUser {
        private @Nullable SignedInUser user;

        void is(SignedInUser person) {
            user = person;
        }

        @Override
        public Optional<SignedInUser> find() {
            return Optional.ofNullable(user);
        }

        @Override
        public SignedInUser require() {
            return Objects.requireNonNull(user);
        }
    }

    /** Counts the statements that are sent, and stands still where it is told, until it is let go. */
    static final class Standstill implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final AtomicInteger sent = new AtomicInteger();
        private final Semaphore letGo = new Semaphore(0);
        private volatile int where;

        void at(int place) {
            where = place;
            letGo.drainPermits();
            sent.set(0);
        }

        void go() {
            letGo.release();
        }

        int sent() {
            return sent.get();
        }

        void beforeTheAnswer() {
            if (where == BEFORE_THE_ANSWER) {
                stand();
            }
        }

        @Override
        public void executeStart(ExecuteContext context) {
            if (sent.incrementAndGet() == where) {
                stand();
            }
        }

        private void stand() {
            where = NOWHERE;
            System.out.println(HELD);
            letGo.acquireUninterruptibly();
        }
    }

    static ConfigurableApplicationContext open(Map<String, Object> database) {
        return new SpringApplicationBuilder(Services.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(database)
                .properties(
                        "spring.main.banner-mode=off",
                        "spring.datasource.hikari.maximum-pool-size=2",
                        // Else asked of the database, which may be down just then.
                        "spring.jooq.sql-dialect=MARIADB")
                .run();
    }

    /** The endpoint, as far as a phone can tell. */
    private static final class Endpoint {
        private final FieldSyncController controller;
        private final DeviceRepository devices;
        private final AccountRepository accounts;
        private final TransactionTemplate transaction;
        private final Carrier carrier;
        private final Standstill standstill;
        private final JsonMapper json;
        private volatile boolean answersFirst;

        Endpoint(ConfigurableApplicationContext context) {
            controller = context.getBean(FieldSyncController.class);
            devices = context.getBean(DeviceRepository.class);
            accounts = context.getBean(AccountRepository.class);
            transaction = context.getBean(TransactionTemplate.class);
            carrier = context.getBean(Carrier.class);
            standstill = context.getBean(Standstill.class);
            json = context.getBean(JsonMapper.class);
        }

        /** Without the guard: answers as if all were stored, and stores it afterwards. */
        void answerFirst() {
            answersFirst = true;
        }

        void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                String cookie = exchange.getRequestHeaders().getFirst("Cookie");
                if (answersFirst) {
                    transaction.executeWithoutResult(taken -> {
                        List<Answer> answers = stored(body, cookie);
                        standstill.at(NOWHERE);
                        try {
                            answer(exchange, 200, json.writeValueAsBytes(answers));
                        } catch (IOException gone) {
                            throw new IllegalStateException(gone);
                        }
                        standstill.at(BEFORE_THE_ANSWER);
                        standstill.beforeTheAnswer();
                    });
                    return;
                }
                byte[] answers;
                try {
                    answers = json.writeValueAsBytes(stored(body, cookie));
                } catch (RuntimeException failed) {
                    answer(exchange, 500, new byte[0]);
                    return;
                }
                standstill.beforeTheAnswer();
                answer(exchange, 200, answers);
            }
        }

        private List<Answer> stored(byte[] body, String cookie) throws IllegalStateException {
            MockHttpServletRequest request = new MockHttpServletRequest("POST", "/falt/api/entries");
            request.addHeader("Content-Encoding", "gzip");
            request.setContent(body);
            Device device = devices.find(new DeviceSecret(cookie.substring(cookie.indexOf('=') + 1)))
                    .orElseThrow();
            SignedInUser user = accounts.find(device.account()).orElseThrow().signedIn();
            carrier.is(user);
            try {
                return Objects.requireNonNull(controller
                        .many(new Devices.Recognised(device, user), request, Locale.of("sv"))
                        .getBody());
            } catch (IOException cut) {
                throw new IllegalStateException(cut);
            }
        }

        private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().close();
        }
    }

    /**
     * The process: {@code <url> <user> <password> <data dir>}. Says at which port it listens, and then does what the lines
     * say that it reads: {@code at <where to stand still>}, {@code go}, {@code sent}, {@code answer-first}.
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> database = Map.of(
                "spring.datasource.url", arguments[0],
                "spring.datasource.username", arguments[1],
                "spring.datasource.password", arguments[2],
                "portal.data-dir", arguments[3]);
        try (ConfigurableApplicationContext context = open(database);
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Endpoint endpoint = new Endpoint(context);
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/falt/api/entries", endpoint::take);
            server.start();
            System.out.println(READY + server.getAddress().getPort());
            Standstill standstill = context.getBean(Standstill.class);
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                String[] words = line.split(" ", -1);
                switch (words[0]) {
                    case "at" -> standstill.at(Integer.parseInt(words[1]));
                    case "go" -> standstill.go();
                    case "answer-first" -> endpoint.answerFirst();
                    default -> {}
                }
                System.out.println(SENT + standstill.sent());
            }
            server.stop(0);
        }
    }
}
