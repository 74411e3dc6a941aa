/** Accounts, reset links and counted failures in MariaDB. */
@NullMarked
package se.trygghetsportalen.people.persistence;

import org.jspecify.annotations.NullMarked;
