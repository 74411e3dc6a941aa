package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.trygghetsportalen.outreach.TeamPlaces;
import se.trygghetsportalen.outreach.domain.PlaceOutcome;
import se.trygghetsportalen.outreach.domain.PlannedLine;
import se.trygghetsportalen.outreach.domain.PlannedLine.Member;

/** Shifts in which a place is to be had, each with the one button that takes it. */
class FreePlaces extends Section {
    FreePlaces(List<PlannedLine> lines, ShiftWords words, TeamPlaces places, Runnable reload) {
        addClassName("section");
        add(new H2(getTranslation("outreach.place.title")));
        UnorderedList list = new UnorderedList();
        list.addClassName("free-places");
        for (PlannedLine line : lines) {
            Span when = new Span(words.times(line.from(), line.to()));
            when.addClassName("row-title");
            Div text = new Div(
                    when,
                    detail(line.team().stream()
                            .map(member -> member.who().name())
                            .collect(Collectors.joining(", "))),
                    detail(String.join(" · ", line.places())));
            Div actions = new Div();
            actions.addClassName("action-bar");
            if (line.openPlaces() > 0) {
                actions.add(button(
                        getTranslation("outreach.place.take"), line, words, () -> places.takeOpen(line.id()), reload));
            }
            for (Member member : line.offered()) {
                actions.add(button(
                        getTranslation("outreach.place.take-over", member.who().name()),
                        line,
                        words,
                        () -> places.takeOver(line.id(), member.who().id()),
                        reload));
            }
            ListItem item = new ListItem(text, actions);
            item.addClassName("card");
            list.add(item);
        }
        add(list);
    }

    private Button button(
            String label, PlannedLine line, ShiftWords words, Supplier<PlaceOutcome> take, Runnable reload) {
        Button button = new Button(label, VaadinIcon.CHECK.create());
        button.setAriaLabel(label + ", " + words.times(line.from(), line.to()));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                PlaceWords.say(this, take.get(), "outreach.place.taken");
                reload.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private static Span detail(String words) {
        Span detail = new Span(words);
        detail.addClassName("row-detail");
        return detail;
    }
}
