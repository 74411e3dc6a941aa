package se.trygghetsportalen.people;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.shared.ActorId;

/**
 * Tells whether a session may go on. A change of password, roles or state ends every session that signed in before it:
 * on this node with the next request, on the others within {@link #REMEMBERED}.
 */
@Service
@PermitAll
public class Sessions {
    /** For how long an answer is taken from memory. */
    static final Duration REMEMBERED = Duration.ofSeconds(3);

    private static final int MOST_REMEMBERED = 10_000;

    private final AccountRepository accounts;
    private final Clock clock;
    private final Map<ActorId, Seen> seen = new ConcurrentHashMap<>();

    Sessions(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Whether the session goes on. Cheap enough to ask with each request.
     *
     * @param account who signed in
     * @param signedInAt the instant that the sign-in answered, or that of the session's own change of password
     */
    public boolean stillValid(ActorId account, Instant signedInAt) {
        Instant now = clock.instant();
        Seen known = seen.get(account);
        if (known == null || known.readAt().plus(REMEMBERED).isBefore(now)) {
            if (seen.size() >= MOST_REMEMBERED) {
                seen.clear();
            }
            known = new Seen(accounts.sessionsValidFrom(account).orElse(null), now);
            seen.put(account, known);
        }
        return known.validFrom() != null && !signedInAt.isBefore(known.validFrom());
    }

    /** Asks the database again with the account's next request. To be called when a change has been stored. */
    void changed(ActorId account) {
        seen.remove(account);
    }

    private record Seen(@Nullable Instant validFrom, Instant readAt) {}
}
