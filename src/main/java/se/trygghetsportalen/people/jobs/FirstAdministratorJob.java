package se.trygghetsportalen.people.jobs;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.FirstAdministrator;

/** Outside the demo, which has accounts of its own, sees to it at each start that somebody can sign in. */
@Component
@ConditionalOnBooleanProperty(name = "portal.demo", havingValue = false, matchIfMissing = true)
class FirstAdministratorJob implements ApplicationRunner {
    private final FirstAdministrator firstAdministrator;

    FirstAdministratorJob(FirstAdministrator firstAdministrator) {
        this.firstAdministrator = firstAdministrator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        firstAdministrator.appointIfNobody();
    }
}
