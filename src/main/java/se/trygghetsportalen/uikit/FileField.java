package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * Takes one file, from a folder or a phone's camera. What is sent is judged at once and refused with a sentence, or shown
 * by its name with a way to take it out again. Stores nothing: whoever stands around it does, under {@link #id()}.
 *
 * @param <F> a file that has been judged and may be stored
 */
@StyleSheet("context://files.css")
public final class FileField<F> extends Div {
    private final transient BiFunction<String, byte[], SaveOutcome<F>> judge;
    private final transient Function<F, String> nameOf;
    private final Upload upload;
    private final Div chosen = new Div();
    private final Paragraph problem = new Paragraph();
    private transient Consumer<F> taken = file -> {};
    private transient @Nullable F file;
    private @Nullable UUID id;

    /**
     * @param label what file: "Årsmötesprotokoll"
     * @param help what it may be, in a sentence
     * @param mostBytes the largest that is taken
     * @param judge says whether a file of that name and content may be stored
     * @param nameOf what such a file is called
     */
    public FileField(
            String label,
            String help,
            int mostBytes,
            BiFunction<String, byte[], SaveOutcome<F>> judge,
            Function<F, String> nameOf) {
        this.judge = judge;
        this.nameOf = nameOf;
        addClassName("file-field");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        Span title = new Span(label);
        title.addClassName("file-label");
        Paragraph explanation = new Paragraph(help);
        explanation.addClassNames("soft", "small");
        upload = new Upload(new InMemoryUploadHandler((metadata, content) -> receive(metadata.fileName(), content)) {
            @Override
            public long getFileSizeMax() {
                return mostBytes;
            }

            @Override
            public long getRequestSizeMax() {
                return mostBytes + 64L * 1024;
            }
        });
        upload.setMaxFileSize(mostBytes);
        upload.setDropAllowed(false);
        Button choose = new Button(getTranslation("uikit.file.choose"), VaadinIcon.UPLOAD_ALT.create());
        choose.setAriaLabel(getTranslation("uikit.file.choose") + ": " + label);
        upload.setUploadButton(choose);
        upload.addFileRejectedListener(
                rejected -> showProblem(getTranslation("uikit.file.large", mostBytes / (1024 * 1024))));
        problem.addClassName("file-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        chosen.addClassName("file-chosen");
        chosen.getElement().setAttribute("role", "status");
        chosen.setVisible(false);
        add(title, explanation, chosen, upload, problem);
    }

    /** What was chosen; empty without a file. */
    public Optional<F> file() {
        return Optional.ofNullable(file);
    }

    /** The id under which what was chosen is to be stored: the same however often the form is sent. */
    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }

    /** Calls the listener with each file that is taken. */
    public void onTaken(Consumer<F> listener) {
        taken = listener;
    }

    /** Takes in what the browser sent, or says why not. */
    public void receive(String name, byte[] content) {
        switch (judge.apply(name, content)) {
            case SaveOutcome.Saved<F>(F accepted) -> take(accepted);
            case SaveOutcome.Invalid<F>(var problems) -> problems.forEach(this::showProblem);
            case SaveOutcome.Stale<F> stale -> throw new IllegalStateException("Nothing is stored yet");
            case SaveOutcome.Missing<F> missing -> throw new IllegalStateException("Nothing is stored yet");
        }
        upload.clearFileList();
    }

    private void take(F accepted) {
        file = accepted;
        id = Ids.next();
        problem.setVisible(false);
        Button remove = new Button(getTranslation("uikit.file.remove"), click -> clear());
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Span name = new Span(nameOf.apply(accepted));
        chosen.removeAll();
        chosen.add(VaadinIcon.FILE_O.create(), name, remove);
        chosen.setVisible(true);
        upload.setVisible(false);
        taken.accept(accepted);
    }

    /** Forgets the file, so that another can be chosen. */
    public void clear() {
        file = null;
        id = null;
        chosen.removeAll();
        chosen.setVisible(false);
        problem.setVisible(false);
        upload.setVisible(true);
    }

    /** Says what is wrong, such as that a file is needed. */
    public void showProblem(Problem what) {
        showProblem(getTranslation(what.textKey(), what.arguments().toArray()));
    }

    private void showProblem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
