/** Tests of the trail on a real MariaDB and of its files. */
@NullMarked
package se.trygghetsportalen.platform.audit.persistence;

import org.jspecify.annotations.NullMarked;
