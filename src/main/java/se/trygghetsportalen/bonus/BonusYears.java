package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeRepository;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Officers plan bonus years, open them and close them for new applications. What a year promises can no longer be
 * changed once it has opened, and its scheme is locked with it.
 */
@Service
@Transactional
public class BonusYears {
    private final BonusYearRepository years;
    private final SchemeRepository schemes;
    private final BonusTrail trail;

    BonusYears(BonusYearRepository years, SchemeRepository schemes, BonusTrail trail) {
        this.years = years;
        this.schemes = schemes;
        this.trail = trail;
    }

    /** Every year, latest first. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<BonusYear> all() {
        return years.all();
    }

    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Optional<BonusYear> find(BonusYearId id) {
        return years.find(id);
    }

    /** Plans a new year. Repeating it with the same id and plan changes nothing. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<BonusYear> plan(BonusYearId id, YearPlan plan) {
        List<Problem> problems = problemsOf(plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        BonusYear year = new BonusYear(id, plan, BonusYearState.PLANNED, 1);
        if (!years.add(year)) {
            return years.findToChange(id)
                    .<SaveOutcome<BonusYear>>map(stored -> stored.plan().equals(plan)
                            ? new SaveOutcome.Saved<>(stored)
                            : new SaveOutcome.Stale<>(stored))
                    .orElseGet(BonusYears::yearTaken);
        }
        record("bonus-year.planned", year);
        return new SaveOutcome.Saved<>(year);
    }

    /**
     * Changes the plan of a year that has not opened.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<BonusYear> change(BonusYearId id, int version, YearPlan plan) {
        Optional<BonusYear> found = years.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear before = found.get();
        if (before.plan().equals(plan)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version || !before.state().mayBeChanged()) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = problemsOf(plan);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        BonusYear after = before.with(plan);
        if (!years.save(after)) {
            return yearTaken();
        }
        record("bonus-year.changed", after);
        return new SaveOutcome.Saved<>(after);
    }

    /**
     * Lets associations apply from the year's first day on, and locks its scheme. Needs a diary number and a scheme
     * without faults.
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<BonusYear> open(BonusYearId id, int version) {
        Optional<BonusYear> found = years.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear before = found.get();
        List<Problem> problems = new ArrayList<>();
        if (before.plan().diaryNumber().isBlank()) {
            problems.add(Problem.of("diaryNumber", "bonus.problem.diaryNumber.missing"));
        }
        Scheme scheme = schemes.findToChange(before.plan().scheme()).orElseThrow();
        if (!scheme.content().problems().isEmpty()) {
            problems.add(Problem.of("scheme", "bonus.problem.scheme.faulty"));
        }
        return step(before, version, BonusYearState.Step.OPEN, problems, () -> {
            if (!scheme.locked()) {
                schemes.save(scheme.lock());
                trail.record("bonus-scheme.locked", "bonus-scheme", scheme.id().value(), Map.of());
            }
        });
    }

    /** Says that assessors begin; late applications are still taken by the ladder. Only once the last day has passed. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<BonusYear> beginAssessment(BonusYearId id, int version) {
        Optional<BonusYear> found = years.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear before = found.get();
        boolean over = SwedishTime.dayOf(trail.now()).isAfter(before.plan().lastDay());
        List<Problem> problems = over ? List.of() : List.of(Problem.of("lastDay", "bonus.problem.lastDay.ahead"));
        return step(before, version, BonusYearState.Step.ASSESS, problems, () -> {});
    }

    private SaveOutcome<BonusYear> step(
            BonusYear before, int version, BonusYearState.Step step, List<Problem> problems, Runnable also) {
        if (before.state() == step.to()) {
            return new SaveOutcome.Saved<>(before);
        }
        Optional<BonusYear> after = before.after(step);
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        also.run();
        years.save(after.get());
        trail.record(
                "bonus-year.moved",
                "bonus-year",
                before.id().value(),
                Map.of("state", after.get().state().name()));
        return new SaveOutcome.Saved<>(after.get());
    }

    private List<Problem> problemsOf(YearPlan plan) {
        List<Problem> problems = new ArrayList<>(plan.problems());
        if (schemes.find(plan.scheme()).isEmpty()) {
            problems.add(Problem.of("scheme", "bonus.problem.scheme.missing"));
        }
        return problems;
    }

    private static SaveOutcome<BonusYear> yearTaken() {
        return SaveOutcome.Invalid.of(Problem.of("year", "bonus.problem.year.taken"));
    }

    private void record(String action, BonusYear year) {
        YearPlan plan = year.plan();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("year", Integer.toString(plan.year()));
        fields.put("opens", plan.opens().toString());
        fields.put("last_day", plan.lastDay().toString());
        fields.put("pot_ore", Long.toString(plan.pot().ore()));
        fields.put("scheme_id", plan.scheme().toString());
        fields.put("appeal_freezes", Boolean.toString(plan.appealFreezes()));
        fields.put("diary_number", plan.diaryNumber());
        trail.record(action, "bonus-year", year.id().value(), fields);
    }
}
