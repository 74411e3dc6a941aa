package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.ShiftSummary;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;

/** What the team leaves behind at the end. Stays open, with all that was typed, until it is saved or given up. */
class SummaryDialog extends Dialog {
    private final TextArea mood = new TextArea();
    private final TextArea nextTeam = new TextArea();
    private final IdentifyingText moodCheck = new IdentifyingText(mood);
    private final IdentifyingText nextTeamCheck = new IdentifyingText(nextTeam);

    /**
     * @param intro what the dialog asks for, as a sentence
     * @param answer the verb on the button
     * @param shift whose end it is; what is typed is kept until it is saved or given up
     * @param save saves, and answers what is wrong; nothing when it is saved
     */
    SummaryDialog(
            String intro,
            String answer,
            ShiftSummary before,
            ShiftId shift,
            DraftKeepers drafts,
            Function<ShiftSummary, List<Problem>> save) {
        setHeaderTitle(getTranslation("outreach.summary.title"));
        addClassName("summary-dialog");
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        text(mood, "outreach.summary.mood", before.mood());
        mood.setHelperText(getTranslation("outreach.summary.mood.help"));
        mood.setRequiredIndicatorVisible(true);
        text(nextTeam, "outreach.summary.next-team", before.nextTeam());
        nextTeam.setHelperText(getTranslation("outreach.summary.next-team.help"));
        DraftKeeper<ShiftSummary> draft = drafts.keep(
                "outreach.summary",
                shift.value(),
                ShiftSummary.class,
                () -> new ShiftSummary(mood.getValue(), nextTeam.getValue()),
                kept -> {
                    mood.setValue(kept.mood());
                    nextTeam.setValue(kept.nextTeam());
                });
        draft.watch(mood);
        draft.watch(nextTeam);
        Div fields = new Div(draft, new Paragraph(intro), mood, moodCheck, nextTeam, nextTeamCheck);
        fields.addClassName("form");
        add(fields);

        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            draft.discard();
            close();
        });
        Button confirm = new Button(answer);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.addClickListener(click -> {
            try {
                List<Problem> problems = save.apply(new ShiftSummary(mood.getValue(), nextTeam.getValue()));
                if (problems.isEmpty()) {
                    draft.discard();
                    close();
                } else {
                    show(problems);
                }
            } finally {
                confirm.setEnabled(true);
            }
        });
        getFooter().add(cancel, confirm);
    }

    private void text(TextArea area, String labelKey, String value) {
        area.setLabel(getTranslation(labelKey));
        area.setValue(value);
        area.setMaxLength(ShiftSummary.MAX_TEXT);
        area.setMinHeight("6em");
        area.setWidthFull();
    }

    private void show(List<Problem> problems) {
        show(problems, "mood", mood, moodCheck);
        show(problems, "nextTeam", nextTeam, nextTeamCheck);
    }

    private void show(List<Problem> problems, String field, TextArea area, IdentifyingText check) {
        problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .ifPresentOrElse(
                        problem -> {
                            area.setInvalid(true);
                            area.setErrorMessage(getTranslation(
                                    problem.textKey(), problem.arguments().toArray()));
                            check.show();
                        },
                        () -> {
                            area.setInvalid(false);
                            check.hide();
                        });
    }
}
