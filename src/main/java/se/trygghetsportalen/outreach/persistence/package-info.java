/**
 * Shifts, stops and contacts in MariaDB. Reads the names of people and places beside its own rows, so that a page of a
 * list is one statement.
 */
@NullMarked
package se.trygghetsportalen.outreach.persistence;

import org.jspecify.annotations.NullMarked;
