package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationChange;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.Members;
import se.trygghetsportalen.associations.domain.Payee;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The register of associations. Officers keep it; whoever handles decisions, payments or review reads it; a
 * representative reads their own associations and no others. Every change is remembered with what it said before.
 *
 * <p>Nothing is removed: what an association was granted stays with its name.
 */
@Service
@Transactional
public class Associations {
    private static final int MOST_CHANGES = 200;

    private final AssociationRepository repository;
    private final RegisterHistory history;
    private final AssociationRules rules;
    private final AssociationAuthority authority;

    Associations(
            AssociationRepository repository,
            RegisterHistory history,
            AssociationRules rules,
            AssociationAuthority authority) {
        this.repository = repository;
        this.history = history;
        this.rules = rules;
        this.authority = authority;
    }

    /** A page of associations, by name in Swedish order. */
    @ReadsRegister
    @Transactional(readOnly = true)
    public List<AssociationLine> page(AssociationFilter filter, AssociationLine.@Nullable Position after, int limit) {
        return repository.page(filter, after, limit);
    }

    /** Those of them as they are paid, in no order. */
    @ReadsRegister
    @Transactional(readOnly = true)
    public List<Payee> payees(Set<AssociationId> ids) {
        return repository.payees(ids);
    }

    /** How many the filter lets through. */
    @ReadsRegister
    @Transactional(readOnly = true)
    public int count(AssociationFilter filter) {
        return repository.count(filter);
    }

    /** The association; empty when there is none, and to a representative of others it is as if there were none. */
    @ReadsRegisterOrOwn
    @Transactional(readOnly = true)
    public Optional<Association> find(AssociationId id) {
        return authority.sees(id) ? repository.find(id) : Optional.empty();
    }

    /**
     * As {@link #find}.
     *
     * @throws NoSuchElementException where that is empty
     */
    @ReadsRegisterOrOwn
    @Transactional(readOnly = true)
    public Association require(AssociationId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No association " + id));
    }

    /** What has changed in the register about the association, latest first. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<AssociationChange.Named> history(AssociationId id) {
        return repository.changes(id, MOST_CHANGES);
    }

    /** Enters an association. Repeating it with the same id and details changes nothing. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Association> add(AssociationId id, AssociationDetails details) {
        List<Problem> problems = rules.problemsOf(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Association association = Association.entered(id, details);
        return switch (repository.insert(association)) {
            case DONE -> {
                history.entered(association);
                yield new SaveOutcome.Saved<>(association);
            }
            case NUMBER_TAKEN -> numberTaken();
            case ACCOUNT_TAKEN -> throw new IllegalStateException("A new association has no account");
            case STALE -> {
                Association stored = repository.find(id).orElseThrow();
                yield stored.details().equals(details)
                        ? new SaveOutcome.Saved<>(stored)
                        : new SaveOutcome.Stale<>(stored);
            }
        };
    }

    /**
     * Enters what a file has. A row that cannot be entered any more leaves the others as they are.
     *
     * @return the lines of the rows that were left out
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public List<Long> addAll(List<ImportedAssociation> rows) {
        return rows.stream()
                .filter(row -> !(add(row.id(), row.details()) instanceof SaveOutcome.Saved))
                .map(ImportedAssociation::line)
                .toList();
    }

    /**
     * Changes what the register says about an association.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Association> change(AssociationId id, int version, AssociationDetails details) {
        List<Problem> problems = rules.problemsOf(details);
        return problems.isEmpty()
                ? save(id, version, before -> before.with(details))
                : new SaveOutcome.Invalid<>(problems);
    }

    /**
     * Says how many active members there are, and where they live. For officers, and for whoever represents the
     * association.
     *
     * @param version the version that the person had before them
     * @throws org.springframework.security.access.AccessDeniedException for representatives of others
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.ASSOCIATION_REPRESENTATIVE})
    public SaveOutcome<Association> changeMembers(AssociationId id, int version, Members members) {
        if (!authority.isOfficer()) {
            authority.requireRepresentative(id);
        }
        SaveOutcome<Association> outcome = save(id, version, before -> before.with(members));
        if (outcome instanceof SaveOutcome.Saved<Association> saved) {
            repository.putMembers(id, members);
            return saved;
        }
        return outcome;
    }

    /**
     * Says whether the association is at work.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Association> setState(AssociationId id, int version, AssociationState state) {
        return save(id, version, before -> before.in(state));
    }

    private SaveOutcome<Association> save(AssociationId id, int version, UnaryOperator<Association> change) {
        Optional<Association> found = repository.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Association before = found.get();
        Association after = change.apply(before);
        if (after.equals(before)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        return switch (repository.update(after)) {
            case DONE -> {
                history.changed(before, after);
                yield new SaveOutcome.Saved<>(after.at(version + 1));
            }
            case NUMBER_TAKEN -> numberTaken();
            case ACCOUNT_TAKEN, STALE -> throw new IllegalStateException("Locked, and its account untouched: " + id);
        };
    }

    private static SaveOutcome<Association> numberTaken() {
        return SaveOutcome.Invalid.of(Problem.of("number", "associations.problem.number.taken"));
    }
}
