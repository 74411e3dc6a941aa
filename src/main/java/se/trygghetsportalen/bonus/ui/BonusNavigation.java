package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to bonus years, schemes and the inbox. */
@Configuration(proxyBeanMethods = false)
public class BonusNavigation {
    static final String YEARS = "bonus";
    static final String YEAR = YEARS + "/ar";
    static final String FAIRNESS = YEAR + "/:id/rattvisa";
    static final String SCHEME = YEARS + "/modell";
    static final String SIMULATOR = YEARS + "/simulator";
    static final String REPORTS = YEARS + "/redovisningar";
    static final String INBOX = YEARS + "/ansokningar";

    /** What stands last in the address of a scheme as the association will see it. */
    static final String PREVIEW = "forhandsvisning";

    @Bean
    NavigationItem bonusInboxInTheMenu() {
        return new NavigationItem(
                "bonus.inbox.title", InboxView.class, VaadinIcon.INBOX, 110, Set.of(Roles.PROGRAMME_OFFICER));
    }

    @Bean
    NavigationItem bonusYearsInTheMenu() {
        return new NavigationItem(
                "bonus.years.title",
                BonusYearsView.class,
                VaadinIcon.CALENDAR,
                120,
                Set.of(Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR));
    }

    @Bean
    NavigationItem bonusReportsInTheMenu() {
        return new NavigationItem(
                "bonus.reports.title",
                ReportListView.class,
                VaadinIcon.CLIPBOARD_CHECK,
                145,
                Set.of(Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR));
    }

    /** Where officers find the application, relative to the root. */
    public static String pathOf(ApplicationId id) {
        return INBOX + "/" + id;
    }

    /** Where the year is shown, relative to the root. */
    public static String pathOf(BonusYearId id) {
        return YEAR + "/" + id;
    }

    /** The open address of a decided year's protocol, relative to the root. */
    static String protocolOf(int year) {
        return YEARS + "/protokoll/" + year;
    }

    /** Where it is shown whether the year's points are fair. */
    static String fairnessOf(BonusYearId id) {
        return pathOf(id) + "/rattvisa";
    }

    static String pathOf(SchemeId id) {
        return SCHEME + "/" + id;
    }

    static String previewOf(SchemeId id) {
        return pathOf(id) + "/" + PREVIEW;
    }

    /** Where other terms are tried on the year's points, relative to the root. */
    static String simulatorOf(BonusYearId id) {
        return SIMULATOR + "/" + id;
    }
}
