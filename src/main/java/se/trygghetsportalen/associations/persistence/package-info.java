/** Associations in MariaDB. */
@NullMarked
package se.trygghetsportalen.associations.persistence;

import org.jspecify.annotations.NullMarked;
