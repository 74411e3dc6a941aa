package se.trygghetsportalen.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.outreach.ContactLog;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.OutreachTown;
import se.trygghetsportalen.outreach.domain.ContactDraft;
import se.trygghetsportalen.outreach.domain.LogOutcome;
import se.trygghetsportalen.outreach.domain.Stop;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * A database that is there and says nothing: its process is stopped, its connections stay open. The portal's own pool
 * with its own settings, and a service that saves. The one test with bounds of time: they are the requirement.
 */
@PortalTest
class SilentDatabaseTest {
    private static final Duration ANSWERED = Duration.ofSeconds(10);
    private static final Duration HEALTHY = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private OutreachTown town;

    @Autowired
    private ContactLog log;

    @Autowired
    private ContactOverview overview;

    private final HttpClient http = HttpClient.newHttpClient();
    private SignedInUser worker;
    private Stop stop;

    @BeforeEach
    void aTeamAtAPlace() {
        worker = town.worker();
        stop = town.arrived(town.started(worker), worker);
    }

    @AfterEach
    void letItSpeakAgain() throws Exception {
        signal("CONT");
    }

    /** Beside it, as the control, a connection without a limit: it still waits when all others have been answered. */
    @Test
    void answersWithARefusalNeverWithAFalseSavedAndIsWholeAgainAtOnce() throws Exception {
        // More than the pool has connections; all of them just used, so that none is looked at before it is used again.
        assertThat(log(drafts())).allMatch(answer -> answer.outcome() instanceof LogOutcome.Stored);
        List<ContactDraft> drafts = drafts();
        try (Connection patient = TestDatabase.connectAsOwner();
                Statement question = patient.createStatement();
                ExecutorService thread = Executors.newSingleThreadExecutor()) {
            signal("STOP");
            Future<Boolean> unlimited = thread.submit(() -> question.execute("SELECT 1"));

            assertRefusedInTime(log(drafts));
            assertRefusedInTime(log(drafts));
            long asked = System.nanoTime();
            assertThat(health()).isEqualTo(503);
            assertThat(since(asked)).isLessThan(ANSWERED);

            assertThat(unlimited.isDone()).isFalse();
            signal("CONT");
            assertThat(unlimited.get()).isTrue();
        }

        long spoke = System.nanoTime();
        List<Answer> after = log(drafts);
        assertThat(since(spoke)).isLessThan(HEALTHY);
        assertThat(after)
                .allSatisfy(answer -> assertThat(answer.outcome())
                        .isInstanceOfAny(LogOutcome.Stored.class, LogOutcome.Already.class));
        assertThat(health()).isEqualTo(200);
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(town.as().call(worker, () -> overview.find(draft.id())))
                        .as("sent again, it is there")
                        .isPresent());
    }

    private static void assertRefusedInTime(List<Answer> answers) {
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.outcome()).as("nothing is said to be saved").isNull();
            assertThat(answer.took()).isLessThan(ANSWERED);
        });
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private List<ContactDraft> drafts() {
        return IntStream.range(0, pool.getMaximumPoolSize() + 4)
                .mapToObj(i -> town.draft(stop))
                .toList();
    }

    private List<Answer> log(List<ContactDraft> drafts) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(drafts.size())) {
            List<Callable<Answer>> writers = new ArrayList<>();
            drafts.forEach(draft -> writers.add(() -> log(draft)));
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Answer log(ContactDraft draft) {
        long begun = System.nanoTime();
        LogOutcome outcome = null;
        try {
            outcome = town.as().call(worker, () -> log.log(draft));
        } catch (RuntimeException refusal) {
            // The page says so: nothing was saved.
        }
        return new Answer(outcome, since(begun));
    }

    private int health() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(TestDatabase.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** What a writer was told, or nothing where it was refused. */
    private record Answer(@Nullable LogOutcome outcome, Duration took) {}
}
