package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.Representative;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileIntake;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** Says who signs for an association, as its minutes prove. Only representatives with an account can sign here. */
@Service
@Transactional
@RolesAllowed(Roles.PROGRAMME_OFFICER)
public class Signatories {
    private final AssociationRepository associations;
    private final RepresentativeRepository representatives;
    private final FileIntake intake;
    private final FileStore files;
    private final RegisterHistory history;
    private final Clock clock;

    Signatories(
            AssociationRepository associations,
            RepresentativeRepository representatives,
            FileIntake intake,
            FileStore files,
            RegisterHistory history,
            Clock clock) {
        this.associations = associations;
        this.representatives = representatives;
        this.intake = intake;
        this.files = files;
        this.history = history;
        this.clock = clock;
    }

    /**
     * What the minutes say.
     *
     * @param rule each alone or two jointly
     * @param accounts who signs: representatives of the association
     * @param minutesOn the day of the meeting, or null where it is not filled in
     */
    public record Minutes(
            SigningRule rule,
            Set<ActorId> accounts,
            @Nullable LocalDate minutesOn) {
        public Minutes {
            accounts = Set.copyOf(accounts);
        }
    }

    /** Whether the file may serve as minutes. */
    public SaveOutcome<AcceptedFile> judge(String name, byte[] content) {
        return intake.check(AssociationFiles.MINUTES, name, content).outcome();
    }

    /**
     * Stores who signs, with the minutes. Repeating it with the same file changes nothing.
     *
     * @param version the version that the person had before them
     * @param fileId the id under which the minutes are stored, or null without a file
     * @param file the minutes, or null without a file
     */
    public SaveOutcome<Association> prove(
            AssociationId id, int version, Minutes minutes, @Nullable FileId fileId, @Nullable AcceptedFile file) {
        Association before = associations.findToChange(id).orElse(null);
        if (before == null) {
            return new SaveOutcome.Missing<>();
        }
        if (before.signing()
                .map(Signing::minutes)
                .filter(same -> same.equals(fileId))
                .isPresent()) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Representative.Named> known = representatives.of(id);
        LocalDate on = minutes.minutesOn();
        List<Problem> problems = new ArrayList<>();
        if (minutes.accounts().size() < (minutes.rule() == SigningRule.TWO_JOINTLY ? 2 : 1)
                || !accounts(known).containsAll(minutes.accounts())) {
            problems.add(Problem.of("accounts", "associations.problem.signatories"));
        }
        if (on == null) {
            problems.add(Problem.of("minutesOn", "associations.problem.minutes.day"));
        } else if (on.isAfter(SwedishTime.dayOf(clock.instant()))) {
            problems.add(Problem.of("minutesOn", "associations.problem.future"));
        }
        if (fileId == null || file == null) {
            problems.add(Problem.of("minutes", "associations.problem.minutes.file"));
        }
        if (on == null || fileId == null || file == null || !problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        files.store(fileId, file);
        Association after = before.with(new Signing(minutes.rule(), on, fileId));
        if (associations.update(after) != AssociationRepository.Write.DONE) {
            throw new IllegalStateException("Locked, and neither number nor account touched: " + id);
        }
        representatives.setSignatories(id, minutes.accounts());
        history.changed(before, after);
        history.signatoriesChanged(after, names(known), names(representatives.of(id)));
        return new SaveOutcome.Saved<>(after.at(version + 1));
    }

    private static Set<ActorId> accounts(List<Representative.Named> known) {
        return known.stream().map(each -> each.representative().account()).collect(Collectors.toSet());
    }

    private static String names(List<Representative.Named> all) {
        return all.stream()
                .filter(each -> each.representative().signatory())
                .map(Representative.Named::name)
                .collect(Collectors.joining(", "));
    }
}
