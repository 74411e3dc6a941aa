package se.trygghetsportalen.shell;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The portal's texts: one pair of property files per room under {@code vaadin-i18n/<room>/}, read by the screens and by
 * everything outside them (mail, letters, headings of files) through the same {@link MessageSource}.
 */
@Configuration
class TextsConfiguration {
    private static final String SWEDISH_FILE = "/translations_sv.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:vaadin-i18n/*" + SWEDISH_FILE);
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        for (Resource file : files) {
            texts.addBasenames("vaadin-i18n." + roomOf(file.getURL().getPath()) + ".translations");
        }
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Languages.SWEDISH);
        return texts;
    }

    private static String roomOf(String path) {
        String[] parts = path.split("/", -1);
        return Arrays.asList(parts).get(parts.length - 2);
    }
}
