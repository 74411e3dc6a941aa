package se.trygghetsportalen.platform.settings.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.uikit.NavigationItem;

/** The way to the settings. */
@Configuration(proxyBeanMethods = false)
public class SettingsNavigation {
    static final String PATH = "installningar";
    private static final int ORDER = 920;

    @Bean
    NavigationItem settingsInTheMenu() {
        return new NavigationItem(
                "settings.title", SettingsView.class, VaadinIcon.COG_O, ORDER, Set.of(SettingsView.ADMINISTRATOR));
    }
}
