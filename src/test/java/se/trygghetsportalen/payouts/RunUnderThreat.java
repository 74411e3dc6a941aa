package se.trygghetsportalen.payouts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
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
import org.springframework.context.annotation.Import;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableDecisions;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.payouts.domain.RunOutcome;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.DeclaredEngagements;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.ActorId;

/**
 * The payout services on the real database without the rest of the portal, at a time that stands still: a process that is
 * started in a moment, to be killed at a statement or at any moment. What is killed and goes on again is told by the
 * {@link Work}.
 */
final class RunUnderThreat {
    static final String READY = "READY";
    static final String HELD = "HELD";
    static final String DONE = "DONE";

    private RunUnderThreat() {}

    /** One run from decided to file, and the four people who take it there. */
    record Work(
            RunId run,
            Instant at,
            LocalDate payOn,
            List<DecisionId> decisions,
            ActorId officer,
            ActorId reviewer,
            ActorId approver,
            ActorId exporter) {
        String written() {
            return String.join(
                    " ",
                    run.toString(),
                    at.toString(),
                    payOn.toString(),
                    decisions.stream().map(each -> each.value().toString()).collect(Collectors.joining(",")),
                    officer.toString(),
                    reviewer.toString(),
                    approver.toString(),
                    exporter.toString());
        }

        static Work read(String written) {
            String[] part = written.split(" ", -1);
            return new Work(
                    new RunId(UUID.fromString(part[0])),
                    Instant.parse(part[1]),
                    LocalDate.parse(part[2]),
                    Arrays.stream(part[3].split(",", -1))
                            .map(id -> new DecisionId(UUID.fromString(id)))
                            .toList(),
                    actor(part[4]),
                    actor(part[5]),
                    actor(part[6]),
                    actor(part[7]));
        }

        private static ActorId actor(String id) {
            return new ActorId(UUID.fromString(id));
        }
    }

    /** Of the portal, what payouts stand on. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JooqAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = {
                "se.trygghetsportalen.generated.binding",
                "se.trygghetsportalen.payouts",
                "se.trygghetsportalen.people.persistence",
                "se.trygghetsportalen.platform.audit",
                "se.trygghetsportalen.platform.calendar",
                "se.trygghetsportalen.platform.settings"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(ui|jobs)\\..*|.*Command|.*Town|.*Test|.*BonusSource.*"))
    @Import(DeclaredEngagements.class)
    static class Services {
        @Bean
        Hands hands() {
            return new Hands();
        }

        @Bean
        Statements statements() {
            return new Statements();
        }

        @Bean
        DefaultExecuteListenerProvider listener(Statements statements) {
            return new DefaultExecuteListenerProvider(statements);
        }

        @Bean
        PayableDecisions nothingNew() {
            return new PayableDecisions() {
                @Override
                public List<Payable> decided(int year) {
                    return List.of();
                }

                @Override
                public List<Payable> decided(Collection<DecisionId> which) {
                    return List.of();
                }
            };
        }
    }

    /** Whose hands the run is in. */
    static final class Hands implements CurrentUser {
        private SignedInUser user =
                new SignedInUser(ActorId.SYSTEM, "system", "System", Set.of(Role.PROGRAMME_OFFICER));

        void give(ActorId person, Role role) {
            user = new SignedInUser(person, role.name(), role.name(), Set.of(role));
        }

        @Override
        public Optional<SignedInUser> find() {
            return Optional.of(user);
        }

        @Override
        public SignedInUser require() {
            return user;
        }
    }

    /** Counts the statements that are sent, and stands still before one of them. */
    static final class Statements implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        private final AtomicInteger sent = new AtomicInteger();
        private int holdBefore;

        void countFromNow(int holdBeforeThis) {
            holdBefore = holdBeforeThis;
            sent.set(0);
        }

        int sent() {
            return sent.get();
        }

        @Override
        public void executeStart(ExecuteContext context) {
            if (sent.incrementAndGet() == holdBefore) {
                System.out.println(HELD);
                while (true) {
                    LockSupport.park();
                }
            }
        }
    }

    static ConfigurableApplicationContext open(Instant at, Map<String, Object> database) {
        return new SpringApplicationBuilder(Services.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties(database)
                .properties("spring.main.banner-mode=off", "spring.datasource.hikari.maximum-pool-size=2")
                .initializers(context -> ((org.springframework.context.support.GenericApplicationContext) context)
                        .registerBean(Clock.class, () -> Clock.fixed(at, ZoneOffset.UTC)))
                .run();
    }

    /** Takes the run as far as the file, from wherever it is, and answers it. */
    static PayoutRun through(ConfigurableApplicationContext context, Work work) {
        PayoutRuns runs = context.getBean(PayoutRuns.class);
        Hands hands = context.getBean(Hands.class);
        hands.give(work.officer(), Role.PROGRAMME_OFFICER);
        PayoutRun run = done(runs.prepare(work.run(), work.payOn(), work.decisions()));
        if (run.state() == RunState.DRAFT) {
            hands.give(work.reviewer(), Role.PAYMENT_REVIEWER);
            run = done(runs.review(run.id(), run.version()));
        }
        if (run.state() == RunState.REVIEWED) {
            hands.give(work.approver(), Role.PAYMENT_APPROVER);
            run = done(runs.approve(run.id(), run.version()));
        }
        if (run.state() == RunState.APPROVED) {
            hands.give(work.exporter(), Role.PAYMENT_EXPORTER);
            run = done(context.getBean(PaymentFiles.class).export(run.id(), run.version()));
        }
        return run;
    }

    private static PayoutRun done(RunOutcome outcome) {
        if (outcome instanceof RunOutcome.Done(PayoutRun run)) {
            return run;
        }
        throw new IllegalStateException(outcome.toString());
    }

    /**
     * The process: {@code <url> <user> <password> <data dir> <the time that it is>}. Says that it is ready, then reads the
     * statement to stand still before, 0 for none, and the work.
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, Object> database = Map.of(
                "spring.datasource.url", arguments[0],
                "spring.datasource.username", arguments[1],
                "spring.datasource.password", arguments[2],
                "portal.data-dir", arguments[3]);
        try (ConfigurableApplicationContext context = open(Instant.parse(arguments[4]), database);
                BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            context.getBean(PaymentFiles.class);
            context.getBean(PayoutRuns.class);
            System.out.println(READY);
            int hold = Integer.parseInt(input.readLine());
            Work work = Work.read(input.readLine());
            context.getBean(Statements.class).countFromNow(hold);
            through(context, work);
            System.out.println(DONE);
        }
    }
}
