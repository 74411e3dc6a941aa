package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.RegistryExtract;
import se.trygghetsportalen.mentoring.domain.Requirement;
import se.trygghetsportalen.mentoring.domain.RoleModel;
import se.trygghetsportalen.mentoring.domain.RoleModelDetails;
import se.trygghetsportalen.mentoring.domain.RoleModelFile;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.ExtractNote;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Reference;
import se.trygghetsportalen.mentoring.domain.RoleModelFile.Training;
import se.trygghetsportalen.mentoring.domain.RoleModelId;
import se.trygghetsportalen.mentoring.domain.RoleModelRepository;
import se.trygghetsportalen.mentoring.domain.RoleModelRule;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The coordinator's way with a role model from the application on. A step on an older version is refused with what is
 * stored; a step with something missing is refused with the list of it.
 */
@Service
@Transactional
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class RoleModelCare {
    private static final String SUBJECT = "role-model";
    private static final int MOST_MINUTES = 6000;

    private final RoleModelRepository roleModels;
    private final MentoringDesk desk;

    RoleModelCare(RoleModelRepository roleModels, MentoringDesk desk) {
        this.roleModels = roleModels;
        this.desk = desk;
    }

    /** Changes what they say about themselves. */
    public SaveOutcome<RoleModel> change(RoleModelId id, int version, RoleModelDetails details) {
        List<Problem> problems = RoleModelRule.problems(details);
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        return step(
                id,
                version,
                "role-model.changed",
                details.equals(roleModels.find(id).map(RoleModel::details).orElse(null)),
                Map.of("name", details.name()),
                stored ->
                        stored.isOpen() ? new SaveOutcome.Saved<>(stored.with(details)) : MentoringDesk.notPossible());
    }

    /** They have been interviewed. */
    public SaveOutcome<RoleModel> interview(RoleModelId id, int version, LocalDate on) {
        SaveOutcome<RoleModel> future = desk.refuseFuture("on", on);
        if (future != null) {
            return future;
        }
        return step(
                id,
                version,
                "role-model.interviewed",
                Map.of("interviewed_on", on.toString()),
                stored -> stored instanceof RoleModel.Applied applied
                        ? new SaveOutcome.Saved<>(applied.interviewed(on))
                        : MentoringDesk.notPossible());
    }

    /** Somebody was asked about them. Nothing of who that is comes into the trail. */
    public SaveOutcome<RoleModel> addReference(RoleModelId id, int version, Reference reference) {
        if (reference.contact().isBlank() || reference.contact().length() > RoleModelDetails.MAX_LINE) {
            return SaveOutcome.Invalid.of(
                    Problem.of("contact", "mentoring.reference.problem.contact", RoleModelDetails.MAX_LINE));
        }
        if (reference.relation().length() > RoleModelDetails.MAX_LINE) {
            return SaveOutcome.Invalid.of(Problem.of("relation", "mentoring.problem.long", RoleModelDetails.MAX_LINE));
        }
        SaveOutcome<RoleModel> future = desk.refuseFuture("takenOn", reference.takenOn());
        return future != null
                ? future
                : evidence(
                        id,
                        version,
                        "role-model.reference-taken",
                        Map.of("reference_id", reference.id().toString()),
                        file -> file.with(reference));
    }

    /**
     * An extract from the registry was shown. The day of issue is looked at and dropped: it is in no field, no row, no
     * trail and no message (lag 2013:852).
     */
    public SaveOutcome<RoleModel> showExtract(RoleModelId id, int version, LocalDate issued) {
        LocalDate today = desk.today();
        Optional<Problem> problem = RegistryExtract.problem(issued, today);
        if (problem.isPresent()) {
            return SaveOutcome.Invalid.of(problem.get());
        }
        return evidence(
                id,
                version,
                "role-model.extract-shown",
                Map.of("extract_shown_on", today.toString()),
                file -> file.with(new ExtractNote(today, desk.user())));
    }

    /** They were trained. */
    public SaveOutcome<RoleModel> addTraining(RoleModelId id, int version, Training training) {
        if (training.minutes() < 1 || training.minutes() > MOST_MINUTES) {
            return SaveOutcome.Invalid.of(Problem.of("minutes", "mentoring.training.problem.minutes", MOST_MINUTES));
        }
        SaveOutcome<RoleModel> future = desk.refuseFuture("heldOn", training.heldOn());
        return future != null
                ? future
                : evidence(
                        id,
                        version,
                        "role-model.trained",
                        Map.of("training_id", training.id().toString()),
                        file -> file.with(training));
    }

    /** They have promised a year in writing. */
    public SaveOutcome<RoleModel> commit(RoleModelId id, int version, LocalDate on) {
        SaveOutcome<RoleModel> future = desk.refuseFuture("on", on);
        return future != null
                ? future
                : evidence(
                        id,
                        version,
                        "role-model.committed",
                        Map.of("committed_on", on.toString()),
                        file -> file.committed(on));
    }

    /** References and extract are there. */
    public SaveOutcome<RoleModel> check(RoleModelId id, int version) {
        return step(id, version, "role-model.checked", Map.of(), stored -> {
            if (!(stored instanceof RoleModel.Interviewed interviewed)) {
                return MentoringDesk.notPossible();
            }
            List<Problem> missing = interviewed.missing(desk.rules(), desk.today());
            return missing.isEmpty()
                    ? new SaveOutcome.Saved<>(interviewed.check(desk.rules(), desk.today()))
                    : MentoringDesk.invalid(missing);
        });
    }

    /** Everything is there. */
    public SaveOutcome<RoleModel> approve(RoleModelId id, int version) {
        return step(id, version, "role-model.approved", Map.of(), stored -> {
            if (!(stored instanceof RoleModel.Checked checked)) {
                return MentoringDesk.notPossible();
            }
            List<Problem> missing = Requirement.allMissing(checked, desk.rules(), desk.today());
            return missing.isEmpty()
                    ? new SaveOutcome.Saved<>(checked.approve(desk.rules(), desk.today()))
                    : MentoringDesk.invalid(missing);
        });
    }

    /** They take a break from new matches. */
    public SaveOutcome<RoleModel> pause(RoleModelId id, int version) {
        return step(
                id,
                version,
                "role-model.paused",
                Map.of(),
                stored -> stored instanceof RoleModel.Approved approved
                        ? new SaveOutcome.Saved<>(approved.pause())
                        : MentoringDesk.notPossible());
    }

    /** They can be matched again. */
    public SaveOutcome<RoleModel> resume(RoleModelId id, int version) {
        return step(
                id,
                version,
                "role-model.resumed",
                Map.of(),
                stored -> stored instanceof RoleModel.Paused paused
                        ? new SaveOutcome.Saved<>(paused.resume())
                        : MentoringDesk.notPossible());
    }

    /** They take no further part. */
    public SaveOutcome<RoleModel> end(RoleModelId id, int version) {
        return step(
                id,
                version,
                "role-model.ended",
                Map.of(),
                stored -> stored.isOpen() ? new SaveOutcome.Saved<>(stored.end()) : MentoringDesk.notPossible());
    }

    /** Accounts that a role model can be connected to. */
    @Transactional(readOnly = true)
    public List<RoleModelRepository.FreeAccount> freeAccounts() {
        return roleModels.freeAccounts();
    }

    /** Lets the role model sign in with the account; with null, with none. */
    public SaveOutcome<RoleModel> connect(RoleModelId id, @Nullable ActorId account) {
        RoleModel stored = roleModels.findToChange(id).orElse(null);
        if (stored == null) {
            return new SaveOutcome.Missing<>();
        }
        if (Objects.equals(roleModels.accountOf(id).orElse(null), account)) {
            return new SaveOutcome.Saved<>(stored);
        }
        if (account != null
                && roleModels.freeAccounts().stream()
                        .noneMatch(free -> free.id().equals(account))) {
            return SaveOutcome.Invalid.of(Problem.of("account", "mentoring.role-model.problem.account"));
        }
        roleModels.connect(id, account);
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("account_id", account == null ? null : account.toString());
        desk.record("role-model.connected", SUBJECT, id.value(), fields);
        return new SaveOutcome.Saved<>(stored);
    }

    private SaveOutcome<RoleModel> evidence(
            RoleModelId id,
            int version,
            String action,
            Map<String, @Nullable String> fields,
            Function<RoleModelFile, RoleModelFile> more) {
        RoleModel known = roleModels.find(id).orElse(null);
        boolean same = known != null && more.apply(known.file()).equals(known.file());
        return step(
                id,
                version,
                action,
                same,
                fields,
                stored -> stored.isOpen()
                        ? new SaveOutcome.Saved<>(stored.with(more.apply(stored.file())))
                        : MentoringDesk.notPossible());
    }

    private SaveOutcome<RoleModel> step(
            RoleModelId id,
            int version,
            String action,
            Map<String, @Nullable String> fields,
            Function<RoleModel, SaveOutcome<RoleModel>> step) {
        return step(id, version, action, false, fields, step);
    }

    private SaveOutcome<RoleModel> step(
            RoleModelId id,
            int version,
            String action,
            boolean same,
            Map<String, @Nullable String> fields,
            Function<RoleModel, SaveOutcome<RoleModel>> step) {
        RoleModel stored = roleModels.findToChange(id).orElse(null);
        if (stored == null) {
            return new SaveOutcome.Missing<>();
        }
        if (same) {
            return new SaveOutcome.Saved<>(stored);
        }
        if (stored.version() != version) {
            return new SaveOutcome.Stale<>(stored);
        }
        SaveOutcome<RoleModel> outcome = step.apply(stored);
        if (outcome instanceof SaveOutcome.Saved<RoleModel>(RoleModel next)) {
            roleModels.save(next);
            desk.record(action, SUBJECT, id.value(), fields);
        }
        return outcome;
    }
}
