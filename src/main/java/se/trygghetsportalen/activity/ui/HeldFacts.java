package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import se.trygghetsportalen.activity.domain.HeldSession;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.activity.domain.SessionSight;

/** What a session became: hours, who came, what youth produced, and the reflection. No alias stands here. */
class HeldFacts extends Section {
    HeldFacts(SessionSight sight, HeldSession held, ActivityWords words) {
        addClassName("card");
        SessionReport report = held.report();
        add(
                fact(
                        "activity.held.hours",
                        getTranslation(
                                "activity.held.hours.text",
                                words.times(held.opened().at(), held.ended().at()),
                                words.hours(held.length().toMinutes()))),
                fact(
                        "activity.held.visits",
                        getTranslation(
                                        "activity.held.visits.text",
                                        getTranslation(
                                                "activity.visits",
                                                sight.visits().total()),
                                        words.genders(sight.visits()))
                                .strip()),
                fact(
                        "activity.held.aliases",
                        getTranslation(
                                "activity.held.aliases.text",
                                sight.aliases().total(),
                                sight.counted().total())),
                fact(
                        "activity.produced",
                        report.producedMinutes() == 0
                                ? getTranslation("activity.held.produced.none")
                                : getTranslation(
                                        "activity.held.produced.text",
                                        words.hours(report.producedMinutes()),
                                        report.producers())),
                fact("activity.reflection.question", report.reflection()));
    }

    private Div fact(String labelKey, String text) {
        Span label = new Span(getTranslation(labelKey));
        label.addClassName("label");
        Paragraph words = new Paragraph(text);
        words.addClassName("written");
        return new Div(label, words);
    }
}
