/** Broken on purpose. */
@NullMarked
package brokenhouse.cellar.ui;

import org.jspecify.annotations.NullMarked;
