/** What the room does by itself: the first administrator, and forgetting old failures to sign in. */
@NullMarked
package se.trygghetsportalen.people.jobs;

import org.jspecify.annotations.NullMarked;
