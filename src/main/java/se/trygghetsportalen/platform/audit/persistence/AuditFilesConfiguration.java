package se.trygghetsportalen.platform.audit.persistence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.platform.audit.domain.AuditKeys;
import se.trygghetsportalen.platform.audit.domain.AuditRowRepository;
import se.trygghetsportalen.platform.audit.domain.OutsideHead;

/**
 * Where key and head lie: {@code portal.audit.key-file} and {@code portal.audit.head-file}, by default in the folder
 * {@code keys} of {@code portal.data-dir}.
 */
@Configuration(proxyBeanMethods = false)
class AuditFilesConfiguration {
    @Bean
    AuditKeys auditKeys(
            @Value("${portal.audit.key-file:${portal.data-dir:data}/keys/audit.key}") Path file,
            AuditRowRepository rows) {
        return new KeyFile(file).open(rows);
    }

    @Bean
    OutsideHead auditHead(@Value("${portal.audit.head-file:${portal.data-dir:data}/keys/audit.head}") Path file) {
        return new HeadFile(file);
    }
}
