package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationDraftRepository;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.DraftEvidenceRepository;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.Intake;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.files.domain.StoredFile;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Files that representatives lay beside their answers. They belong to the draft until it is handed in; what a revision
 * names is kept for good. A file that is added or taken away undoes a first signature, as any change does.
 */
@Service
@Transactional
@RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
public class DraftEvidence {
    private final DraftEvidenceRepository evidence;
    private final EvidenceRepository handedIn;
    private final ApplicationDraftRepository drafts;
    private final ApplicationRepository applications;
    private final Representation representation;
    private final FileIntake intake;
    private final FileStore files;
    private final BonusTrail trail;

    DraftEvidence(
            DraftEvidenceRepository evidence,
            EvidenceRepository handedIn,
            ApplicationDraftRepository drafts,
            ApplicationRepository applications,
            Representation representation,
            FileIntake intake,
            FileStore files,
            BonusTrail trail) {
        this.evidence = evidence;
        this.handedIn = handedIn;
        this.drafts = drafts;
        this.applications = applications;
        this.representation = representation;
        this.intake = intake;
        this.files = files;
        this.trail = trail;
    }

    /** Says whether a file may be evidence. Stores nothing; outside a transaction, for it takes time. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SaveOutcome<AcceptedFile> judge(String name, byte[] content) {
        return switch (intake.check(BonusFiles.EVIDENCE, name, content)) {
            case Intake.Accepted accepted -> new SaveOutcome.Saved<>(accepted.file());
            case Intake.Refused refused -> SaveOutcome.Invalid.of(refused.problem());
        };
    }

    /**
     * What lies beside the draft, first one first.
     *
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    @Transactional(readOnly = true)
    public List<Evidence> of(ApplicationId id) {
        ApplicationDraft draft = drafts.find(id).orElseThrow(() -> new NoSuchElementException("No application " + id));
        representation.requireRepresentative(draft.association());
        return evidence.of(id);
    }

    /**
     * Lays a file beside an answer. Repeating it with the same id changes nothing.
     *
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    public SaveOutcome<Evidence> add(ApplicationId id, CriterionId criterion, FileId fileId, AcceptedFile file) {
        ApplicationDraft draft = drafts.findToChange(id).orElse(null);
        if (draft == null) {
            return new SaveOutcome.Missing<>();
        }
        ActorId actor =
                representation.requireRepresentative(draft.association()).id();
        List<Evidence> before = evidence.of(id);
        for (Evidence known : before) {
            if (known.file().equals(fileId.value())) {
                return new SaveOutcome.Saved<>(known);
            }
        }
        if (!mayBeWritten(id)) {
            return SaveOutcome.Invalid.of(Problem.of("file", "bonus.problem.application.handedIn"));
        }
        if (before.size() >= Evidence.MOST) {
            return SaveOutcome.Invalid.of(Problem.of("file", "bonus.problem.evidence.many", Evidence.MOST));
        }
        StoredFile stored = files.store(fileId, file);
        Evidence added = new Evidence(
                fileId.value(), id, criterion, stored.name(), stored.bytes(), stored.sha256(), trail.now());
        evidence.add(added);
        drafts.save(draft.with(draft.content(), actor, trail.now()));
        return new SaveOutcome.Saved<>(added);
    }

    /**
     * Takes a file away from the draft. Its content is deleted, unless it was handed in before.
     *
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    public SaveOutcome<Evidence> remove(ApplicationId id, FileId fileId) {
        ApplicationDraft draft = drafts.findToChange(id).orElse(null);
        Evidence found = evidence.find(fileId.value())
                .filter(each -> each.application().equals(id))
                .orElse(null);
        if (draft == null || found == null) {
            return new SaveOutcome.Missing<>();
        }
        ActorId actor =
                representation.requireRepresentative(draft.association()).id();
        if (!mayBeWritten(id)) {
            return SaveOutcome.Invalid.of(Problem.of("file", "bonus.problem.application.handedIn"));
        }
        evidence.remove(fileId.value());
        if (handedIn.find(fileId.value()).isEmpty()) {
            files.remove(fileId);
        } else {
            trail.record("bonus-application.evidence-withdrawn", "bonus-application", id.value(), Map.of());
        }
        drafts.save(draft.with(draft.content(), actor, trail.now()));
        return new SaveOutcome.Saved<>(found);
    }

    private boolean mayBeWritten(ApplicationId id) {
        return applications
                .find(id)
                .map(Application::state)
                .orElse(ApplicationState.DRAFT)
                .mayBeWritten();
    }
}
