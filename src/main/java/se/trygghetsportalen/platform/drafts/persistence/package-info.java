/** Drafts in MariaDB, their content sealed. */
@NullMarked
package se.trygghetsportalen.platform.drafts.persistence;

import org.jspecify.annotations.NullMarked;
