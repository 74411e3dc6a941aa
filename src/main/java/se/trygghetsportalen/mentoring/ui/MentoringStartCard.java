package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.mentoring.OwnMatches;
import se.trygghetsportalen.mentoring.domain.MatchSight;
import se.trygghetsportalen.mentoring.domain.OwnMatch;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** Tells the coordinator how many matches need something, and the role model what comes next with whom. */
@org.springframework.stereotype.Component
class MentoringStartCard implements StartCard {
    private static final int ORDER = 20;

    private final MentoringOverview overview;
    private final OwnMatches own;
    private final CurrentUser currentUser;

    MentoringStartCard(MentoringOverview overview, OwnMatches own, CurrentUser currentUser) {
        this.overview = overview;
        this.own = own;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> create() {
        if (currentUser.require().isAny(Role.MENTORING_COORDINATOR)) {
            return coordinator();
        }
        return currentUser.require().isAny(Role.ROLE_MODEL) ? roleModel() : Optional.empty();
    }

    private Optional<Component> coordinator() {
        List<MatchSight> todo = overview.board().stream()
                .filter(sight -> sight.needsSomething(overview.today()))
                .toList();
        if (todo.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        long behind = todo.stream().filter(sight -> !sight.missed().isEmpty()).count();
        return Optional.of(new StartCardPanel(
                        VaadinIcon.CONNECT,
                        ui.getTranslation("mentoring.card.title", todo.size()),
                        ui.getTranslation("mentoring.card.behind", behind))
                .withAction(link(MentoringNavigation.BOARD, ui.getTranslation("mentoring.card.action"))));
    }

    private Optional<Component> roleModel() {
        List<OwnMatch> all = own.all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        UI ui = UI.getCurrent();
        OwnMatch first = all.getFirst();
        MentoringWords words = new MentoringWords(ui.getLocale(), ui::getTranslation);
        return Optional.of(new StartCardPanel(VaadinIcon.USERS, first.alias(), OwnMatchView.next(first, words))
                .withAction(link(
                        MentoringNavigation.ownPathOf(first.match().id()), ui.getTranslation("mentoring.card.own"))));
    }

    private static Anchor link(String path, String text) {
        Anchor link = new Anchor(path, text);
        link.addClassName("primary-link");
        return link;
    }
}
