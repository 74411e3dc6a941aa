package se.trygghetsportalen.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import se.trygghetsportalen.TestDatabaseInitializer;
import se.trygghetsportalen.TrygghetsportalenApplication;

/** A journey through the demo municipality. All journeys share one portal, one database and one browser. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TrygghetsportalenApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"portal.demo=true", "portal.demo-on-external-database=true", "portal.demo-weeks=4"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@interface BrowserTest {}
