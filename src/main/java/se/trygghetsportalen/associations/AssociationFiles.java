package se.trygghetsportalen.associations;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.files.FileGuard;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.StoredFile;

/**
 * Minutes that prove who signs, and proof that somebody may join. Officers and auditors open both; a representative opens
 * the minutes that hold for an association of their own.
 */
@Configuration(proxyBeanMethods = false)
public class AssociationFiles {
    /** Minutes that prove who signs. */
    public static final FilePurpose MINUTES =
            new FilePurpose("association-minutes", FileType.EVIDENCE, FilePurpose.LIMIT);

    /** Proof that somebody may act for an association: a page, scanned or photographed. */
    public static final FilePurpose PROOF =
            new FilePurpose("association-proof", Set.of(FileType.PDF, FileType.JPEG, FileType.PNG), 8 * 1024 * 1024);

    @Bean
    FileGuard associationMinutes(
            CurrentUser currentUser, AssociationRepository associations, AssociationAuthority authority) {
        return new Guard(MINUTES.name(), currentUser) {
            @Override
            boolean mayOpenAsRepresentative(StoredFile file) {
                return associations
                        .findByMinutes(file.id())
                        .filter(authority::represents)
                        .isPresent();
            }
        };
    }

    @Bean
    FileGuard associationProof(CurrentUser currentUser) {
        return new Guard(PROOF.name(), currentUser) {
            @Override
            boolean mayOpenAsRepresentative(StoredFile file) {
                return false;
            }
        };
    }

    private abstract static class Guard implements FileGuard {
        private final String purpose;
        private final CurrentUser currentUser;

        Guard(String purpose, CurrentUser currentUser) {
            this.purpose = purpose;
            this.currentUser = currentUser;
        }

        abstract boolean mayOpenAsRepresentative(StoredFile file);

        @Override
        public String purpose() {
            return purpose;
        }

        @Override
        public boolean mayOpen(StoredFile file) {
            return currentUser
                    .find()
                    .filter(user -> user.isAny(Role.PROGRAMME_OFFICER, Role.AUDITOR)
                            || (user.isAny(Role.ASSOCIATION_REPRESENTATIVE) && mayOpenAsRepresentative(file)))
                    .isPresent();
        }
    }
}
