package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions.Line;

/**
 * Where one thing is written, new or changed, and saved by a service that answers a {@link SaveOutcome}. Says what is
 * wrong at its field, shows both versions where somebody else saved first, and closes only when it is stored.
 *
 * @param <D> what people write: a record whose components are the fields
 * @param <S> the stored thing
 */
public abstract class SaveDialog<D, S> extends Dialog {
    private static final String WIDTH = "36rem";

    private final transient BiFunction<D, Integer, SaveOutcome<S>> save;
    private final transient Consumer<S> saved;
    private final Binder<D> form;
    private final Map<String, HasValidationProperties> fields = new HashMap<>();
    private final Div content = new Div();
    private final Div conflict = new Div();
    private @Nullable DraftKeeper<?> draft;
    private int version;

    /**
     * @param title what is being done: "Lägg till plats"
     * @param detailsType the record
     * @param version the version that was read; 0 for something new
     * @param save the service's method, given what was written and the version
     * @param saved called once it is stored
     */
    protected SaveDialog(
            String title,
            Class<D> detailsType,
            int version,
            BiFunction<D, Integer, SaveOutcome<S>> save,
            Consumer<S> saved) {
        this.version = version;
        this.save = save;
        this.saved = saved;
        form = new Binder<>(detailsType);
        setHeaderTitle(title);
        addClassName("save-dialog");
        setWidth(WIDTH);
        content.addClassName("form");
        add(content, conflict);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> {
            forgetDraft();
            close();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button store = new Button(getTranslation("uikit.save"), click -> store());
        store.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.in(content, store);
        getFooter().add(cancel, store);
    }

    /** What the stored thing says, in the form's terms. */
    protected abstract D detailsOf(S stored);

    /** The version of the stored thing. */
    protected abstract int versionOf(S stored);

    /** Both versions, field by field, as a person reads them. */
    protected abstract List<Line> compare(D stored, D own);

    /** Where the fields are bound to the record's components. */
    protected final Binder<D> form() {
        return form;
    }

    /**
     * Shows a field below those added before.
     *
     * @param name the record component's name, by which the service says what is wrong
     */
    protected final <F extends Component & HasValue<?, ?> & HasValidationProperties> void addField(
            String name, F field) {
        fields.put(name, field);
        content.add(field);
    }

    /** Shows below the fields added before what is no field of its own, such as a map to choose from. */
    protected final void addPart(Component part) {
        content.add(part);
    }

    /** Called when a problem is said at its field, by whom there is more to say about it. */
    protected void saidAtField(Problem problem) {}

    /** Fills in the fields. To be called once all of them are bound. */
    protected final void show(D details) {
        form.readRecord(details);
    }

    /**
     * Keeps what is written in the fields added before, however the dialog is left but by its own buttons, and offers it
     * when it is opened again.
     */
    protected final void keepAsDraft(DraftKeeper<?> keeper) {
        draft = keeper;
        keeper.watch(content);
        addComponentAsFirst(keeper);
    }

    /** The version that will be saved over. A draft keeps it. */
    protected final int version() {
        return version;
    }

    /** What is written was written over this version: where another is stored by now, both are shown at saving. */
    protected final void writtenOver(int version) {
        this.version = version;
    }

    private void forgetDraft() {
        if (draft != null) {
            draft.discard();
        }
    }

    /** Saves what is written, as the button does. */
    protected final void store() {
        D own;
        try {
            own = form.writeRecord();
        } catch (ValidationException wrong) {
            // Each field says itself what is wrong with it.
            wrong.getFieldValidationErrors().stream()
                    .findFirst()
                    .ifPresent(status -> WrongField.goTo(status.getField()));
            return;
        }
        conflict.removeAll();
        switch (save.apply(own, version)) {
            case SaveOutcome.Saved<S>(S stored) -> {
                forgetDraft();
                close();
                saved.accept(stored);
            }
            case SaveOutcome.Invalid<S>(List<Problem> problems) -> {
                problems.forEach(this::showAtField);
                problems.stream()
                        .flatMap(problem -> Stream.ofNullable(fields.get(problem.field())))
                        .findFirst()
                        .ifPresent(WrongField::goTo);
            }
            case SaveOutcome.Stale<S>(S stored) -> showConflict(stored, own);
            case SaveOutcome.Missing<S> missing -> {
                close();
                Notices.failure(getTranslation("uikit.missing"));
            }
        }
    }

    private void showAtField(Problem problem) {
        String sentence = getTranslation(problem.textKey(), problem.arguments().toArray());
        HasValidationProperties field = fields.get(problem.field());
        if (field == null) {
            Notices.failure(sentence);
        } else {
            field.setErrorMessage(sentence);
            field.setInvalid(true);
            saidAtField(problem);
        }
    }

    private void showConflict(S stored, D own) {
        conflict.add(new BothVersions(
                compare(detailsOf(stored), own),
                () -> {
                    version = versionOf(stored);
                    store();
                },
                () -> {
                    version = versionOf(stored);
                    conflict.removeAll();
                    show(detailsOf(stored));
                }));
    }
}
