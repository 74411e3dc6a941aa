package se.trygghetsportalen.mentoring;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.mentoring.domain.ContactRuleSet;
import se.trygghetsportalen.mentoring.domain.ProgrammeRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/** The programmes' rules for contact, each from a day on. What was judged stays judged: sets are added, not changed. */
@Service
@Transactional
@RolesAllowed(Roles.MENTORING_COORDINATOR)
public class ContactRules {
    private final ProgrammeRepository programme;
    private final MentoringDesk desk;

    ContactRules(ProgrammeRepository programme, MentoringDesk desk) {
        this.programme = programme;
        this.desk = desk;
    }

    /** Every set, by programme, the latest first. */
    @Transactional(readOnly = true)
    public List<ContactRuleSet> all() {
        List<ContactRuleSet> sets = new ArrayList<>(programme.ruleSets());
        sets.addAll(ContactRuleSet.INITIAL);
        sets.sort(Comparator.comparing(ContactRuleSet::programme)
                .thenComparing(Comparator.comparing(ContactRuleSet::validFrom).reversed()));
        return List.copyOf(sets);
    }

    /** Adds a set that holds from today or later: nobody is judged by a rule that did not exist. */
    public SaveOutcome<ContactRuleSet> add(ContactRuleSet set) {
        List<Problem> problems = new ArrayList<>();
        if (set.validFrom().isBefore(desk.today())) {
            problems.add(Problem.of("validFrom", "mentoring.rule-set.problem.past"));
        }
        if (set.minutesPerMonth() < 0 || set.minutesPerMonth() > ContactRuleSet.MOST_MINUTES) {
            problems.add(Problem.of("minutesPerMonth", "mentoring.problem.number", ContactRuleSet.MOST_MINUTES));
        }
        if (set.meetingsPerMonth() < 0 || set.meetingsPerMonth() > ContactRuleSet.MOST_MEETINGS) {
            problems.add(Problem.of("meetingsPerMonth", "mentoring.problem.number", ContactRuleSet.MOST_MEETINGS));
        }
        if (!problems.isEmpty()) {
            return MentoringDesk.invalid(problems);
        }
        if (!programme.add(set, desk.now(), desk.user())) {
            return programme.ruleSets().contains(set)
                    ? new SaveOutcome.Saved<>(set)
                    : SaveOutcome.Invalid.of(Problem.of("validFrom", "mentoring.rule-set.problem.taken"));
        }
        String name = set.programme() + "/" + set.validFrom();
        desk.record(
                "contact-rule-set.added",
                "contact-rule-set",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                Map.of(
                        "programme",
                        set.programme().name(),
                        "valid_from",
                        set.validFrom().toString()));
        return new SaveOutcome.Saved<>(set);
    }
}
