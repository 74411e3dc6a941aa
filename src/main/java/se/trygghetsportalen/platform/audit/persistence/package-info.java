/** Keeps the trail: rows and seals in the database, key and head in files outside it. */
@NullMarked
package se.trygghetsportalen.platform.audit.persistence;

import org.jspecify.annotations.NullMarked;
