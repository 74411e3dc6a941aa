/** When the demo is built. */
@NullMarked
package se.trygghetsportalen.demo.jobs;

import org.jspecify.annotations.NullMarked;
