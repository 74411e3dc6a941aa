package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StartCard;

/** What needs the person today, first thing after signing in. */
@Route("")
@PermitAll
class StartView extends Main implements HasDynamicTitle {
    StartView(CurrentUser currentUser, List<StartCard> cards, Clock clock) {
        addClassName("page");
        LocalDateTime now = SwedishTime.clockOf(clock.instant());
        H1 greeting = new H1(
                getTranslation(greetingKey(now.getHour()), currentUser.require().displayName()));
        Paragraph today = new Paragraph(
                now.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(getLocale())));
        today.addClassName("page-intro");
        add(greeting, today);

        List<Component> waiting = cards.stream()
                .sorted(Comparator.comparingInt(StartCard::order))
                .map(StartCard::create)
                .flatMap(Optional::stream)
                .toList();
        if (waiting.isEmpty()) {
            Div nothing = new Div(new Paragraph(getTranslation("shell.start.nothing")));
            nothing.addClassNames("card", "start-empty");
            add(nothing);
        } else {
            Div grid = new Div();
            grid.addClassName("start-cards");
            waiting.forEach(grid::add);
            add(grid);
        }
    }

    private static String greetingKey(int hour) {
        if (hour < 5) {
            return "shell.greeting.night";
        }
        if (hour < 10) {
            return "shell.greeting.morning";
        }
        return hour < 18 ? "shell.greeting.day" : "shell.greeting.evening";
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.start");
    }
}
