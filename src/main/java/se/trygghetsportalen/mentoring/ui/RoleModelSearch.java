package se.trygghetsportalen.mentoring.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.mentoring.MentoringOverview;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.SearchSource;

/** Lets the coordinator find a role model by name. Youth cannot be searched: their aliases are sealed. */
@Component
class RoleModelSearch implements SearchSource {
    private final MentoringOverview overview;
    private final CurrentUser currentUser;

    RoleModelSearch(MentoringOverview overview, CurrentUser currentUser) {
        this.overview = overview;
        this.currentUser = currentUser;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        if (!currentUser.isAny(Role.MENTORING_COORDINATOR)) {
            return List.of();
        }
        return overview.search(words, limit).stream()
                .map(roleModel -> new SearchHit(
                        "mentoring.role-model",
                        roleModel.details().name(),
                        "",
                        MentoringNavigation.pathOf(roleModel.id())))
                .toList();
    }
}
