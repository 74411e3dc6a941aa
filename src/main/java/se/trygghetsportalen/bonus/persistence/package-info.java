/** Bonus years, schemes, drafts and applications in MariaDB. */
@NullMarked
package se.trygghetsportalen.bonus.persistence;

import org.jspecify.annotations.NullMarked;
