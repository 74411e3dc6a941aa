package se.trygghetsportalen.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.payouts.PaymentRights;
import se.trygghetsportalen.payouts.domain.Duty;
import se.trygghetsportalen.payouts.domain.PaymentRight;
import se.trygghetsportalen.payouts.domain.RightDetails;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Who signs Ekånge's payments: a reviewer, an approver up to the largest bonus, a second approver up to a smaller amount
 * who also stands in for the first when they are away, and an exporter.
 */
@Component
@Order(37)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class PaymentRightsChapter implements DemoChapter {
    private static final String RESPONSIBILITY = "3300";
    private static final int LARGEST_KRONOR = 100_000;
    private static final int SMALL_KRONOR = 20_000;

    private final DemoPeople people;
    private final PaymentRights rights;

    PaymentRightsChapter(DemoPeople people, PaymentRights rights) {
        this.people = people;
        this.rights = rights;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate from = SwedishTime.dayOf(now).withDayOfYear(1).minusYears(2);
        return List.of(new DemoStep("payment rights", () -> {
            grant("granskning", Duty.REVIEW, LARGEST_KRONOR, from, null);
            grant("attest", Duty.APPROVE, LARGEST_KRONOR, from, null);
            grant("attest2", Duty.APPROVE, SMALL_KRONOR, from, null);
            grant("attest2", Duty.APPROVE, LARGEST_KRONOR, from, "attest");
            grant("ekonomi", Duty.EXPORT, LARGEST_KRONOR, from, null);
        }));
    }

    private void grant(String person, Duty duty, int kronor, LocalDate from, @Nullable String deputyFor) {
        RightDetails details = new RightDetails(
                id(person), duty, RESPONSIBILITY, kronor, from, null, deputyFor == null ? null : id(deputyFor), null);
        SaveOutcome<PaymentRight> outcome = people.as(
                "admin", () -> rights.grant(DemoIds.of("payment right", person + " " + duty + " " + kronor), details));
        if (!(outcome instanceof SaveOutcome.Saved<PaymentRight>)) {
            throw new IllegalStateException("Payment right of " + person + ": " + outcome);
        }
    }

    private ActorId id(String username) {
        return people.named(username).id();
    }
}
