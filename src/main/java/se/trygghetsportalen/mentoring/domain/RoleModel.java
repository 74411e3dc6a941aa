package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.util.List;
import se.trygghetsportalen.shared.Problem;

/**
 * An adult on the way to, in or out of the programme. Each state is a type; its methods are the steps that lead out of
 * it. What the file lacks for a step is an {@link IllegalArgumentException}: services look first, by
 * {@link Requirement}.
 */
public sealed interface RoleModel {
    RoleModelId id();

    RoleModelDetails details();

    RoleModelFile file();

    int version();

    RoleModelState state();

    /** Whether anything about them may still change. */
    default boolean isOpen() {
        return state() != RoleModelState.ENDED;
    }

    /** Whether they take part and the note on their extract has run out, or does within a month. */
    default boolean isToRenew(LocalDate today) {
        RoleModelFile.ExtractNote note = file().extract();
        return (state() == RoleModelState.APPROVED || state() == RoleModelState.PAUSED)
                && (note == null
                        || RegistryExtract.lastDay(note.shownOn())
                                .isBefore(today.plusDays(RegistryExtract.REMIND_DAYS)));
    }

    /** The same with other words about themselves. */
    default RoleModel with(RoleModelDetails details) {
        return in(state(), id(), details, file(), version() + 1);
    }

    /** The same with more in the file. */
    default RoleModel with(RoleModelFile file) {
        return in(state(), id(), details(), file, version() + 1);
    }

    /** They take no further part. */
    default Ended end() {
        if (!isOpen()) {
            throw new IllegalStateException("Role model " + id() + " has ended");
        }
        return new Ended(id(), details(), file(), version() + 1);
    }

    /** One as it was stored. */
    static RoleModel in(
            RoleModelState state, RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) {
        return switch (state) {
            case APPLIED -> new Applied(id, details, file, version);
            case INTERVIEWED -> new Interviewed(id, details, file, version);
            case CHECKED -> new Checked(id, details, file, version);
            case APPROVED -> new Approved(id, details, file, version);
            case PAUSED -> new Paused(id, details, file, version);
            case ENDED -> new Ended(id, details, file, version);
        };
    }

    private static void require(List<Problem> missing) {
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Missing: " + missing.getFirst().field());
        }
    }

    /** Has applied and waits to be interviewed. */
    record Applied(RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) implements RoleModel {
        @Override
        public RoleModelState state() {
            return RoleModelState.APPLIED;
        }

        public Interviewed interviewed(LocalDate on) {
            return new Interviewed(id, details, file.interviewed(on), version + 1);
        }
    }

    /** Has been interviewed; references and extract are to come. */
    record Interviewed(RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) implements RoleModel {
        @Override
        public RoleModelState state() {
            return RoleModelState.INTERVIEWED;
        }

        /** References and extract are there. */
        public Checked check(MentoringRules rules, LocalDate today) {
            require(missing(rules, today));
            return new Checked(id, details, file, version + 1);
        }

        public List<Problem> missing(MentoringRules rules, LocalDate today) {
            return Requirement.missingOf(this, rules, today, Requirement.REFERENCES, Requirement.REGISTRY_EXTRACT);
        }
    }

    /** Has been checked; training and the promise are to come. */
    record Checked(RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) implements RoleModel {
        @Override
        public RoleModelState state() {
            return RoleModelState.CHECKED;
        }

        /** Everything on the checklist is there. */
        public Approved approve(MentoringRules rules, LocalDate today) {
            require(Requirement.allMissing(this, rules, today));
            return new Approved(id, details, file, version + 1);
        }
    }

    /** May be matched. */
    record Approved(RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) implements RoleModel {
        @Override
        public RoleModelState state() {
            return RoleModelState.APPROVED;
        }

        public Paused pause() {
            return new Paused(id, details, file, version + 1);
        }
    }

    /** Takes a break: keeps matches, gets no new ones. */
    record Paused(RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) implements RoleModel {
        @Override
        public RoleModelState state() {
            return RoleModelState.PAUSED;
        }

        public Approved resume() {
            return new Approved(id, details, file, version + 1);
        }
    }

    /** Takes no further part. */
    record Ended(RoleModelId id, RoleModelDetails details, RoleModelFile file, int version) implements RoleModel {
        @Override
        public RoleModelState state() {
            return RoleModelState.ENDED;
        }
    }
}
