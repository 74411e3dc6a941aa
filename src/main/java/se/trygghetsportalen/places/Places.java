package se.trygghetsportalen.places;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictDetails;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.PlaceRepository;
import se.trygghetsportalen.platform.audit.AuditEntry;
import se.trygghetsportalen.platform.audit.AuditTrail;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The register of places. Everybody may read it, jobs too: the names of a municipality's districts and squares are known
 * to all. Team leads and administrators keep it; every change is audited.
 *
 * <p>Nothing is removed: contacts of earlier years stay at the place where they were made.
 */
@Service
@Transactional
public class Places {
    private static final int FIRST_VERSION = 1;

    private final PlaceRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail trail;

    Places(PlaceRepository repository, CurrentUser currentUser, AuditTrail trail) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /** Every district, by name in Swedish order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<District> districts() {
        return repository.districts();
    }

    /** Every arena, by district and name in Swedish order. */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Arena> arenas() {
        return repository.arenas();
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<District> findDistrict(DistrictId id) {
        return repository.findDistrict(id);
    }

    /** @throws NoSuchElementException when there is no such district */
    @PermitAll
    @Transactional(readOnly = true)
    public District requireDistrict(DistrictId id) {
        return repository.findDistrict(id).orElseThrow(() -> new NoSuchElementException("No district " + id));
    }

    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Arena> findArena(ArenaId id) {
        return repository.findArena(id);
    }

    /** @throws NoSuchElementException when there is no such arena */
    @PermitAll
    @Transactional(readOnly = true)
    public Arena requireArena(ArenaId id) {
        return repository.findArena(id).orElseThrow(() -> new NoSuchElementException("No arena " + id));
    }

    /**
     * Arenas by what somebody typed: every word must occur in the arena's or the district's name. Capitals do not
     * matter, nor do accents; å, ä and ö are letters of their own.
     */
    @PermitAll
    @Transactional(readOnly = true)
    public List<Arena> search(String typed, int limit) {
        List<String> words = List.of(typed.strip().split("\\s+"));
        if (words.getFirst().isEmpty() || limit < 1) {
            return List.of();
        }
        return repository.search(words, limit);
    }

    /** Adds a district. Repeating it with the same id and details changes nothing. */
    @RolesAllowed({Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
    public SaveOutcome<District> addDistrict(DistrictId id, DistrictDetails details) {
        List<Problem> problems = problemsOf(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        District district = new District(id, details, FIRST_VERSION);
        return switch (repository.insert(district)) {
            case DONE -> {
                recordDistrict("district.added", id, null, details);
                yield new SaveOutcome.Saved<>(district);
            }
            case NAME_TAKEN -> SaveOutcome.Invalid.of(Problem.of("name", "places.district.name.taken"));
            case STALE -> {
                District stored = requireDistrict(id);
                yield stored.details().equals(details)
                        ? new SaveOutcome.Saved<>(stored)
                        : new SaveOutcome.Stale<>(stored);
            }
        };
    }

    /**
     * Changes what is said about a district.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed({Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
    public SaveOutcome<District> changeDistrict(DistrictId id, int version, DistrictDetails details) {
        List<Problem> problems = problemsOf(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Optional<District> before = repository.findDistrict(id);
        if (before.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        if (before.get().details().equals(details)) {
            return new SaveOutcome.Saved<>(before.get());
        }
        return switch (repository.update(new District(id, details, version))) {
            case DONE -> {
                recordDistrict("district.changed", id, before.get().details(), details);
                yield new SaveOutcome.Saved<>(new District(id, details, version + 1));
            }
            case NAME_TAKEN -> SaveOutcome.Invalid.of(Problem.of("name", "places.district.name.taken"));
            case STALE -> new SaveOutcome.Stale<>(requireDistrict(id));
        };
    }

    /** Adds an arena. Repeating it with the same id and details changes nothing. */
    @RolesAllowed({Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
    public SaveOutcome<Arena> addArena(ArenaId id, ArenaDetails details) {
        List<Problem> problems = problemsOf(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Arena arena = new Arena(id, details, FIRST_VERSION);
        return switch (repository.insert(arena)) {
            case DONE -> {
                recordArena("arena.added", id, null, details);
                yield new SaveOutcome.Saved<>(arena);
            }
            case NAME_TAKEN -> SaveOutcome.Invalid.of(Problem.of("name", "places.arena.name.taken"));
            case STALE -> {
                Arena stored = requireArena(id);
                yield stored.details().equals(details)
                        ? new SaveOutcome.Saved<>(stored)
                        : new SaveOutcome.Stale<>(stored);
            }
        };
    }

    /**
     * Changes what is said about an arena.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed({Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
    public SaveOutcome<Arena> changeArena(ArenaId id, int version, ArenaDetails details) {
        List<Problem> problems = problemsOf(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Optional<Arena> before = repository.findArena(id);
        if (before.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        if (before.get().details().equals(details)) {
            return new SaveOutcome.Saved<>(before.get());
        }
        return switch (repository.update(new Arena(id, details, version))) {
            case DONE -> {
                recordArena("arena.changed", id, before.get().details(), details);
                yield new SaveOutcome.Saved<>(new Arena(id, details, version + 1));
            }
            case NAME_TAKEN -> SaveOutcome.Invalid.of(Problem.of("name", "places.arena.name.taken"));
            case STALE -> new SaveOutcome.Stale<>(requireArena(id));
        };
    }

    /**
     * Adds arenas that were read from a file, each as if somebody had typed it. What cannot be added is left out and told
     * by its line; the rest is stored. Repeating it adds nothing twice.
     */
    @RolesAllowed({Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
    public ArenaImportResult addArenas(List<ImportedArena> arenas) {
        int added = 0;
        List<Long> leftOut = new ArrayList<>();
        for (ImportedArena arena : arenas) {
            if (addArena(arena.id(), arena.details()) instanceof SaveOutcome.Saved<Arena>) {
                added++;
            } else {
                leftOut.add(arena.line());
            }
        }
        return new ArenaImportResult(added, leftOut);
    }

    private static List<Problem> problemsOf(DistrictDetails details) {
        return problemsOfName(details.name(), DistrictDetails.MAX_NAME, "places.district.name.required");
    }

    private List<Problem> problemsOf(ArenaDetails details) {
        List<Problem> problems =
                new ArrayList<>(problemsOfName(details.name(), ArenaDetails.MAX_NAME, "places.arena.name.required"));
        if (repository.findDistrict(details.district()).isEmpty()) {
            problems.add(Problem.of("district", "places.arena.district.required"));
        }
        return problems;
    }

    private static List<Problem> problemsOfName(String name, int max, String requiredKey) {
        if (name.isEmpty()) {
            return List.of(Problem.of("name", requiredKey));
        }
        if (name.length() > max) {
            return List.of(Problem.of("name", "places.name.long", max));
        }
        return List.of();
    }

    private void recordDistrict(
            String action, DistrictId id, @Nullable DistrictDetails before, DistrictDetails details) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        if (before == null || !before.name().equals(details.name())) {
            fields.put("name", details.name());
        }
        if (before == null || before.exposed() != details.exposed()) {
            fields.put("exposed", Boolean.toString(details.exposed()));
        }
        if (before == null ? details.outline() != null : !Objects.equals(before.outline(), details.outline())) {
            // The line itself is long, and stands in the register.
            fields.put("outline", details.outline() == null ? null : "drawn");
        }
        if (before == null ? !details.active() : before.active() != details.active()) {
            fields.put("active", Boolean.toString(details.active()));
        }
        record(action, "district", id.value(), fields);
    }

    private void recordArena(String action, ArenaId id, @Nullable ArenaDetails before, ArenaDetails details) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        if (before == null || !before.district().equals(details.district())) {
            fields.put("district", details.district().toString());
        }
        if (before == null || !before.name().equals(details.name())) {
            fields.put("name", details.name());
        }
        if (before == null || before.kind() != details.kind()) {
            fields.put("kind", details.kind().name());
        }
        if (before == null ? details.position() != null : !Objects.equals(before.position(), details.position())) {
            fields.put("position", Objects.toString(details.position(), null));
        }
        if (before == null ? !details.active() : before.active() != details.active()) {
            fields.put("active", Boolean.toString(details.active()));
        }
        record(action, "arena", id.value(), fields);
    }

    private void record(String action, String kind, UUID id, Map<String, @Nullable String> fields) {
        trail.record(new AuditEntry(currentUser.actor(), action, kind, id, fields));
    }
}
