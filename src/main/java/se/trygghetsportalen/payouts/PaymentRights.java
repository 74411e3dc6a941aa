package se.trygghetsportalen.payouts;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.RightDetails;
import se.trygghetsportalen.payouts.domain.RightRepository;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.AccountListQuery;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.AccountRow;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * The register of who may sign payments. Kept by the administrator, who signs none; read by everybody with a part in
 * payouts. A right is ended, never removed.
 */
@Service
@Transactional
public class PaymentRights {
    private static final int MOST_PEOPLE = 500;

    private final RightRepository rights;
    private final AccountRepository accounts;
    private final AccountListQuery people;
    private final Settings settings;
    private final PayoutTrail trail;

    PaymentRights(
            RightRepository rights,
            AccountRepository accounts,
            AccountListQuery people,
            Settings settings,
            PayoutTrail trail) {
        this.rights = rights;
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.trail = trail;
    }

    /** Every right there is and was, with what the people in it are called. */
    @RolesAllowed({
        Roles.ADMINISTRATOR,
        PayoutRoles.REVIEWER,
        PayoutRoles.APPROVER,
        PayoutRoles.EXPORTER,
        PayoutRoles.AUDITOR
    })
    @Transactional(readOnly = true)
    public Register register() {
        List<PaymentRight> all = rights.all();
        Set<ActorId> named = new HashSet<>();
        all.forEach(right -> {
            named.add(right.person());
            named.add(Objects.requireNonNullElse(right.deputyFor(), right.person()));
            named.add(Objects.requireNonNullElse(right.superior(), right.person()));
        });
        return new Register(all, accounts.names(named), rights.absentOn(trail.today()));
    }

    /** The responsibility code of the runs that are put together now. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public String usualResponsibility() {
        return settings.value(SettingKeys.RESPONSIBILITY);
    }

    /** Who may be given the right: active accounts with the duty's role. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Map<ActorId, String> candidates(Duty duty) {
        Role role = switch (duty) {
            case REVIEW -> Role.PAYMENT_REVIEWER;
            case APPROVE -> Role.PAYMENT_APPROVER;
            case EXPORT -> Role.PAYMENT_EXPORTER;
        };
        Map<ActorId, String> candidates = new HashMap<>();
        for (AccountRow row : people.page(new AccountFilter("", role, AccountState.ACTIVE), null, MOST_PEOPLE)
                .rows()) {
            candidates.put(row.id(), row.displayName());
        }
        return candidates;
    }

    /** Gives somebody a right. Giving the same again, by the same id, answers the same. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SaveOutcome<PaymentRight> grant(UUID id, RightDetails details) {
        Optional<PaymentRight> known = rights.find(id);
        if (known.isPresent()) {
            return known.get().details().equals(details)
                    ? new SaveOutcome.Saved<>(known.get())
                    : new SaveOutcome.Stale<>(known.get());
        }
        List<Problem> problems = problems(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PaymentRight right = details.right(id, 0);
        rights.add(right);
        return stored(right, "payment-right.granted");
    }

    /** Changes or ends a right, over the version that was read. */
    @RolesAllowed(Roles.ADMINISTRATOR)
    public SaveOutcome<PaymentRight> change(UUID id, int version, RightDetails details) {
        Optional<PaymentRight> known = rights.find(id);
        if (known.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        if (known.get().details().equals(details)) {
            return new SaveOutcome.Saved<>(known.get());
        }
        List<Problem> problems = problems(details);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        PaymentRight right = details.right(id, version + 1);
        return known.get().version() == version && rights.save(right)
                ? stored(right, "payment-right.changed")
                : new SaveOutcome.Stale<>(known.get());
    }

    private SaveOutcome<PaymentRight> stored(PaymentRight right, String action) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("person_id", right.person().toString());
        fields.put("duty", right.duty().name());
        fields.put("responsibility", right.responsibility());
        fields.put("limit_ore", Long.toString(right.limit().ore()));
        fields.put("from_on", right.from().toString());
        fields.put("to_on", Objects.toString(right.to(), null));
        fields.put("deputy_for_id", Objects.toString(right.deputyFor(), null));
        fields.put("superior_id", Objects.toString(right.superior(), null));
        trail.record(action, "payment-right", right.id(), fields);
        return new SaveOutcome.Saved<>(right);
    }

    private static List<Problem> problems(RightDetails details) {
        List<Problem> problems = new ArrayList<>();
        if (details.person() == null) {
            problems.add(Problem.of("person", "payouts.problem.person"));
        } else if (details.person().equals(details.deputyFor())) {
            problems.add(Problem.of("deputyFor", "payouts.problem.own-deputy"));
        } else if (details.person().equals(details.superior())) {
            problems.add(Problem.of("superior", "payouts.problem.own-superior"));
        }
        if (details.responsibility().isBlank() || details.responsibility().length() > RightDetails.LONGEST_CODE) {
            problems.add(Problem.of("responsibility", "payouts.problem.responsibility"));
        }
        if (details.kronor() == null || details.kronor() < 1) {
            problems.add(Problem.of("kronor", "payouts.problem.limit"));
        }
        if (details.from() == null) {
            problems.add(Problem.of("from", "payouts.problem.from"));
        } else if (details.to() != null && details.to().isBefore(details.from())) {
            problems.add(Problem.of("to", "payouts.problem.to"));
        }
        return problems;
    }

    /**
     * The register.
     *
     * @param rights all of them
     * @param names of the people in them
     * @param absent who is away today
     */
    public record Register(List<PaymentRight> rights, Map<ActorId, String> names, Set<ActorId> absent) {}
}
