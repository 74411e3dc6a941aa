package se.trygghetsportalen.associations;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinProgress;
import se.trygghetsportalen.associations.domain.JoinRepository;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.people.RoleHolders;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * How somebody without an account asks to act for an association. Open to everybody, and therefore counted by network
 * address: each look at a file and each request. What is answered tells nothing of the register.
 */
@Service
public class Joining {
    private final JoinRepository requests;
    private final JoinThrottle throttle;
    private final FileIntake intake;
    private final FileStore files;
    private final RoleHolders roles;
    private final NoticeBoard notices;
    private final AssociationAuthority authority;
    private final TransactionTemplate transaction;
    private final JoinClock clock;

    Joining(
            JoinRepository requests,
            JoinThrottle throttle,
            FileIntake intake,
            FileStore files,
            RoleHolders roles,
            NoticeBoard notices,
            AssociationAuthority authority,
            TransactionTemplate transaction,
            JoinClock clock) {
        this.requests = requests;
        this.throttle = throttle;
        this.intake = intake;
        this.files = files;
        this.roles = roles;
        this.notices = notices;
        this.authority = authority;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whether the file may serve as proof.
     *
     * @param address the network address of whoever hands it in
     */
    @PermitAll
    public SaveOutcome<AcceptedFile> judge(String name, byte[] content, String address) {
        if (!throttle.letsInFile(address)) {
            return SaveOutcome.Invalid.of(Problem.of("proof", "associations.join.throttled"));
        }
        return intake.check(AssociationFiles.PROOF, name, content).outcome();
    }

    /**
     * Takes in a request. The same again, by the same id, answers the same.
     *
     * @param address the network address of whoever asks
     */
    @PermitAll
    public JoinOutcome ask(
            JoinRequestId id, JoinAsk ask, @Nullable FileId proofId, @Nullable AcceptedFile proof, String address) {
        List<Problem> problems = new ArrayList<>(ask.problems());
        if (proofId == null || proof == null) {
            problems.add(JoinAsk.PROOF_MISSING);
            return new JoinOutcome.Invalid(problems);
        }
        if (!problems.isEmpty()) {
            return new JoinOutcome.Invalid(problems);
        }
        Optional<JoinRequest> known = requests.find(id);
        if (known.isPresent()) {
            return known.get().ask().equals(ask)
                    ? new JoinOutcome.Received(known.get())
                    : new JoinOutcome.Stale(known.get());
        }
        if (!throttle.letsIn(address)) {
            return new JoinOutcome.Throttled();
        }
        return transaction.execute(status -> {
            files.store(proofId, proof);
            JoinRequest request = JoinRequest.received(id, ask, proofId, clock.now());
            if (requests.add(request)) {
                authority.record("join.asked", JoinClock.SUBJECT, id.value(), Map.of());
                roles.of(Role.PROGRAMME_OFFICER)
                        .forEach(officer -> notices.send(
                                officer,
                                "associations.notice.join-asked",
                                List.of(ask.associationName()),
                                "anslutningar"));
            }
            return new JoinOutcome.Received(request);
        });
    }

    /** How far a request has come, for whoever has its address. */
    @PermitAll
    public Optional<JoinProgress> progress(JoinRequestId id) {
        return requests.find(id)
                .map(found -> new JoinProgress(
                        found.state(), found.ask().associationName(), found.askedAt(), found.reason()));
    }
}
