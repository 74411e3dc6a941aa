/**
 * Files that people hand in: checked by their content, images drawn anew, kept in the database and given out again to
 * whoever the owning room lets see them. Knows no feature: a room names a {@link
 * se.trygghetsportalen.platform.files.domain.FilePurpose} and answers for it with a {@link
 * se.trygghetsportalen.platform.files.FileGuard}.
 */
@ApplicationModule(
        id = "platform.files",
        allowedDependencies = {"platform.audit", "shared"})
@NullMarked
package se.trygghetsportalen.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
