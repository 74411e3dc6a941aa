package se.trygghetsportalen;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the portal. */
@SpringBootApplication
public class TrygghetsportalenApplication {
    public static void main(String[] args) {
        SpringApplication.run(TrygghetsportalenApplication.class, args);
    }
}
