/** Measures what docs/operations.md says of the portal's speed, each figure beside a yardstick of the same run. */
@NullMarked
package se.trygghetsportalen.bench;

import org.jspecify.annotations.NullMarked;
