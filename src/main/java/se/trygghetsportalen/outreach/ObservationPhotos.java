package se.trygghetsportalen.outreach;

import java.util.Set;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.files.FileGuard;
import se.trygghetsportalen.platform.files.domain.FilePurpose;
import se.trygghetsportalen.platform.files.domain.FileType;
import se.trygghetsportalen.platform.files.domain.StoredFile;

/**
 * Photos of places. Whoever may read an observation sees its photo: outreach workers and leads, and nobody else until
 * there is a partner to share it with.
 */
@Component
public class ObservationPhotos implements FileGuard {
    /** What a photo may be. A phone's own picture fits. */
    public static final FilePurpose PURPOSE =
            new FilePurpose("observation-photo", Set.of(FileType.JPEG, FileType.PNG), FilePurpose.LIMIT);

    private final CurrentUser currentUser;

    ObservationPhotos(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public String purpose() {
        return PURPOSE.name();
    }

    @Override
    public boolean mayOpen(StoredFile file) {
        return currentUser.isAny(Role.OUTREACH_WORKER, Role.TEAM_LEAD);
    }
}
