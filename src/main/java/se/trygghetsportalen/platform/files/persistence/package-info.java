/** Stored files in MariaDB. */
@NullMarked
package se.trygghetsportalen.platform.files.persistence;

import org.jspecify.annotations.NullMarked;
