package se.trygghetsportalen.platform.files;

import se.trygghetsportalen.platform.files.domain.StoredFile;

/**
 * Extension point: the room that stores files for a purpose says who may open them. A file whose purpose nobody answers
 * for is opened by nobody.
 */
public interface FileGuard {
    /** The name of the purpose that it answers for. */
    String purpose();

    /** Whether the person now signed in may open the file. Must not throw for lack of a right. */
    boolean mayOpen(StoredFile file);
}
