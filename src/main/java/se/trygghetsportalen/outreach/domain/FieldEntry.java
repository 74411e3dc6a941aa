package se.trygghetsportalen.outreach.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.ArenaId;

/**
 * One thing that a worker did on the field page, written on the phone with or without a network. Its id is made there,
 * so that sending it again stores it once.
 */
public sealed interface FieldEntry {
    /** What all entries carry. */
    Stamp stamp();

    /** The name of its kind, as it is stored. */
    String kind();

    /**
     * What all entries carry.
     *
     * @param id made on the phone
     * @param sequence the phone's own count: its order, whatever its clock says
     * @param shift during which shift
     * @param at when, by the phone's clock
     */
    record Stamp(UUID id, long sequence, ShiftId shift, Instant at) {}

    /** The team goes out. */
    record Start(Stamp stamp) implements FieldEntry {
        @Override
        public String kind() {
            return "START";
        }
    }

    /** The team comes to a place. */
    record Arrive(Stamp stamp, StopId stop, ArenaId arena) implements FieldEntry {
        @Override
        public String kind() {
            return "ARRIVE";
        }
    }

    /** The team leaves a place. */
    record Leave(Stamp stamp, StopId stop) implements FieldEntry {
        @Override
        public String kind() {
            return "LEAVE";
        }
    }

    /** A contact; the entry's id is the contact's. */
    record Contact(Stamp stamp, StopId stop, ContactContent content) implements FieldEntry {
        @Override
        public String kind() {
            return "CONTACT";
        }
    }

    /** A contact that was sent is taken back. */
    record TakeBack(Stamp stamp, ContactId contact) implements FieldEntry {
        @Override
        public String kind() {
            return "TAKE_BACK";
        }
    }

    /**
     * An observation; the entry's id is the observation's.
     *
     * @param photo the photo of the place, or null
     */
    record Observation(
            Stamp stamp,
            StopId stop,
            ObservationContent content,
            @Nullable Photo photo) implements FieldEntry {
        @Override
        public String kind() {
            return "OBSERVATION";
        }
    }

    /** A sign of life from somebody who works alone. */
    record CheckIn(Stamp stamp) implements FieldEntry {
        @Override
        public String kind() {
            return "CHECK_IN";
        }
    }

    /**
     * Somebody works alone from here on.
     *
     * @param minutes how often they promise to be heard of
     */
    record Alone(Stamp stamp, int minutes) implements FieldEntry {
        @Override
        public String kind() {
            return "ALONE";
        }
    }

    /** Somebody is no longer alone. */
    record Together(Stamp stamp) implements FieldEntry {
        @Override
        public String kind() {
            return "TOGETHER";
        }
    }

    /** The team goes home. */
    record End(Stamp stamp, ShiftSummary summary) implements FieldEntry {
        @Override
        public String kind() {
            return "END";
        }
    }

    /**
     * A photo as the phone sends it.
     *
     * @param id under which it will be stored
     * @param content its bytes; not changed
     */
    record Photo(UUID id, byte[] content) {}
}
