package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.domain.ShiftOverviewQuery.Named;
import se.trygghetsportalen.outreach.domain.ShiftPlan;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.places.Places;

/** Who goes out, where they mean to go, and what they need to know beforehand. */
class TeamCard extends Section {
    TeamCard(ShiftSight sight, Places places) {
        ShiftPlan plan = sight.shift().plan();
        addClassName("card");
        line("outreach.shift.team", sight.team().stream().map(Named::name).collect(Collectors.joining(", ")));
        List<String> names = plan.places().stream()
                .map(arena -> places.requireArena(arena).name())
                .toList();
        if (!names.isEmpty()) {
            line("outreach.shift.places", String.join(", ", names));
        }
        if (!plan.note().isEmpty()) {
            line("outreach.shift.plan-note", plan.note());
        }
    }

    private void line(String labelKey, String text) {
        add(new LabelledText(getTranslation(labelKey), text));
    }
}
