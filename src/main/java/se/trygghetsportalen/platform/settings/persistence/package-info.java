/** Settings in MariaDB. */
@NullMarked
package se.trygghetsportalen.platform.settings.persistence;

import org.jspecify.annotations.NullMarked;
