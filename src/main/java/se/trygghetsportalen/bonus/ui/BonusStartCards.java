package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.AssessmentDesk;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells officers how many applications wait for them, the first of them for how long, and how many for their points. */
@Configuration(proxyBeanMethods = false)
class BonusStartCards {
    private static final int INBOX = 25;
    private static final int ASSESSMENT = 35;
    private static final int LONG_DAYS = 7;

    @Bean
    StartCard inboxCard(ApplicationInbox inbox, BonusYears years, CurrentUser currentUser, Clock clock) {
        return StartCard.of(
                INBOX,
                () -> currentUser.require().isAny(Role.PROGRAMME_OFFICER),
                () -> inbox(submitted(inbox, years), clock.instant()));
    }

    @Bean
    StartCard assessmentCard(AssessmentDesk desk, CurrentUser currentUser) {
        return StartCard.of(
                ASSESSMENT,
                () -> currentUser.require().isAny(Role.PROGRAMME_OFFICER),
                () -> StartCardPanel.waiting(
                        VaadinIcon.STAR_HALF_LEFT_O,
                        "bonus.assessment.card",
                        desk.waitingForMe(),
                        AssessmentNavigation.LIST));
    }

    private static Optional<StartCardPanel> inbox(List<Instant> since, Instant now) {
        long days = since.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(SwedishTime.dayOf(since.getFirst()), SwedishTime.dayOf(now));
        return StartCardPanel.waiting(VaadinIcon.INBOX, "bonus.inbox.card", since.size(), BonusNavigation.INBOX, days)
                .map(card -> days >= LONG_DAYS ? card.urgent() : card);
    }

    /** Since when each application waits, the longest first. */
    private static List<Instant> submitted(ApplicationInbox inbox, BonusYears years) {
        return years.all().stream()
                .filter(year -> year.state().takesApplications())
                .flatMap(year -> inbox.ofYear(year.id()).stream())
                .filter(row -> !row.disqualified())
                .map(row -> row.line().application())
                .filter(application -> application.state() == ApplicationState.SUBMITTED)
                .map(application -> application.since())
                .sorted()
                .toList();
    }
}
