package se.trygghetsportalen.outreach.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.trygghetsportalen.outreach.YouthHandOvers;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.NoteCheck;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOver;
import se.trygghetsportalen.outreach.domain.handover.YouthHandOverId;
import se.trygghetsportalen.shared.Alias;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.Notices;

/** What mentoring is told of a youth. Closes only when it is sent. */
class YouthHandOverDialog extends Dialog {
    private final transient ContactId contact;
    private final transient YouthHandOvers handOvers;
    private final transient Runnable sent;
    private final TextField alias = new TextField(getTranslation("outreach.hand-over.alias"));
    private final Checkbox notAName = new Checkbox(getTranslation("outreach.hand-over.not-a-name"));
    private final IntegerField birthYear = new IntegerField(getTranslation("outreach.hand-over.birth-year"));
    private final TextArea wishes = new TextArea(getTranslation("outreach.hand-over.wishes"));
    private final IdentifyingText wishesCheck = new IdentifyingText(wishes);
    private final Checkbox saidYes = new Checkbox(getTranslation("outreach.hand-over.said-yes"));
    /** Made once per form: however often it is sent, it is one handing over. */
    private final transient YouthHandOverId id = YouthHandOverId.next();

    YouthHandOverDialog(ContactId contact, YouthHandOvers handOvers, Runnable sent) {
        this.contact = contact;
        this.handOvers = handOvers;
        this.sent = sent;
        setHeaderTitle(getTranslation("outreach.hand-over.send"));
        addClassName("save-dialog");
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        alias.setHelperText(getTranslation("outreach.hand-over.alias.help"));
        alias.setMaxLength(YouthHandOver.MAX_ALIAS);
        alias.addValueChangeListener(change -> notAName.setVisible(Alias.looksLikeAFullName(change.getValue())));
        notAName.setVisible(false);
        wishes.setHelperText(getTranslation("outreach.hand-over.wishes.help"));
        wishes.setMaxLength(YouthHandOver.MAX_TEXT);
        wishes.addClassName("wide");
        Div fields = new Div(
                new Paragraph(getTranslation("outreach.hand-over.explain")),
                alias,
                notAName,
                birthYear,
                wishes,
                wishesCheck,
                saidYes);
        fields.addClassName("form");
        add(fields);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button send = new Button(getTranslation("outreach.hand-over.send.answer"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send();
            } finally {
                send.setEnabled(true);
            }
        });
        getFooter().add(cancel, send);
    }

    private void send() {
        SaveOutcome<YouthHandOver> outcome = handOvers.send(
                id,
                contact,
                alias.getValue(),
                Objects.requireNonNullElse(birthYear.getValue(), 0),
                wishes.getValue(),
                saidYes.getValue(),
                notAName.getValue());
        switch (outcome) {
            case SaveOutcome.Saved<YouthHandOver> saved -> {
                close();
                sent.run();
            }
            case SaveOutcome.Invalid<YouthHandOver>(List<Problem> problems) -> show(problems);
            case SaveOutcome.Stale<YouthHandOver> stale ->
                Notices.failure(getTranslation("outreach.hand-over.problem.answered"));
            case SaveOutcome.Missing<YouthHandOver> missing -> {
                close();
                Notices.failure(getTranslation("uikit.missing"));
            }
        }
    }

    private void show(List<Problem> problems) {
        Map<String, HasValidationProperties> fields =
                Map.of("alias", alias, "birthYear", birthYear, "wishes", wishes, "saidYes", saidYes);
        fields.values().forEach(field -> field.setInvalid(false));
        wishesCheck.hide();
        for (Problem problem : problems) {
            String sentence =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            HasValidationProperties field = fields.get(problem.field());
            if (field == null) {
                Notices.failure(sentence);
                continue;
            }
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            if (field == wishes && problem.textKey().equals(NoteCheck.TEXT_KEY)) {
                wishesCheck.show();
            }
        }
    }
}
