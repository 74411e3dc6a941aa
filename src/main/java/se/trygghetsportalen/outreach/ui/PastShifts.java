package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.outreach.ContactOverview;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.CancelledShift;
import se.trygghetsportalen.outreach.domain.ClosedShift;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.PlannedShift;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.uikit.DetailsBeside;
import se.trygghetsportalen.uikit.KeysetPages;
import se.trygghetsportalen.uikit.StatusBadge;

/** Shifts that are over, the latest first, with what was left of one beside them. */
class PastShifts extends Section {
    private static final int PAGE_SIZE = 30;

    private final transient Services services;
    private final transient ShiftWords words;

    /** What past shifts are read from. */
    @Component
    record Services(ShiftOverview shifts, ContactOverview contacts, Places places) {}

    PastShifts(Services services, ShiftWords words) {
        this.services = services;
        this.words = words;
        addClassName("section");
        List<ShiftLine> latest = services.shifts().past(null, PAGE_SIZE);
        setVisible(!latest.isEmpty());
        String title = getTranslation("outreach.shifts.past");
        ShiftGrid grid = new ShiftGrid(title, words);
        if (latest.size() < PAGE_SIZE) {
            grid.showAll(latest);
        } else {
            grid.showPages(new KeysetPages<>(services.shifts()::past, ShiftLine::position), PAGE_SIZE);
        }
        add(
                new H2(title),
                new DetailsBeside<>(
                        grid, line -> services.shifts().find(line.id()).map(sight -> details(line, sight))));
    }

    private DetailsBeside.Details details(ShiftLine line, ShiftSight sight) {
        Div content = new Div(new Div(new StatusBadge(words.status(line.state()))));
        content.addClassName("shift-content");
        switch (sight.shift()) {
            case EndedShift ended -> content.add(new SummaryCard(ended.summary()));
            case ClosedShift closed -> content.add(new SummaryCard(closed.summary()));
            case CancelledShift cancelled ->
                content.add(new LabelledText(getTranslation("outreach.cancel.why"), cancelled.reason()));
            case PlannedShift planned -> {}
            case StartedShift started -> {}
        }
        content.add(
                new TeamCard(sight, services.places()),
                new ShiftContacts(services.contacts().ofShift(line.id())));
        return new DetailsBeside.Details(
                words.times(line.from(), line.to()), OutreachNavigation.pathOf(line.id()), content);
    }
}
