package se.trygghetsportalen.places.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import se.trygghetsportalen.places.ArenaImportResult;
import se.trygghetsportalen.places.ImportedArena;
import se.trygghetsportalen.places.PlaceImport;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.platform.documents.CsvPreview;
import se.trygghetsportalen.platform.documents.CsvPreview.RowProblem;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;

/** Shows what a file would add and what is wrong with its other rows; adds on the person's word. */
class PlaceImportDialog extends Dialog {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_SHOWN = 100;

    private final transient PlaceImport placeImport;
    private final transient Places places;
    private final transient Runnable added;
    private final Div preview = new Div();
    private final Button add = new Button();
    private transient List<ImportedArena> good = List.of();

    PlaceImportDialog(PlaceImport placeImport, Places places, Runnable added) {
        this.placeImport = placeImport;
        this.places = places;
        this.added = added;
        setHeaderTitle(getTranslation("places.import.title"));
        addClassNames("save-dialog", "import-dialog");
        setWidth("36rem");
        Button choose = new Button(getTranslation("places.import.choose"), VaadinIcon.FILE_TEXT_O.create());
        Upload upload = new Upload(new InMemoryUploadHandler((metadata, content) -> receive(content)));
        upload.setUploadButton(choose);
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv");
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(rejected -> say(getTranslation("places.import.rejected")));
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("places.import.how")), upload, preview);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setVisible(false);
        add.setDisableOnClick(true);
        add.addClickListener(click -> store());
        getFooter().add(cancel, add);
    }

    /** Reads a file that was chosen. */
    void receive(byte[] content) {
        good = List.of();
        add.setVisible(false);
        try {
            switch (placeImport.preview(new ByteArrayInputStream(content))) {
                case CsvPreview.Unreadable<ImportedArena>(Problem problem) -> say(sentence(problem));
                case CsvPreview.Read<ImportedArena> read -> show(read);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void show(CsvPreview.Read<ImportedArena> read) {
        good = read.values();
        int bad = read.badLines().size();
        say(getTranslation("places.import.found", good.size(), bad));
        if (!read.unknownColumns().isEmpty()) {
            preview.add(
                    new Paragraph(getTranslation("places.import.unknown", String.join(", ", read.unknownColumns()))));
        }
        if (bad > 0) {
            UnorderedList list = new UnorderedList();
            list.addClassName("import-problems");
            read.problems().stream().limit(MOST_SHOWN).forEach(problem -> list.add(new ListItem(sentence(problem))));
            preview.add(list);
            if (read.problems().size() > MOST_SHOWN) {
                preview.add(new Paragraph(
                        getTranslation("places.import.more", read.problems().size() - MOST_SHOWN)));
            }
        }
        add.setText(getTranslation("places.import.add", good.size()));
        add.setVisible(!good.isEmpty());
        add.setEnabled(true);
    }

    private void store() {
        ArenaImportResult result = places.addArenas(good);
        if (result.leftOut().isEmpty()) {
            Notices.success(getTranslation("places.import.added", result.added()));
        } else {
            Notices.failure(getTranslation(
                    "places.import.leftOut",
                    result.added(),
                    result.leftOut().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        close();
        added.run();
    }

    private void say(String sentence) {
        preview.removeAll();
        preview.add(new Paragraph(sentence));
    }

    private String sentence(RowProblem problem) {
        return problem.column().isEmpty()
                ? getTranslation("places.import.row", problem.line(), sentence(problem.problem()))
                : getTranslation("places.import.cell", problem.line(), problem.column(), sentence(problem.problem()));
    }

    private String sentence(Problem problem) {
        return getTranslation(problem.textKey(), problem.arguments().toArray());
    }
}
