package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.PlanOverview;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge;

/** A week as it is planned: seven columns at a desk, one day after the other on a phone. Today is marked, in words too. */
class WeekPlan extends Section {
    private final transient ShiftWords words;
    private final int minimum;

    /**
     * @param monday the week's first day
     * @param minimum how many the municipality's rule asks for
     * @param plan plans a new shift on the day
     */
    WeekPlan(
            LocalDate monday,
            LocalDate today,
            List<PlannedLine> lines,
            int minimum,
            ShiftWords words,
            Consumer<LocalDate> plan) {
        this.words = words;
        this.minimum = minimum;
        addClassNames("section", "week-plan");
        add(new H2(getTranslation("outreach.plan.week", monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))));
        add(pages(monday, today));
        Map<LocalDate, List<PlannedLine>> byDay =
                lines.stream().collect(Collectors.groupingBy(line -> SwedishTime.dayOf(line.from())));
        if (lines.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("outreach.plan.empty"));
            none.addClassName("soft");
            add(none);
        }
        Div days = new Div();
        days.addClassName("week-days");
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            days.add(day(day, day.equals(today), byDay.getOrDefault(day, List.of()), plan));
        }
        add(days);
    }

    private Nav pages(LocalDate monday, LocalDate today) {
        Nav nav = new Nav(
                page("outreach.plan.week.before", monday.minusWeeks(1)),
                page("outreach.plan.week.this", PlanOverview.mondayOf(today)),
                page("outreach.plan.week.after", monday.plusWeeks(1)));
        nav.addClassName("week-pages");
        nav.setAriaLabel(getTranslation("outreach.plan.week.pages"));
        return nav;
    }

    private Anchor page(String key, LocalDate monday) {
        Anchor link = new Anchor(PlanNavigation.weekPath(monday), getTranslation(key));
        link.addClassName("bar-link");
        return link;
    }

    private Component day(LocalDate day, boolean isToday, List<PlannedLine> lines, Consumer<LocalDate> plan) {
        String name = words.dayName(day);
        H3 heading = new H3(name);
        Section section = new Section(heading);
        section.addClassName("week-day");
        if (isToday) {
            section.addClassName("today");
            Span mark = new Span(getTranslation("outreach.plan.today"));
            mark.addClassName("today-mark");
            heading.add(mark);
        }
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(item(line)));
            section.add(list);
        }
        Button add = new Button(VaadinIcon.PLUS.create(), click -> plan.accept(day));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add.setAriaLabel(getTranslation("outreach.plan.new.on", name));
        section.add(add);
        return section;
    }

    private ListItem item(PlannedLine line) {
        Anchor when = new Anchor(OutreachNavigation.pathOf(line.id()), words.hours(line.from(), line.to()));
        when.addClassName("row-title");
        ListItem item = new ListItem(when, new StatusBadge(words.status(line.state())));
        item.addClassNames("card", "week-shift");
        line(item, line.team().stream().map(member -> member.who().name()).collect(Collectors.joining(", ")));
        line(item, String.join(" · ", line.places()));
        line(item, line.cancelReason());
        if (line.openPlaces() > 0) {
            line(item, getTranslation("outreach.plan.open", line.openPlaces()));
        }
        if (!line.offered().isEmpty()) {
            line(
                    item,
                    getTranslation(
                            "outreach.plan.offered",
                            line.offered().stream()
                                    .map(member -> member.who().name())
                                    .collect(Collectors.joining(", "))));
        }
        if (line.state() == ShiftState.PLANNED && line.team().size() < minimum) {
            Span few = new Span(VaadinIcon.WARNING.create(), new Span(getTranslation("outreach.plan.short")));
            few.addClassNames("status", "warning");
            item.add(few);
        }
        return item;
    }

    private static void line(ListItem item, String text) {
        if (!text.isEmpty()) {
            Span detail = new Span(text);
            detail.addClassName("row-detail");
            item.add(detail);
        }
    }
}
