/** A room that does not say how it treats null. */
@ApplicationModule
package brokenhouse.attic;

import org.springframework.modulith.ApplicationModule;
