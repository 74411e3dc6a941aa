package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.OwnMatches;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.OwnMatch;
import se.trygghetsportalen.outreach.YouthHandOverInbox;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/**
 * What mentoring has for the start page: to the coordinator who waits for an answer and which matches need something, to
 * the role model what comes next with whom.
 */
@Configuration(proxyBeanMethods = false)
class MentoringStartCards {
    private static final int HANDED_OVER = 19;
    private static final int MATCHES = 20;

    @Bean
    StartCard handedOverCard(YouthHandOverInbox inbox, CurrentUser currentUser) {
        return StartCard.of(
                HANDED_OVER,
                () -> currentUser.require().isAny(Role.MENTORING_COORDINATOR),
                () -> StartCardPanel.waiting(
                        VaadinIcon.HANDSHAKE,
                        "mentoring.card.handed-over",
                        inbox.waiting().size(),
                        MentoringNavigation.YOUTHS));
    }

    @Bean
    StartCard matchesToLookAfterCard(MentoringOverview overview, CurrentUser currentUser) {
        return StartCard.of(MATCHES, () -> currentUser.require().isAny(Role.MENTORING_COORDINATOR), () -> {
            List<MatchSight> todo = overview.board().stream()
                    .filter(sight -> sight.needsSomething(overview.today()))
                    .toList();
            long behind =
                    todo.stream().filter(sight -> !sight.missed().isEmpty()).count();
            return StartCardPanel.waiting(
                    VaadinIcon.CONNECT, "mentoring.card.matches", todo.size(), MentoringNavigation.BOARD, behind);
        });
    }

    /** A coordinator who is a role model too sees the matches of all. */
    @Bean
    StartCard ownMatchCard(OwnMatches own, CurrentUser currentUser) {
        return StartCard.of(
                MATCHES,
                () -> currentUser.require().isAny(Role.ROLE_MODEL)
                        && !currentUser.require().isAny(Role.MENTORING_COORDINATOR),
                () -> own.all().stream().findFirst().map(MentoringStartCards::next));
    }

    private static StartCardPanel next(OwnMatch match) {
        UI ui = UI.getCurrent();
        MentoringWords words = new MentoringWords(ui.getLocale(), ui::getTranslation);
        return new StartCardPanel(VaadinIcon.USERS, match.alias(), OwnMatchView.next(match, words))
                .withLink(MentoringNavigation.ownPathOf(match.match().id()), ui.getTranslation("mentoring.card.own"));
    }
}
