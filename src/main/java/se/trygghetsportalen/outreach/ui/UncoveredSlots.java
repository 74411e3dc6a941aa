package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.TextStyle;
import java.util.List;
import se.trygghetsportalen.outreach.domain.UncoveredSlot;
import se.trygghetsportalen.platform.settings.domain.WeekSlot;

/** The hours in which nobody was out, each by its name. The first stand open; a long list is folded behind them. */
class UncoveredSlots extends Section {
    /** How many stand open: what a lead can plan for at a sitting. */
    static final int OPEN = 5;

    private final boolean fourWeeks;

    /**
     * @param uncovered the most exposed first
     * @param fourWeeks whether the period is the last four weeks, which people have a word for
     */
    UncoveredSlots(List<UncoveredSlot> uncovered, boolean fourWeeks) {
        this.fourWeeks = fourWeeks;
        addClassName("section");
        add(new H2(getTranslation("outreach.coverage.uncovered")));
        if (uncovered.isEmpty()) {
            add(new Paragraph(getTranslation("outreach.coverage.uncovered.none")));
            return;
        }
        // One alone is not worth a fold of its own.
        int open = uncovered.size() <= OPEN + 1 ? uncovered.size() : OPEN;
        add(list(uncovered.subList(0, open)));
        List<UncoveredSlot> rest = uncovered.subList(open, uncovered.size());
        if (!rest.isEmpty()) {
            add(new Details(getTranslation("outreach.coverage.uncovered.more", rest.size()), list(rest)));
        }
    }

    private UnorderedList list(List<UncoveredSlot> slots) {
        UnorderedList list = new UnorderedList();
        list.addClassName("uncovered");
        slots.forEach(slot -> list.add(new ListItem(words(slot))));
        return list;
    }

    /** "Lördag 21–24 i Norräng (utsatt område): inget pass de senaste fyra veckorna". */
    private String words(UncoveredSlot uncovered) {
        WeekSlot slot = uncovered.slot();
        String day = slot.day().getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
        String when = day.substring(0, 1).toUpperCase(getLocale()) + day.substring(1) + " " + slot.fromHour() + "–"
                + slot.toHour();
        String name = uncovered.district().name();
        String where = uncovered.district().exposed() ? getTranslation("outreach.coverage.exposed", name) : name;
        return fourWeeks
                ? getTranslation("outreach.coverage.uncovered.four-weeks", when, where)
                : getTranslation("outreach.coverage.uncovered.times", when, where, uncovered.occasions());
    }
}
