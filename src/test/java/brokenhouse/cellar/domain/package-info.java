/** Broken on purpose. */
@NullMarked
package brokenhouse.cellar.domain;

import org.jspecify.annotations.NullMarked;
