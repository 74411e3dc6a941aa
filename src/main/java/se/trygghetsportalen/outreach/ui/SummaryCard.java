package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.ShiftSummary;

/** What a team left at the end of its evening. */
class SummaryCard extends Section {
    SummaryCard(ShiftSummary summary) {
        addClassNames("card", "summary");
        add(new LabelledText(getTranslation("outreach.summary.mood"), summary.mood()));
        if (!summary.nextTeam().isEmpty()) {
            add(new LabelledText(getTranslation("outreach.summary.next-team"), summary.nextTeam()));
        }
    }

    /** What the team before left: the first thing that the next one reads. */
    SummaryCard(HandOver handOver, ShiftWords words) {
        this(handOver.summary());
        addComponentAsFirst(new H2(getTranslation("outreach.shift.hand-over", words.day(handOver.endedAt()))));
        addClassName("hand-over");
    }
}
