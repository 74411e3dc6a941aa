package se.trygghetsportalen.demo.jobs;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.demo.DemoMunicipality;

/** Builds the demo when the portal starts, and adds each new day's evening shift shortly after midnight. */
@Component
@ConditionalOnBooleanProperty("portal.demo")
class DemoJob implements ApplicationRunner {
    private final DemoMunicipality municipality;

    DemoJob(DemoMunicipality municipality) {
        this.municipality = municipality;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        municipality.build();
    }

    @Scheduled(cron = "0 1 0 * * *", zone = "Europe/Stockholm")
    void newDay() {
        municipality.build();
    }
}
