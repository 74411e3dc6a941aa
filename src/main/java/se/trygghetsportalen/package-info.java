/** Where the portal starts; the rooms below it do the work. Holds nothing but the start and the one clock. */
@NullMarked
package se.trygghetsportalen;

import org.jspecify.annotations.NullMarked;
