package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Arrays;
import java.util.stream.Collectors;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.bonus.domain.ReportState;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** How reports are spoken of. */
final class ReportWords {
    private ReportWords() {}

    static Status status(Component reader, ReportState state) {
        String word = reader.getTranslation(state.textKey());
        return switch (state) {
            case ASKED -> new Status(word, VaadinIcon.CLOCK, Tone.NEUTRAL);
            case MISSING -> new Status(word, VaadinIcon.WARNING, Tone.ERROR);
            case REPORTED -> new Status(word, VaadinIcon.PAPERPLANE, Tone.INFO);
            case SUPPLEMENT_ASKED -> new Status(word, VaadinIcon.QUESTION_CIRCLE, Tone.WARNING);
            case ACCEPTED -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
        };
    }

    /** The ages of a band: 7–12. */
    static String ages(ActiveMembers.Band band) {
        return band.youngestAge() + "–" + band.oldestAge();
    }

    static String counts(ReportContent.Participants participants) {
        return Arrays.stream(ActiveMembers.Band.values())
                .map(participants::in)
                .map(count -> count == null ? "–" : count.toString())
                .collect(Collectors.joining(", "));
    }
}
