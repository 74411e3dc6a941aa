/** Keeps the keys: the keys themselves in a file, their fingerprints in the database. */
@NullMarked
package se.trygghetsportalen.platform.secrets.persistence;

import org.jspecify.annotations.NullMarked;
