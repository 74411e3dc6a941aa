package se.trygghetsportalen.outreach;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import se.trygghetsportalen.outreach.domain.FieldEntry;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.Chosen;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.FieldConflict;
import se.trygghetsportalen.outreach.domain.FieldEntryRepository.Known;
import se.trygghetsportalen.outreach.domain.FieldResult;
import se.trygghetsportalen.outreach.domain.WorkerQuery;
import se.trygghetsportalen.people.domain.DeviceId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;

/**
 * Takes in what phones have written, once, whatever is repeated, shuffled or cut. An entry is stored whole or not at all;
 * the entries of one call share a transaction, each behind a savepoint, so that two hundred of them cost one write to the
 * disk and one that is refused leaves the others stored.
 *
 * <p>An id belongs to the first bytes that came under it. The same bytes again are answered as stored; other bytes are a
 * conflict, kept for a lead to choose.
 */
@Service
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD})
public class FieldSync {
    /** Far more than a phone can wait for: a conflict is rare. */
    private static final int MOST_CHOSEN = 200;

    private final FieldEntryRepository entries;
    private final FieldSteps steps;
    private final WorkerQuery workers;
    private final NoticeBoard notices;
    private final ShiftAuthority authority;
    private final Clock clock;

    FieldSync(
            FieldEntryRepository entries,
            FieldSteps steps,
            WorkerQuery workers,
            NoticeBoard notices,
            ShiftAuthority authority,
            Clock clock) {
        this.entries = entries;
        this.steps = steps;
        this.workers = workers;
        this.notices = notices;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * An entry with the bytes that it was read from.
     *
     * @param entry what it says
     * @param sha256 of the bytes received
     * @param body the bytes received, as text
     */
    public record Received(FieldEntry entry, String sha256, String body) {}

    /**
     * Takes in the signed-in worker's entries in the order given and answers for each. Idempotent.
     *
     * @param device the phone that sends them
     */
    @Transactional
    public List<FieldResult> take(DeviceId device, List<Received> received) {
        SignedInUser worker = authority.user();
        // One phone sends one thing at a time, whatever its tabs do: two calls of it would only undo each other.
        entries.hold(device);
        Instant now = clock.instant();
        List<FieldResult> results = new ArrayList<>();
        while (results.size() < received.size()) {
            List<Received> run = contactsInARow(received.subList(results.size(), received.size()));
            Set<UUID> together = takeTogether(run, worker, device, now);
            for (Received one : run) {
                UUID id = one.entry().stamp().id();
                results.add(
                        together.remove(id)
                                ? new FieldResult.Stored(id, one.sha256())
                                : take(one, worker, device, now));
            }
        }
        return results;
    }

    /** What leads have chosen where two versions of the signed-in worker's entries came, the latest first. */
    @Transactional(readOnly = true)
    public List<Chosen> chosen() {
        return entries.chosenOf(authority.user().id(), MOST_CHOSEN);
    }

    /** The first entry, and as many after it as are contacts of the same shift. */
    private static List<Received> contactsInARow(List<Received> received) {
        FieldEntry first = received.getFirst().entry();
        int end = 1;
        while (end < received.size()
                && first instanceof FieldEntry.Contact
                && received.get(end).entry() instanceof FieldEntry.Contact next
                && next.stamp().shift().equals(first.stamp().shift())) {
            end++;
        }
        return received.subList(0, end);
    }

    /**
     * Stores what is new of contacts in a row in few statements, which is what an evening without coverage mostly consists
     * of, and answers which. Where one of them is not right, none is stored and the answer is empty: taken one by one, each
     * gets its own.
     */
    private Set<UUID> takeTogether(List<Received> run, SignedInUser worker, DeviceId device, Instant now) {
        Map<UUID, Received> fresh = new LinkedHashMap<>();
        if (run.size() > 1) {
            run.forEach(one -> fresh.putIfAbsent(one.entry().stamp().id(), one));
            fresh.keySet().removeAll(entries.knownAmong(fresh.keySet()));
        }
        if (fresh.isEmpty()
                || steps.whyNot(run.getFirst().entry().stamp().shift()).isPresent()) {
            return new HashSet<>();
        }
        Map<FieldEntry, String> hashes = new LinkedHashMap<>();
        fresh.values().forEach(one -> hashes.put(one.entry(), one.sha256()));
        TransactionStatus transaction = TransactionAspectSupport.currentTransactionStatus();
        Object before = transaction.createSavepoint();
        boolean stored;
        try {
            stored = entries.addAll(hashes, worker.id(), device, now)
                    && steps.takeAll(hashes.keySet().stream()
                            .map(FieldEntry.Contact.class::cast)
                            .toList());
        } catch (AccessDeniedException | NoSuchElementException notAll) {
            stored = false;
        }
        if (stored) {
            transaction.releaseSavepoint(before);
            return new HashSet<>(fresh.keySet());
        }
        transaction.rollbackToSavepoint(before);
        return new HashSet<>();
    }

    private FieldResult take(Received received, SignedInUser worker, DeviceId device, Instant now) {
        UUID id = received.entry().stamp().id();
        Optional<Known> known = entries.find(id);
        if (known.isEmpty()) {
            Optional<FieldResult> fresh = takeNew(received, worker, device, now);
            if (fresh.isPresent()) {
                return fresh.get();
            }
            known = entries.find(id);
        }
        return answerFor(received, known.orElseThrow(), worker, now);
    }

    /** Empty when somebody else's transaction took the id meanwhile. */
    private Optional<FieldResult> takeNew(Received received, SignedInUser worker, DeviceId device, Instant now) {
        FieldEntry entry = received.entry();
        UUID id = entry.stamp().id();
        // What the entry hangs on is looked for first: the row below refers to it.
        Optional<Problem> unknown = steps.whyNot(entry.stamp().shift());
        if (unknown.isPresent()) {
            return Optional.of(new FieldResult.Refused(id, unknown.get()));
        }
        TransactionStatus transaction = TransactionAspectSupport.currentTransactionStatus();
        Object before = transaction.createSavepoint();
        Optional<Problem> problem;
        try {
            if (!entries.add(entry, worker.id(), device, received.sha256(), now)) {
                return Optional.empty();
            }
            problem = steps.take(entry);
        } catch (AccessDeniedException notTheirs) {
            problem = Optional.of(Problem.of("shift", "outreach.field.problem.not-yours"));
        } catch (NoSuchElementException missing) {
            problem = Optional.of(Problem.of("stop", "outreach.field.problem.stop"));
        }
        // Anything else ends the whole call: the database may have given up the transaction, savepoints and all.
        if (problem.isPresent()) {
            transaction.rollbackToSavepoint(before);
            return Optional.of(new FieldResult.Refused(id, problem.get()));
        }
        transaction.releaseSavepoint(before);
        return Optional.of(new FieldResult.Stored(id, received.sha256()));
    }

    private FieldResult answerFor(Received received, Known known, SignedInUser worker, Instant now) {
        FieldEntry entry = received.entry();
        UUID id = entry.stamp().id();
        if (!known.worker().equals(worker.id())) {
            return new FieldResult.Refused(id, Problem.of("id", "outreach.field.problem.not-yours"));
        }
        if (known.sha256().equals(received.sha256())) {
            return new FieldResult.Stored(id, received.sha256());
        }
        Optional<Problem> identifying = steps.identifyingText(entry);
        if (identifying.isPresent()) {
            return new FieldResult.Refused(id, identifying.get());
        }
        FieldConflict conflict = new FieldConflict(
                Ids.next(),
                id,
                entry.stamp().shift(),
                worker.id(),
                null,
                entry.kind(),
                received.sha256(),
                received.body(),
                now);
        if (entries.addConflict(conflict)) {
            authority.record("field-entry.conflict", "field-entry", id, Map.of("sha256", received.sha256()));
            workers.leads().forEach(lead -> notices.send(lead, "outreach.notice.conflict", List.of(), "krockar"));
        }
        return new FieldResult.Conflict(id, received.sha256());
    }
}
