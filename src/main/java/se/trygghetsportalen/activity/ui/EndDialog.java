package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.binder.Binder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.SessionId;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;

/** What the day is summed up as when the doors close. Stays open, with all that was typed, until it is saved or given up. */
class EndDialog extends Dialog {
    private final ReportFields fields = new ReportFields();
    private final IdentifyingWords identifying = new IdentifyingWords(fields.reflection);

    /** @param save saves, and answers what is wrong; nothing when it is saved */
    EndDialog(SessionId session, DraftKeepers drafts, Function<SessionReport, List<Problem>> save) {
        setHeaderTitle(getTranslation("activity.end"));
        addClassName("save-dialog");
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        DraftKeeper<Typed> draft = drafts.keep(
                "activity.end",
                session.value(),
                Typed.class,
                () -> new Typed(fields.producers.getValue(), fields.hours.getValue(), fields.reflection.getValue()),
                kept -> {
                    fields.producers.setValue(kept.producers());
                    fields.hours.setValue(kept.hours());
                    fields.reflection.setValue(kept.reflection());
                });
        Binder<Typed> written = new Binder<>(Typed.class);
        written.forField(fields.producers).bind("producers");
        written.forField(fields.hours).bind("hours");
        written.forField(fields.reflection).bind("reflection");
        List<Component> parts = List.of(fields.producers, fields.hours, fields.reflection);
        parts.forEach(draft::watch);
        Div form = new Div(draft, new Paragraph(getTranslation("activity.end.intro")));
        form.add(parts);
        form.add(identifying);
        form.addClassName("form");
        add(form);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            draft.discard();
            close();
        });
        Button confirm = new Button(getTranslation("activity.end"), click -> {
            if (!written.validate().isOk()) {
                // What is no number is not taken for none: its field says so.
                return;
            }
            List<Problem> problems = save.apply(report());
            if (problems.isEmpty()) {
                draft.discard();
                close();
            } else {
                show(problems);
            }
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, confirm);
    }

    private SessionReport report() {
        return new SessionReport(
                ReportFields.minutes(fields.hours.getValue()),
                Objects.requireNonNullElse(fields.producers.getValue(), 0),
                fields.reflection.getValue());
    }

    private void show(List<Problem> problems) {
        Map<String, HasValidation> byName =
                Map.of("producers", fields.producers, "producedMinutes", fields.hours, "reflection", fields.reflection);
        byName.values().forEach(field -> field.setInvalid(false));
        for (Problem problem : problems) {
            String sentence =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            HasValidation field = byName.get(problem.field());
            if (field == null) {
                Notices.failure(sentence);
            } else {
                field.setErrorMessage(sentence);
                field.setInvalid(true);
            }
        }
        identifying.show();
    }

    /** What stands in the fields, valid or not. */
    public record Typed(
            @Nullable Integer producers, @Nullable BigDecimal hours, String reflection) {}
}
