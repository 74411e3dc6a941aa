/** The demo's progress in MariaDB. */
@NullMarked
package se.trygghetsportalen.demo.persistence;

import org.jspecify.annotations.NullMarked;
