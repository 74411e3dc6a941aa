/** Broken on purpose. */
@NullMarked
package brokenhouse.cellar.persistence;

import org.jspecify.annotations.NullMarked;
