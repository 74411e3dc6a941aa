package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;

/** A role model and a youth, from the proposal to the end. Each state is a type; its methods lead out of it. */
public sealed interface Match {
    MatchId id();

    MatchTerms terms();

    int version();

    MatchState state();

    /** Whether it takes up one of the role model's places. */
    default boolean isOpen() {
        return state() != MatchState.CLOSED;
    }

    /** It ends, or never begins. */
    default Closed close(MatchTerms.Closure how) {
        if (!isOpen()) {
            throw new IllegalStateException("Match " + id() + " is closed");
        }
        MatchTerms terms = this instanceof Paused ? terms().resumed(how.on()) : terms();
        return new Closed(id(), terms.closed(how), version() + 1);
    }

    /** One as it was stored. */
    static Match in(MatchState state, MatchId id, MatchTerms terms, int version) {
        return switch (state) {
            case PROPOSED -> new Proposed(id, terms, version);
            case INTRODUCED -> new Introduced(id, terms, version);
            case CONSENTED -> new Consented(id, terms, version);
            case ACTIVE -> new Active(id, terms, version);
            case PAUSED -> new Paused(id, terms, version);
            case CLOSED -> new Closed(id, terms, version);
        };
    }

    /** Waits for the introduction meeting. */
    record Proposed(MatchId id, MatchTerms terms, int version) implements Match {
        @Override
        public MatchState state() {
            return MatchState.PROPOSED;
        }

        /** The two have met, with the coordinator. */
        public Introduced introduce(LocalDate on) {
            return new Introduced(id, terms.introduced(on), version + 1);
        }
    }

    /** The two have met; their answers are to come. */
    record Introduced(MatchId id, MatchTerms terms, int version) implements Match {
        @Override
        public MatchState state() {
            return MatchState.INTRODUCED;
        }

        /** Both said yes. */
        public Consented consent(LocalDate on) {
            return new Consented(id, terms.consented(on), version + 1);
        }
    }

    /** Both want to. */
    record Consented(MatchId id, MatchTerms terms, int version) implements Match {
        @Override
        public MatchState state() {
            return MatchState.CONSENTED;
        }

        /** It begins. Whether it may is asked of {@link Activation} before. */
        public Active activate(LocalDate from) {
            return new Active(id, terms.active(from), version + 1);
        }
    }

    /** They meet. */
    record Active(MatchId id, MatchTerms terms, int version) implements Match {
        @Override
        public MatchState state() {
            return MatchState.ACTIVE;
        }

        public Paused pause(LocalDate from) {
            return new Paused(id, terms.paused(from), version + 1);
        }
    }

    /** They take a break. */
    record Paused(MatchId id, MatchTerms terms, int version) implements Match {
        @Override
        public MatchState state() {
            return MatchState.PAUSED;
        }

        public Active resume(LocalDate on) {
            return new Active(id, terms.resumed(on), version + 1);
        }
    }

    /** It is over. */
    record Closed(MatchId id, MatchTerms terms, int version) implements Match {
        @Override
        public MatchState state() {
            return MatchState.CLOSED;
        }

        /** Old and new role model have met with the youth. */
        public Closed bridged(LocalDate on) {
            MatchTerms.Closure closure = terms.closure();
            if (closure == null) {
                throw new IllegalStateException("Match " + id + " is closed without saying how");
            }
            return new Closed(id, terms.closed(closure.bridged(on)), version + 1);
        }
    }
}
