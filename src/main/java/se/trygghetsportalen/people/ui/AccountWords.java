package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.ResetLink;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.LinkDialog;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** Says roles, states, times and problems in the reader's language. */
final class AccountWords {
    private AccountWords() {}

    static String role(Component reader, Role role) {
        return reader.getTranslation("people.role." + role.name());
    }

    static String roles(Component reader, Set<Role> roles) {
        return roles.stream().sorted().map(role -> role(reader, role)).collect(Collectors.joining(", "));
    }

    static String state(Component reader, AccountState state) {
        return reader.getTranslation("people.state." + state.name());
    }

    static Status status(Component reader, AccountState state) {
        return switch (state) {
            case ACTIVE -> new Status(state(reader, state), VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case LOCKED -> new Status(state(reader, state), VaadinIcon.LOCK, Tone.WARNING);
            case ENDED -> new Status(state(reader, state), VaadinIcon.CLOSE_CIRCLE, Tone.NEUTRAL);
        };
    }

    static String time(Component reader, @Nullable Instant instant) {
        if (instant == null) {
            return reader.getTranslation("people.never");
        }
        return DateTimeFormatter.ofPattern(reader.getTranslation("people.time"), Locale.ROOT)
                .format(SwedishTime.clockOf(instant));
    }

    /** The dialog that hands over a reset link, for the account with this display name. */
    static LinkDialog resetLink(Component page, String displayName, ResetLink link) {
        return new LinkDialog(
                page.getTranslation("people.link.title", displayName),
                page.getTranslation("people.link.text"),
                PeopleNavigation.pathOf(link.token()),
                page.getTranslation("people.link.until", time(page, link.expiresAt())));
    }

    static String relation(Component reader, EngagementRelation relation) {
        return reader.getTranslation("people.engagement.relation." + relation.name());
    }

    static String engagementRole(Component reader, EngagementRole role) {
        return reader.getTranslation("people.engagement.role." + role.name());
    }

    static String problem(Component reader, Problem problem) {
        return reader.getTranslation(problem.textKey(), problem.arguments().toArray());
    }
}
