package se.trygghetsportalen.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.DemoAccounts;

/** Offers the demo's accounts once they can be signed in to. */
@Component
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class OfferedDemoAccounts implements DemoAccounts {
    private final DemoPeople people;
    private final DemoMunicipality municipality;

    OfferedDemoAccounts(DemoPeople people, DemoMunicipality municipality) {
        this.people = people;
        this.municipality = municipality;
    }

    @Override
    public List<DemoAccount> cards() {
        return municipality.isBuilt() ? people.cards() : List.of();
    }
}
