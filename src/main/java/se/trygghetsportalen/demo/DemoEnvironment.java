package se.trygghetsportalen.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides, before anything is started or touched, whether this is the demo.
 *
 * <p>{@code portal.demo} (PORTAL_DEMO) says so; where it is not set, the portal is the demo on its embedded database
 * and is not on a server's. The demo's passwords are known to everybody, so it never fills a server's database unless
 * {@code portal.demo-on-external-database} says so too, and listens on this machine alone unless {@code server.address}
 * says otherwise.
 */
class DemoEnvironment implements EnvironmentPostProcessor, Ordered {
    static final String DEMO = "portal.demo";
    static final String ON_EXTERNAL_DATABASE = "portal.demo-on-external-database";

    private static final String DATABASE = "spring.datasource.url";
    private static final String ADDRESS = "server.address";
    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean external = StringUtils.hasText(environment.getProperty(DATABASE));
        boolean demo = environment.getProperty(DEMO, Boolean.class, !external);
        if (demo && external && !environment.getProperty(ON_EXTERNAL_DATABASE, Boolean.class, false)) {
            throw new DemoRefusedException();
        }
        Map<String, Object> decided = new LinkedHashMap<>();
        decided.put(DEMO, demo);
        if (demo) {
            decided.put(ADDRESS, LOOPBACK);
        }
        // Last: whoever says something themselves is heard first.
        environment.getPropertySources().addLast(new MapPropertySource("demo", decided));
    }

    /** After everything that may set one of the properties has been read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
