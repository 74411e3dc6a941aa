package se.trygghetsportalen.platform.mail.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.platform.mail.OutboxReview;
import se.trygghetsportalen.uikit.NavigationItem;

/** The way to the page about mail. */
@Configuration(proxyBeanMethods = false)
public class OutboxNavigation {
    static final String PATH = "utskick";
    private static final int ORDER = 910;

    @Bean
    NavigationItem outboxInTheMenu() {
        return new NavigationItem(
                "mail.title", OutboxView.class, VaadinIcon.ENVELOPE_O, ORDER, Set.of(OutboxReview.ADMINISTRATOR));
    }
}
