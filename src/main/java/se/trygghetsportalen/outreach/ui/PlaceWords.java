package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import se.trygghetsportalen.outreach.domain.PlaceOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.uikit.Notices;

/** Says what became of a place in a team. */
final class PlaceWords {
    private PlaceWords() {}

    /** @param doneKey what to say when it is done */
    static void say(Component on, PlaceOutcome outcome, String doneKey) {
        switch (outcome) {
            case PlaceOutcome.Done done -> Notices.success(on.getTranslation(doneKey));
            case PlaceOutcome.Gone gone -> Notices.failure(on.getTranslation("outreach.place.gone"));
            case PlaceOutcome.Busy(Instant from, Instant to) -> {
                ShiftWords words = new ShiftWords(UI.getCurrent().getLocale(), key -> on.getTranslation(key));
                Notices.failure(on.getTranslation("outreach.place.busy", words.times(from, to)));
            }
            case PlaceOutcome.TooLate(Shift shift) -> Notices.failure(on.getTranslation("outreach.place.too-late"));
        }
    }
}
