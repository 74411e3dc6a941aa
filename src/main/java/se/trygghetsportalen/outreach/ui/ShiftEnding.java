package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.List;
import se.trygghetsportalen.outreach.ShiftRounds;
import se.trygghetsportalen.outreach.domain.EndedShift;
import se.trygghetsportalen.outreach.domain.RoundOutcome;
import se.trygghetsportalen.outreach.domain.Shift;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.outreach.domain.StartedShift;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;

/** The end of an evening: the team says how it was, says it better, and the lead closes. */
final class ShiftEnding {
    private final ShiftRounds rounds;
    private final DraftKeepers drafts;
    private final Clock clock;
    private final Runnable reload;

    /** @param reload called when the shift is another than before */
    ShiftEnding(ShiftRounds rounds, DraftKeepers drafts, Clock clock, Runnable reload) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.clock = clock;
        this.reload = reload;
    }

    /** Ends the shift once its summary is written. */
    Button endButton(StartedShift started) {
        return new Button(
                text("outreach.shift.end"),
                VaadinIcon.FLAG_CHECKERED.create(),
                click -> new SummaryDialog(
                                text("outreach.summary.intro"),
                                text("outreach.shift.end"),
                                new ShiftSummary("", ""),
                                started.id(),
                                drafts,
                                summary -> end(started, summary))
                        .open());
    }

    /** Changes the summary until the lead has closed. */
    Button changeButton(EndedShift ended) {
        return new Button(
                text("outreach.summary.change"),
                VaadinIcon.EDIT.create(),
                click -> summarise("outreach.summary.intro", ended, ended.summary()));
    }

    /** Closes the shift after a question. For leads. */
    Button closeButton(EndedShift ended) {
        return ShiftButtons.primary(
                text("outreach.shift.close"),
                VaadinIcon.LOCK,
                () -> new ConfirmQuestion(
                                text("outreach.shift.close.question"),
                                text("outreach.shift.close.consequence"),
                                text("outreach.shift.close"),
                                () -> close(ended.id()))
                        .open());
    }

    private List<Problem> end(StartedShift started, ShiftSummary summary) {
        RoundOutcome.OfEnd outcome = rounds.end(started.id(), summary, clock.instant());
        if (outcome instanceof RoundOutcome.Refused refused) {
            return refused.problems();
        }
        reload.run();
        switch (outcome) {
            case RoundOutcome.Ended ended -> Notices.success(text("outreach.shift.ended"));
            case RoundOutcome.AlreadyDone(Shift shift) -> saidAlready(shift, summary);
            case RoundOutcome.NotPossible(Shift shift) -> ShiftButtons.sayNotPossible(shift);
            case RoundOutcome.Refused refused -> throw new IllegalStateException("Answered above");
        }
        return List.of();
    }

    /** A colleague was first: nothing of what this person wrote is lost, both texts are put before them. */
    private void saidAlready(Shift stored, ShiftSummary own) {
        if (!(stored instanceof EndedShift ended)) {
            Notices.failure(text("outreach.summary.closed"));
            return;
        }
        if (ended.summary().equals(own)) {
            Notices.success(text("outreach.shift.ended"));
            return;
        }
        summarise("outreach.summary.both", ended, ended.summary().followedBy(own));
    }

    private void summarise(String introKey, EndedShift ended, ShiftSummary before) {
        new SummaryDialog(
                        text(introKey),
                        text("outreach.summary.save"),
                        before,
                        ended.id(),
                        drafts,
                        summary -> summarise(ended, summary))
                .open();
    }

    private List<Problem> summarise(EndedShift ended, ShiftSummary summary) {
        SaveOutcome<Shift> outcome = rounds.summarise(ended.id(), ended.version(), summary);
        if (outcome instanceof SaveOutcome.Invalid<Shift>(List<Problem> problems)) {
            return problems;
        }
        reload.run();
        if (outcome instanceof SaveOutcome.Stale<Shift>(Shift stored)) {
            saidAlready(stored, summary);
        } else {
            Notices.success(text("outreach.summary.saved"));
        }
        return List.of();
    }

    private void close(ShiftId id) {
        switch (rounds.close(id)) {
            case RoundOutcome.Closed closed -> Notices.success(text("outreach.shift.closed"));
            case RoundOutcome.AlreadyDone done -> Notices.success(text("outreach.shift.closed.already"));
            case RoundOutcome.NotPossible(Shift shift) -> ShiftButtons.sayNotPossible(shift);
        }
        reload.run();
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
