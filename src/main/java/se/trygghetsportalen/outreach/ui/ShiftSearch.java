package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.SearchSource;

/** Lets workers find the shifts of their own teams, and leads any, by day, colleague or place. */
@Component
class ShiftSearch implements SearchSource {
    private final ShiftOverview shifts;
    private final CurrentUser currentUser;

    ShiftSearch(ShiftOverview shifts, CurrentUser currentUser) {
        this.shifts = shifts;
        this.currentUser = currentUser;
    }

    @Override
    public List<SearchHit> find(String words, int limit) {
        if (!currentUser.isAny(Role.OUTREACH_WORKER, Role.TEAM_LEAD)) {
            return List.of();
        }
        UI ui = UI.getCurrent();
        ShiftWords said = new ShiftWords(ui.getLocale(), ui::getTranslation);
        return shifts.search(words, limit).stream()
                .map(line -> new SearchHit(
                        "outreach.shift.kind",
                        said.times(line.from(), line.to()),
                        Stream.concat(line.team().stream(), line.places().stream())
                                .collect(Collectors.joining(", ")),
                        OutreachNavigation.pathOf(line.id())))
                .toList();
    }
}
