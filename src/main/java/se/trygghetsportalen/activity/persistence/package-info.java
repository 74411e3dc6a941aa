/** Sessions, visits and sealed aliases in MariaDB. */
@NullMarked
package se.trygghetsportalen.activity.persistence;

import org.jspecify.annotations.NullMarked;
