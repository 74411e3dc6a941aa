/** Notices in MariaDB. */
@NullMarked
package se.trygghetsportalen.platform.mail.persistence;

import org.jspecify.annotations.NullMarked;
