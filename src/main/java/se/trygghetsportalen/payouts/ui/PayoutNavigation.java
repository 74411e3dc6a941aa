package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.payouts.domain.DecisionId;
import se.trygghetsportalen.payouts.domain.RunId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to payouts. */
@Configuration(proxyBeanMethods = false)
public class PayoutNavigation {
    static final String PATH = "utbetalningar";
    static final String RIGHTS = PATH + "/attestratter";
    static final String LEDGER = PATH + "/reskontra";
    static final String BANK = PATH + "/bank";
    static final String YEAR_END = PATH + "/bokslut";
    static final String RUN = PATH + "/korning";

    private static final int ORDER = 160;
    private static final int BANK_ORDER = 165;
    private static final int YEAR_END_ORDER = 170;
    private static final int RIGHTS_ORDER = 830;

    @Bean
    NavigationItem payoutsInTheMenu() {
        return new NavigationItem(
                "payouts.title",
                PayoutListView.class,
                VaadinIcon.MONEY,
                ORDER,
                Set.of(
                        Roles.PROGRAMME_OFFICER,
                        Roles.DECISION_MAKER,
                        Roles.PAYMENT_REVIEWER,
                        Roles.PAYMENT_APPROVER,
                        Roles.PAYMENT_EXPORTER,
                        Roles.AUDITOR));
    }

    @Bean
    NavigationItem rightsInTheMenu() {
        return new NavigationItem(
                "payouts.rights",
                RightsView.class,
                VaadinIcon.CHECK_SQUARE_O,
                RIGHTS_ORDER,
                Set.of(
                        Roles.ADMINISTRATOR,
                        Roles.PAYMENT_REVIEWER,
                        Roles.PAYMENT_APPROVER,
                        Roles.PAYMENT_EXPORTER,
                        Roles.AUDITOR));
    }

    @Bean
    NavigationItem bankInTheMenu() {
        return new NavigationItem(
                "payouts.bank.title",
                BankView.class,
                VaadinIcon.INSTITUTION,
                BANK_ORDER,
                Set.of(Roles.PAYMENT_EXPORTER, Roles.AUDITOR));
    }

    @Bean
    NavigationItem yearEndInTheMenu() {
        return new NavigationItem(
                "payouts.year-end.title",
                YearEndView.class,
                VaadinIcon.CALC_BOOK,
                YEAR_END_ORDER,
                Set.of(Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.PAYMENT_EXPORTER, Roles.AUDITOR));
    }

    /** Where a run is shown, relative to the root. */
    public static String pathOf(RunId run) {
        return RUN + "/" + run;
    }

    /** Where a decision's ledger is shown, relative to the root. */
    public static String pathOf(DecisionId decision) {
        return LEDGER + "/" + decision;
    }

    /** The id that an address names; empty when it names none. */
    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
