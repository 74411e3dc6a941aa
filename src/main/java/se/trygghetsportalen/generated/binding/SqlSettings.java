package se.trygghetsportalen.generated.binding;

import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How jOOQ writes SQL for the portal. */
@Configuration(proxyBeanMethods = false)
class SqlSettings {
    /**
     * One statement per call: jOOQ would else send {@code SET @@group_concat_max_len} along with each aggregated list,
     * which the connection refuses. MariaDB's own limit, a megabyte, is beyond any list that the portal aggregates.
     */
    @Bean
    DefaultConfigurationCustomizer oneStatementPerCall() {
        return configuration -> configuration.settings().withRenderGroupConcatMaxLenSessionVariable(false);
    }
}
