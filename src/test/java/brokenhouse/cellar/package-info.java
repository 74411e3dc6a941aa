/** A room that breaks every rule of the house, so that each of them is seen to find something. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package brokenhouse.cellar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
