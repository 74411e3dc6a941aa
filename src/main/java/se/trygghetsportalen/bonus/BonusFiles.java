package se.trygghetsportalen.bonus;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationDraftRepository;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.DraftEvidenceRepository;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.FileGuard;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.StoredFile;

/**
 * Who opens evidence: representatives what their association laid beside its application, and those who handle or review
 * bonus what was handed in, unless they are disqualified.
 */
@Configuration(proxyBeanMethods = false)
class BonusFiles {
    /** What an association shows its answers by. */
    static final FilePurpose EVIDENCE = new FilePurpose("bonus-evidence", FileType.EVIDENCE, FilePurpose.LIMIT);

    @Bean
    FileGuard bonusEvidence(
            CurrentUser currentUser,
            Representation representation,
            Associations associations,
            Conflicts conflicts,
            ApplicationDraftRepository drafts,
            ApplicationRepository applications,
            DraftEvidenceRepository draftEvidence,
            EvidenceRepository handedIn) {
        return new FileGuard() {
            @Override
            public String purpose() {
                return EVIDENCE.name();
            }

            @Override
            public boolean mayOpen(StoredFile file) {
                return currentUser
                        .find()
                        .filter(user -> opensOwn(user, file) || opensHandedIn(user, file))
                        .isPresent();
            }

            private boolean opensOwn(SignedInUser user, StoredFile file) {
                if (!user.isAny(Role.ASSOCIATION_REPRESENTATIVE)) {
                    return false;
                }
                Optional<Evidence> found = draftEvidence
                        .find(file.id().value())
                        .or(() -> handedIn.find(file.id().value()));
                return found.flatMap(each -> drafts.find(each.application()))
                        .map(ApplicationDraft::association)
                        .filter(representation::represents)
                        .isPresent();
            }

            private boolean opensHandedIn(SignedInUser user, StoredFile file) {
                if (!user.isAny(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR)) {
                    return false;
                }
                return handedIn.find(file.id().value())
                        .flatMap(each -> applications.find(each.application()))
                        .filter(application -> !conflicts.isDisqualified(
                                application.id(), associations.require(application.association())))
                        .isPresent();
            }
        };
    }
}
