package se.trygghetsportalen.bonus.ui;

import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Saves what somebody writes in a draft that others write in too. Answers to different questions are put together by
 * itself; where two have written to the same question, the reader chooses.
 */
final class DraftPen {
    /** What the page does about what became of saving. */
    interface Paper {
        /** It is stored; other answers may have come with it. */
        void saved(ApplicationDraft stored);

        /** Somebody else has answered the same question meanwhile. */
        void clash(ApplicationContent base, ApplicationDraft stored, ApplicationContent own);

        /** It cannot be stored as it is; what was written stays where it was. */
        void refused(List<Problem> problems);

        /** There is no draft any more. */
        void missing();
    }

    private final Applications applications;
    private final SchemeContent scheme;
    private final Paper paper;
    private ApplicationDraft base;
    private ApplicationContent own;

    DraftPen(Applications applications, SchemeContent scheme, ApplicationDraft draft, Paper paper) {
        this.applications = applications;
        this.scheme = scheme;
        this.paper = paper;
        base = draft;
        own = draft.content();
    }

    /** What stands on the page. */
    ApplicationContent own() {
        return own;
    }

    /** The version that what stands on the page began with. */
    int version() {
        return base.version();
    }

    void write(CriterionId criterion, String answer) {
        own = own.with(criterion, answer);
        save();
    }

    /** The reader wants their own answers where the two clash. */
    void keepOwn(ApplicationDraft stored) {
        own = own.over(base.content(), stored.content(), scheme);
        base = stored;
        save();
    }

    /** The reader takes what is stored. */
    void takeStored(ApplicationDraft stored) {
        own = stored.content();
        base = stored;
        paper.saved(stored);
    }

    /** Goes on from what is stored now, such as after a file was added; what stands on the page is kept. */
    void goOnFrom(ApplicationDraft stored) {
        if (!own.clashesWith(base.content(), stored.content(), scheme)) {
            own = own.over(base.content(), stored.content(), scheme);
            base = stored;
        }
    }

    private void save() {
        answer(applications.save(base.id(), base.version(), own), paper::saved);
    }

    /** Takes in an answer of the service to something done with this draft. */
    void answer(SaveOutcome<ApplicationDraft> outcome, Consumer<ApplicationDraft> saved) {
        switch (outcome) {
            case SaveOutcome.Saved<ApplicationDraft>(ApplicationDraft stored) -> {
                base = stored;
                own = stored.content();
                saved.accept(stored);
            }
            case SaveOutcome.Stale<ApplicationDraft>(ApplicationDraft stored) -> {
                if (own.clashesWith(base.content(), stored.content(), scheme)) {
                    paper.clash(base.content(), stored, own);
                } else {
                    keepOwn(stored);
                }
            }
            case SaveOutcome.Invalid<ApplicationDraft>(List<Problem> problems) -> paper.refused(problems);
            case SaveOutcome.Missing<ApplicationDraft> missing -> paper.missing();
        }
    }
}
