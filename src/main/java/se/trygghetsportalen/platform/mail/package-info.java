/**
 * What the portal tells a person: notices behind the bell, and mail and calls that leave it. Holds text keys and ids,
 * never the content of a note.
 */
@ApplicationModule(
        id = "platform.mail",
        allowedDependencies = {"platform.audit", "shared", "uikit"})
@NullMarked
package se.trygghetsportalen.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
