/** Stores role models, youth and matches in the room's own tables; seals what would harm somebody if it were read. */
@NullMarked
package se.trygghetsportalen.mentoring.persistence;

import org.jspecify.annotations.NullMarked;
