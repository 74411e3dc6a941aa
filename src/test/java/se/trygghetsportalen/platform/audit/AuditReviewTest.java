package se.trygghetsportalen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountMother;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.audit.AuditReview.AuditLine;
import se.trygghetsportalen.platform.audit.domain.AuditCursor;
import se.trygghetsportalen.platform.audit.domain.AuditFilter;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shell.ActingAs;

/** What stands behind the auditor's page: who may ask it, and what it answers. */
@PortalTest
class AuditReviewTest {
    private static final String ACTION = "review-test.done";

    @Autowired
    private AuditReview review;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private TransactionTemplate transaction;

    /** What the auditor may ask; nobody else any of it. */
    static Map<String, Consumer<AuditReview>> table() {
        Map<String, Consumer<AuditReview>> table = new LinkedHashMap<>();
        table.put("state", AuditReview::state);
        table.put("page", review -> review.page(AuditFilter.ALL, Optional.empty(), 1));
        table.put("actions", AuditReview::actions);
        table.put("actors", AuditReview::actors);
        table.put("verify", review -> review.verify(new Verification(false)));
        return table;
    }

    static Stream<Arguments> cells() {
        return table().entrySet().stream()
                .flatMap(row ->
                        Arrays.stream(Role.values()).map(role -> Arguments.of(row.getKey(), role, row.getValue())));
    }

    @ParameterizedTest(name = "{1} asks {0}")
    @MethodSource("cells")
    void isAnsweredToAuditorsAlone(String method, Role role, Consumer<AuditReview> ask) {
        actingAs.run(person(role), () -> {
            if (role == Role.AUDITOR) {
                assertThatCode(() -> ask.accept(review)).as(method).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> ask.accept(review)).as(method).isInstanceOf(AccessDeniedException.class);
            }
        });
    }

    @Test
    void isAnsweredToNobodyWhoHasNotSignedIn() {
        table().forEach((method, ask) -> assertThatThrownBy(() -> ask.accept(review))
                .as(method)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class));
    }

    @Test
    void theTableHoldsEveryMethod() {
        Set<String> methods = new TreeSet<>();
        for (Method method : AuditReview.class.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                methods.add(method.getName());
            }
        }
        assertThat(table().keySet()).containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void readsNewestFirstByWhoAndWhatPageByPage() {
        SignedInUser actor = person(Role.PARTNER);
        List<AuditEntry> entries = Stream.generate(() -> AuditEntry.of(actor.id(), ACTION, "contact", Ids.next()))
                .limit(5)
                .toList();
        entries.forEach(this::record);
        record(AuditEntry.of(person(Role.PARTNER).id(), ACTION, "contact", Ids.next()));
        record(AuditEntry.of(actor.id(), "review-test.else", "contact", Ids.next()));
        AuditFilter own =
                new AuditFilter(Optional.empty(), Optional.empty(), Optional.of(actor.id()), Optional.of(ACTION));

        List<AuditLine> first = page(own, Optional.empty(), 3);
        List<AuditLine> second =
                page(own, Optional.of(AuditCursor.of(first.getLast().row())), 3);

        assertThat(Stream.concat(first.stream(), second.stream()))
                .extracting(line -> line.row().subjectId())
                .containsExactlyElementsOf(
                        entries.reversed().stream().map(AuditEntry::subjectId).toList());
        assertThat(second).hasSize(2);
        assertThat(first).allSatisfy(line -> assertThat(line.actorName()).hasValue(actor.displayName()));
    }

    @Test
    void readsOnlyThePeriodAskedForItsFirstMomentWithinAndItsLastBeyond() {
        SignedInUser actor = person(Role.PARTNER);
        record(AuditEntry.of(actor.id(), ACTION, "contact", Ids.next()));
        Instant at = page(of(actor, Optional.empty(), Optional.empty()), Optional.empty(), 1)
                .getFirst()
                .row()
                .at();

        assertThat(page(of(actor, Optional.of(at), Optional.of(at.plusSeconds(1))), Optional.empty(), 5))
                .hasSize(1);
        assertThat(page(of(actor, Optional.of(at.minusSeconds(1)), Optional.of(at)), Optional.empty(), 5))
                .isEmpty();
        assertThat(page(of(actor, Optional.of(at.plusNanos(1000)), Optional.empty()), Optional.empty(), 5))
                .isEmpty();
    }

    @Test
    void knowsWhoDidSomethingAndWhatWasDone() {
        SignedInUser actor = person(Role.PARTNER);
        record(AuditEntry.of(actor.id(), ACTION, "contact", Ids.next()));

        assertThat(actingAs.call(auditor(), review::actors)).containsEntry(actor.id(), actor.displayName());
        assertThat(actingAs.call(auditor(), review::actions)).contains(ACTION);
    }

    @Test
    void recordsThatItWasVerifiedAndByWhom() throws Exception {
        SignedInUser auditor = auditor();
        Verification verification = new Verification(true);
        actingAs.run(auditor, () -> review.verify(verification));

        VerificationReport report = verification.report.get(1, TimeUnit.MINUTES);

        List<AuditLine> recorded = page(of(auditor, Optional.empty(), Optional.empty()), Optional.empty(), 5);
        assertThat(recorded)
                .extracting(line -> line.row().action())
                .containsExactly(report.intact() ? "audit.verified" : "audit.damage-found");
        AuditReview.TrailState state = actingAs.call(auditor, review::state);
        assertThat(state.lastVerified()).hasValue(recorded.getFirst().row().at());
        assertThat(state.lastIntact()).isEqualTo(report.intact());
    }

    private AuditFilter of(SignedInUser actor, Optional<Instant> from, Optional<Instant> before) {
        return new AuditFilter(from, before, Optional.of(actor.id()), Optional.empty());
    }

    private List<AuditLine> page(AuditFilter filter, Optional<AuditCursor> after, int limit) {
        return actingAs.call(auditor(), () -> review.page(filter, after, limit));
    }

    private void record(AuditEntry entry) {
        transaction.executeWithoutResult(status -> trail.record(entry));
    }

    private SignedInUser auditor() {
        return person(Role.AUDITOR);
    }

    private SignedInUser person(Role role) {
        Account account = AccountMother.account(role);
        accounts.add(account, null, Instant.now());
        return account.signedIn();
    }

    /** Waits for the answer, or wants none. */
    private static final class Verification implements AuditReview.Progress {
        private final CompletableFuture<VerificationReport> report = new CompletableFuture<>();
        private final boolean wanted;

        Verification(boolean wanted) {
            this.wanted = wanted;
        }

        @Override
        public boolean seen(long lines) {
            return wanted;
        }

        @Override
        public void done(VerificationReport done) {
            report.complete(done);
        }

        @Override
        public void failed() {
            report.completeExceptionally(new AssertionError("The trail could not be verified"));
        }
    }
}
