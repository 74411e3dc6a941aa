package se.trygghetsportalen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import se.trygghetsportalen.platform.audit.AuditVerificationCommand;

/** Starts the portal, or verifies its audit trail where the arguments ask for that. */
@SpringBootApplication
public class TrygghetsportalenApplication {
    public static void main(String[] args) {
        if (AuditVerificationCommand.isAskedFor(args)) {
            System.exit(AuditVerificationCommand.run(ClockConfiguration.class, args));
        }
        SpringApplication.run(TrygghetsportalenApplication.class, args);
    }
}
