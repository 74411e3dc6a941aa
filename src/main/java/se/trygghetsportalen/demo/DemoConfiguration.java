package se.trygghetsportalen.demo;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** What the demo puts in place of what the portal has otherwise. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class DemoConfiguration {
    @Bean
    @Primary
    TravellingClock demoClock(@Qualifier("clock") Clock home) {
        return new TravellingClock(home);
    }
}
