/** Places in MariaDB. */
@NullMarked
package se.trygghetsportalen.places.persistence;

import org.jspecify.annotations.NullMarked;
