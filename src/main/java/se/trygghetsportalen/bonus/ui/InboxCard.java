package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells officers how many applications wait for them, and for how long the first of them has. */
@org.springframework.stereotype.Component
class InboxCard implements StartCard {
    private static final int ORDER = 25;
    private static final int LONG_DAYS = 7;

    private final ApplicationInbox inbox;
    private final BonusYears years;
    private final CurrentUser currentUser;
    private final Clock clock;

    InboxCard(ApplicationInbox inbox, BonusYears years, CurrentUser currentUser, Clock clock) {
        this.inbox = inbox;
        this.years = years;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (!currentUser.require().isAny(Role.PROGRAMME_OFFICER)) {
            return Optional.empty();
        }
        List<Instant> since = years.all().stream()
                .filter(year -> year.state().takesApplications())
                .flatMap(year -> inbox.ofYear(year.id()).stream())
                .filter(row -> !row.disqualified())
                .map(row -> row.line().application())
                .filter(application -> application.state() == ApplicationState.SUBMITTED)
                .map(application -> application.since())
                .sorted()
                .toList();
        if (since.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        long days = ChronoUnit.DAYS.between(SwedishTime.dayOf(since.getFirst()), SwedishTime.dayOf(clock.instant()));
        Anchor link = new Anchor(BonusNavigation.INBOX, ui.getTranslation("bonus.inbox.card.action"));
        link.addClassName("primary-link");
        StartCardPanel panel = new StartCardPanel(
                VaadinIcon.INBOX,
                ui.getTranslation("bonus.inbox.card.title", since.size()),
                ui.getTranslation("bonus.inbox.card.sentence", days));
        return Optional.of((days >= LONG_DAYS ? panel.urgent() : panel).withAction(link));
    }
}
