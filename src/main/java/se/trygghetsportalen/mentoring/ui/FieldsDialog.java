package se.trygghetsportalen.mentoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DraftKeeper;
import se.trygghetsportalen.uikit.Notices;

/**
 * Where one step is written down and saved. Keeps nothing of what is typed but in its fields, unless it is asked to: the
 * day on an extract from a registry may stand nowhere else. Closes only when it is stored.
 *
 * @param <S> the stored thing
 */
class FieldsDialog<S> extends Dialog {
    private static final String WIDTH = "36rem";

    private final transient IntFunction<SaveOutcome<S>> save;
    private final transient ToIntFunction<S> versionOf;
    private final transient Function<S, List<BothVersions.Line>> compare;
    private final transient Consumer<S> done;
    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private final Div content = new Div();
    private final Div conflict = new Div();
    private @Nullable DraftKeeper<?> draft;
    private int version;

    /**
     * @param title what is being done
     * @param answer the verb on the button
     * @param version the version that was read
     * @param save the service's method, given the version
     * @param versionOf the version of the stored thing
     * @param compare both versions, as a person reads them
     * @param done called once it is stored, or when the person takes what is stored
     */
    FieldsDialog(
            String title,
            String answer,
            int version,
            IntFunction<SaveOutcome<S>> save,
            ToIntFunction<S> versionOf,
            Function<S, List<BothVersions.Line>> compare,
            Consumer<S> done) {
        this.version = version;
        this.save = save;
        this.versionOf = versionOf;
        this.compare = compare;
        this.done = done;
        setHeaderTitle(title);
        addClassName("save-dialog");
        setWidth(WIDTH);
        setCloseOnOutsideClick(false);
        content.addClassName("form");
        add(content, conflict);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            forgetDraft();
            close();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button store = new Button(answer, click -> store());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        // Enter alone takes a day, chooses a language and makes a new line: it may not save around the field it is in.
        store.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(cancel, store);
    }

    /** A sentence above the fields. */
    FieldsDialog<S> saying(String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassName("wide");
        content.add(words);
        return this;
    }

    /** A field, by the name by which the service says what is wrong. */
    FieldsDialog<S> with(String name, Component field) {
        if (field instanceof HasValidationProperties validated) {
            fields.put(name, validated);
        }
        content.add(field);
        return this;
    }

    /**
     * Keeps what is written in the fields added before, however the dialog is left but by its own buttons, and offers it
     * when it is opened again.
     */
    FieldsDialog<S> keptBy(DraftKeeper<?> keeper) {
        draft = keeper;
        keeper.watch(content);
        addComponentAsFirst(keeper);
        return this;
    }

    /** The version that will be saved over. A draft keeps it. */
    int version() {
        return version;
    }

    /** What is written was written over this version: where another is stored by now, both are shown at saving. */
    void writtenOver(int version) {
        this.version = version;
    }

    private void forgetDraft() {
        if (draft != null) {
            draft.discard();
        }
    }

    private void store() {
        fields.values().forEach(field -> field.setInvalid(false));
        conflict.removeAll();
        switch (save.apply(version)) {
            case SaveOutcome.Saved<S>(S stored) -> {
                forgetDraft();
                close();
                done.accept(stored);
            }
            case SaveOutcome.Invalid<S>(List<Problem> problems) -> problems.forEach(this::showAtField);
            case SaveOutcome.Stale<S>(S stored) ->
                conflict.add(new BothVersions(
                        compare.apply(stored),
                        () -> {
                            version = versionOf.applyAsInt(stored);
                            store();
                        },
                        () -> {
                            forgetDraft();
                            close();
                            done.accept(stored);
                        }));
            case SaveOutcome.Missing<S> missing -> {
                close();
                Notices.failure(getTranslation("uikit.missing"));
            }
        }
    }

    private void showAtField(Problem problem) {
        String sentence = getTranslation(problem.textKey(), problem.arguments().toArray());
        @Nullable HasValidationProperties field = fields.get(problem.field());
        if (field == null) {
            Notices.failure(sentence);
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
        }
    }
}
