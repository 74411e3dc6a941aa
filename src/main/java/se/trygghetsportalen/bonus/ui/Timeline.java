package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYearState;

/** Where an application is on its way to a decision, what has happened, and what happens next. */
class Timeline extends Section {
    private enum Stage {
        WRITING,
        CHECK,
        ASSESSMENT,
        DECISION,
        DECIDED
    }

    Timeline(ApplicationState state, BonusYearState year, List<ApplicationEvent> events) {
        addClassNames("card", "section", "timeline");
        getElement().setAttribute("aria-label", getTranslation("bonus.timeline"));
        Stage now = stage(state, year);
        OrderedList way = new OrderedList();
        way.addClassName("stages");
        for (Stage stage : Stage.values()) {
            way.add(item(stage, now));
        }
        Paragraph next = new Paragraph(getTranslation(next(state, now)));
        next.addClassName("next");
        add(way, next);
        if (!events.isEmpty()) {
            OrderedList happened = new OrderedList();
            happened.addClassName("events");
            events.forEach(event -> happened.add(item(event)));
            add(happened);
        }
    }

    private static Stage stage(ApplicationState state, BonusYearState year) {
        if (state == ApplicationState.DRAFT) {
            return Stage.WRITING;
        }
        return switch (year) {
            case PLANNED, OPEN, ASSESSMENT -> state == ApplicationState.COMPLETE ? Stage.ASSESSMENT : Stage.CHECK;
            case PROPOSAL -> Stage.DECISION;
            case DECIDED, CLOSED -> Stage.DECIDED;
        };
    }

    private static String next(ApplicationState state, Stage now) {
        return switch (now) {
            case WRITING, CHECK, ASSESSMENT -> state.nextKey();
            case DECISION -> "bonus.timeline.next.decision";
            case DECIDED -> "bonus.timeline.next.decided";
        };
    }

    private ListItem item(Stage stage, Stage now) {
        boolean done = stage.compareTo(now) < 0 || now == Stage.DECIDED;
        Span word = new Span(getTranslation("bonus.timeline.stage." + stage.name()));
        ListItem item = new ListItem(
                (done ? VaadinIcon.CHECK_CIRCLE : stage == now ? VaadinIcon.DOT_CIRCLE : VaadinIcon.CIRCLE_THIN)
                        .create(),
                word);
        if (done) {
            item.addClassName("done");
            Span hidden = new Span(getTranslation("bonus.timeline.done"));
            hidden.addClassName("visually-hidden");
            item.add(hidden);
        } else if (stage == now) {
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
        }
        return item;
    }

    private ListItem item(ApplicationEvent event) {
        Span when = new Span(BonusWords.moment(event.at(), getLocale()));
        when.addClassNames("soft", "small");
        ListItem item = new ListItem(new Span(getTranslation(event.kind().textKey())), when);
        if (!event.words().isBlank()) {
            Span words = new Span(event.words());
            words.addClassName("answer-text");
            item.add(words);
        }
        return item;
    }
}
