package se.trygghetsportalen.demo;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.DemoAccountOpening;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.NewAccount;

/** One account for each thing that somebody does in the portal. Comes first: the others work in their names. */
@Component
@Order(10)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class AccountsChapter implements DemoChapter {
    private final DemoPeople people;
    private final DemoAccountOpening opening;

    AccountsChapter(DemoPeople people, DemoAccountOpening opening) {
        this.people = people;
        this.opening = opening;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        return List.of(new DemoStep(
                "accounts",
                () -> opening.open(
                        people.all().stream()
                                .map(user -> new NewAccount(
                                        user.id(),
                                        user.username(),
                                        new AccountDetails(user.displayName(), null, user.roles())))
                                .toList(),
                        DemoPeople.PASSWORD)));
    }
}
