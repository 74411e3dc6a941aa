package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.trygghetsportalen.outreach.ShiftOverview;
import se.trygghetsportalen.outreach.domain.HandOver;
import se.trygghetsportalen.outreach.domain.ShiftLine;
import se.trygghetsportalen.outreach.domain.ShiftSight;
import se.trygghetsportalen.outreach.domain.ShiftState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StartCard;
import se.trygghetsportalen.uikit.StartCardPanel;

/** What the evening round has for the start page: the shift to go out on, and what waits for the lead. */
@Configuration(proxyBeanMethods = false)
class OutreachStartCards {
    private static final int MOST_WAITING = 20;

    /** The worker's own next shift: to go on with, or to start. */
    @Bean
    StartCard ownShiftCard(ShiftOverview shifts, CurrentUser currentUser, Clock clock) {
        return StartCard.of(0, () -> currentUser.require().isAny(Role.OUTREACH_WORKER), () -> {
            List<ShiftLine> own = shifts.ownCurrent();
            return own.stream()
                    .filter(line -> line.state() == ShiftState.STARTED)
                    .findFirst()
                    .or(() -> own.stream()
                            .filter(line -> line.state() == ShiftState.PLANNED)
                            .findFirst())
                    .map(line -> ownShift(
                            line,
                            clock.instant(),
                            shifts.find(line.id()).map(ShiftSight::handOver).orElse(null)));
        });
    }

    /** Shifts that have ended and that the lead has not closed. */
    @Bean
    StartCard shiftsToCloseCard(ShiftOverview shifts, CurrentUser currentUser) {
        return StartCard.of(
                20,
                () -> currentUser.require().isAny(Role.TEAM_LEAD),
                () -> toClose(shifts.waitingToBeClosed(MOST_WAITING)));
    }

    private static Optional<StartCardPanel> toClose(List<ShiftLine> waiting) {
        UI ui = UI.getCurrent();
        return waiting.stream()
                .findFirst()
                .flatMap(oldest -> StartCardPanel.waiting(
                        VaadinIcon.CHECK_SQUARE_O,
                        "outreach.card.close",
                        waiting.size(),
                        OutreachNavigation.pathOf(oldest.id()),
                        times(oldest, ui.getLocale())));
    }

    /** Whether the shift is out, or to go out on this Swedish day. */
    static boolean isTonight(ShiftLine line, Instant now) {
        return line.state() == ShiftState.STARTED
                || (line.state() == ShiftState.PLANNED
                        && SwedishTime.dayOf(line.from()).equals(SwedishTime.dayOf(now)));
    }

    /**
     * The shift as a card with its one next step. Tonight's team reads on it what the team before left.
     *
     * @param handOver what the shift before left, or null when there was none
     */
    static Component ownShift(ShiftLine line, Instant now, @Nullable HandOver handOver) {
        UI ui = UI.getCurrent();
        boolean running = line.state() == ShiftState.STARTED;
        boolean today = SwedishTime.dayOf(line.from()).equals(SwedishTime.dayOf(now));
        String key = running ? "outreach.card.running" : today ? "outreach.card.tonight" : "outreach.card.next";
        String places = String.join(", ", line.places());
        String sentence = times(line, ui.getLocale()) + (places.isEmpty() ? "" : " · " + places);
        StartCardPanel card =
                new StartCardPanel(VaadinIcon.CALENDAR_CLOCK, ui.getTranslation(key + ".title"), sentence);
        if (handOver != null && (running || today)) {
            card.with(handOver(handOver, new ShiftWords(ui.getLocale(), ui::getTranslation)));
        }
        return card.withLink(OutreachNavigation.pathOf(line.id()), ui.getTranslation(key + ".action"));
    }

    private static Component handOver(HandOver handOver, ShiftWords words) {
        UI ui = UI.getCurrent();
        Span label = new Span(ui.getTranslation("outreach.shift.hand-over", words.day(handOver.endedAt())));
        label.addClassName("label");
        String nextTeam = handOver.summary().nextTeam();
        Paragraph text = new Paragraph(nextTeam.isEmpty() ? handOver.summary().mood() : nextTeam);
        text.addClassName("written");
        Div left = new Div(label, text);
        left.addClassNames("hand-over", "card-hand-over");
        return left;
    }

    private static String times(ShiftLine line, Locale locale) {
        LocalDateTime from = SwedishTime.clockOf(line.from());
        LocalDateTime to = SwedishTime.clockOf(line.to());
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        DateTimeFormatter clock =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        return day.format(from) + " " + clock.format(from) + "–" + clock.format(to);
    }
}
