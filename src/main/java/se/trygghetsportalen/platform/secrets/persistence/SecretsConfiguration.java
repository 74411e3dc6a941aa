package se.trygghetsportalen.platform.secrets.persistence;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.platform.secrets.domain.ColumnCipher;
import se.trygghetsportalen.platform.secrets.domain.KeyRegister;

/** Where the keys lie: {@code portal.secrets.key-file}, by default in the folder {@code keys} of the data directory. */
@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    @Bean
    ColumnCipher columnCipher(
            @Value("${portal.secrets.key-file:${portal.data-dir:data}/keys/secrets.key}") Path file,
            KeyRegister register) {
        return new KeysFile(file).open(register);
    }
}
