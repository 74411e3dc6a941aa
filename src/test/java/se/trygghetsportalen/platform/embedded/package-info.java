/** Proves the embedded MariaDB's guards on real processes, and lends one database to all other tests. */
@NullMarked
package se.trygghetsportalen.platform.embedded;

import org.jspecify.annotations.NullMarked;
