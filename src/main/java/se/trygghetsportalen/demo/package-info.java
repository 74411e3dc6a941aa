/**
 * Builds the demo municipality Ekånge through the services, relative to today. May know every room; no room knows it.
 */
@ApplicationModule
@NullMarked
package se.trygghetsportalen.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
