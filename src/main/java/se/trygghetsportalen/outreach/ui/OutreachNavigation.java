package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.NavigationItem;

/** The ways to shifts and contacts. */
@Configuration(proxyBeanMethods = false)
public class OutreachNavigation {
    /** Query parameter of the contact form: begin with all of the last contact. */
    static final String SAME_AGAIN = "samma";

    private static final Set<String> ROLES = Set.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD);

    @Bean
    NavigationItem shiftsInTheMenu() {
        return new NavigationItem("outreach.shifts.title", ShiftListView.class, VaadinIcon.CALENDAR_CLOCK, 10, ROLES);
    }

    @Bean
    NavigationItem contactsInTheMenu() {
        return new NavigationItem("outreach.contacts.title", ContactListView.class, VaadinIcon.COMMENTS_O, 20, ROLES);
    }

    /** Where the shift is shown, relative to the root. */
    public static String pathOf(ShiftId shift) {
        return "pass/" + shift;
    }

    /** Where the contact is shown, relative to the root. */
    public static String pathOf(ContactId contact) {
        return "kontakter/" + contact;
    }

    /** Where the contact is corrected, relative to the root. */
    static String correctionPath(ContactId contact) {
        return pathOf(contact) + "/ratta";
    }

    /** Where a contact is logged at the shift's open stop, relative to the root. */
    static String contactFormPath(ShiftId shift) {
        return pathOf(shift) + "/kontakt";
    }

    /** The contact that an address names; empty when it names none. */
    static Optional<ContactId> contactId(String text) {
        return uuid(text).map(ContactId::new);
    }

    /** The shift that an address names; empty when it names none. */
    static Optional<ShiftId> shiftId(String text) {
        return uuid(text).map(ShiftId::new);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
