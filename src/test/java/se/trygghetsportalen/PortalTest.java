package se.trygghetsportalen;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test inside the whole portal, on the real database with the real changelog. All such tests share one context and
 * one database: whoever adds properties, mock beans or profiles pays for a context of their own.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TrygghetsportalenApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "vaadin.launch-browser=false",
            "portal.demo=false",
            "portal.data-dir=target/test-portal",
            // Tests travel in time: what the job would call old is what they have just written.
            "portal.people.old-failures-after=PT24H"
        })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface PortalTest {}
