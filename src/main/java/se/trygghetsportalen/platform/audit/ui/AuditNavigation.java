package se.trygghetsportalen.platform.audit.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.platform.audit.AuditAccess;
import se.trygghetsportalen.uikit.NavigationItem;

/** The way to the auditor's page. */
@Configuration(proxyBeanMethods = false)
public class AuditNavigation {
    static final String PATH = "granskning";
    private static final int ORDER = 900;

    @Bean
    NavigationItem auditInTheMenu() {
        return new NavigationItem(
                "audit.title", AuditView.class, VaadinIcon.SHIELD, ORDER, Set.of(AuditAccess.AUDITOR));
    }
}
