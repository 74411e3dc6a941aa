/** Broken on purpose. */
@NullMarked
package brokenhouse.cellar.web;

import org.jspecify.annotations.NullMarked;
