package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** Officers write schemes, and clone last year's. A locked scheme is what was promised: it can only be cloned. */
@Service
@Transactional
public class Schemes {
    private final SchemeRepository schemes;
    private final BonusTrail trail;

    Schemes(SchemeRepository schemes, BonusTrail trail) {
        this.schemes = schemes;
        this.trail = trail;
    }

    /** All of them, by name. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Scheme> all() {
        return schemes.all();
    }

    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Optional<Scheme> find(SchemeId id) {
        return schemes.find(id);
    }

    /** Stores a new scheme. It may have faults until a year opens by it. Repeating it changes nothing. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Scheme> add(SchemeId id, String name, SchemeContent content) {
        return add(new Scheme(id, name.strip(), content, null, false, 1));
    }

    /**
     * Stores a copy of another scheme; its criteria keep their ids, so that last year's answers are found.
     *
     * @throws NoSuchElementException when there is no such scheme
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Scheme> cloneAs(SchemeId from, SchemeId id, String name) {
        Scheme source = schemes.find(from).orElseThrow(() -> new NoSuchElementException("No scheme " + from));
        return add(source.cloneAs(id, name.strip()));
    }

    /**
     * Changes a scheme that no year has opened by.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Scheme> change(SchemeId id, int version, String name, SchemeContent content) {
        Optional<Scheme> found = schemes.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Scheme before = found.get();
        if (before.name().equals(name.strip()) && before.content().equals(content)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.locked() || before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = new ArrayList<>(problemsOfName(name));
        problems.addAll(content.problems());
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Scheme after = before.with(name.strip(), content);
        schemes.save(after);
        record("bonus-scheme.changed", after);
        return new SaveOutcome.Saved<>(after);
    }

    private SaveOutcome<Scheme> add(Scheme scheme) {
        List<Problem> problems = problemsOfName(scheme.name());
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        if (!schemes.add(scheme)) {
            Scheme stored = schemes.findToChange(scheme.id()).orElseThrow();
            return stored.content().equals(scheme.content())
                    ? new SaveOutcome.Saved<>(stored)
                    : new SaveOutcome.Stale<>(stored);
        }
        record("bonus-scheme.added", scheme);
        return new SaveOutcome.Saved<>(scheme);
    }

    private static List<Problem> problemsOfName(String name) {
        return name.isBlank() || name.length() > Scheme.MAX_NAME
                ? List.of(Problem.of("name", "bonus.problem.scheme.name"))
                : List.of();
    }

    private void record(String action, Scheme scheme) {
        trail.record(
                action,
                "bonus-scheme",
                scheme.id().value(),
                Map.of(
                        "name",
                        scheme.name(),
                        "max_points",
                        Integer.toString(scheme.content().maxPoints())));
    }
}
