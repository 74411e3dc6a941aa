/**
 * Encrypts the columns that hold what would harm somebody if the database were read: drafts, aliases, protected notes.
 * The keys lie in a file outside the database. Rooms use the cipher in their persistence; nobody searches what is
 * encrypted.
 */
@ApplicationModule(
        id = "platform.secrets",
        allowedDependencies = {"shared"})
@NullMarked
package se.trygghetsportalen.platform.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
