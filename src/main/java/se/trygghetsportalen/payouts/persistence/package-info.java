/** Ledger, runs, rights and files in MariaDB. */
@NullMarked
package se.trygghetsportalen.payouts.persistence;

import org.jspecify.annotations.NullMarked;
