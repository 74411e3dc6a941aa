package se.trygghetsportalen.associations.ui;

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
import se.trygghetsportalen.associations.AssociationImport;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.ImportedAssociation;
import se.trygghetsportalen.platform.documents.CsvPreview;
import se.trygghetsportalen.platform.documents.CsvPreview.RowProblem;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;

/** Shows what a file would enter and what is wrong with each of its other rows; enters on the person's word. */
class AssociationImportDialog extends Dialog {
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final int MOST_SHOWN = 100;

    private final transient AssociationImport imports;
    private final transient Associations associations;
    private final transient Runnable entered;
    private final Div preview = new Div();
    private final Button enter = new Button();
    private transient List<ImportedAssociation> good = List.of();

    AssociationImportDialog(AssociationImport imports, Associations associations, Runnable entered) {
        this.imports = imports;
        this.associations = associations;
        this.entered = entered;
        setHeaderTitle(getTranslation("associations.import"));
        addClassNames("save-dialog", "import-dialog");
        setWidth("36rem");
        Upload upload = new Upload(new InMemoryUploadHandler((metadata, content) -> receive(content)));
        upload.setUploadButton(
                new Button(getTranslation("associations.import.choose"), VaadinIcon.FILE_TEXT_O.create()));
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(".csv", ".txt", "text/csv");
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRejectedListener(rejected -> say(getTranslation("associations.import.rejected")));
        preview.addClassName("import-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Paragraph(getTranslation("associations.import.how")), upload, preview);
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        enter.setVisible(false);
        enter.setDisableOnClick(true);
        enter.addClickListener(click -> store());
        getFooter().add(cancel, enter);
    }

    /** Reads a file that was chosen. */
    void receive(byte[] content) {
        good = List.of();
        enter.setVisible(false);
        try {
            switch (imports.preview(new ByteArrayInputStream(content))) {
                case CsvPreview.Unreadable<ImportedAssociation>(Problem problem) ->
                    say(AssociationWords.problem(this, problem));
                case CsvPreview.Read<ImportedAssociation> read -> show(read);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void show(CsvPreview.Read<ImportedAssociation> read) {
        good = read.values();
        say(getTranslation(
                "associations.import.found", good.size(), read.badLines().size()));
        if (!good.isEmpty()) {
            UnorderedList found = new UnorderedList();
            found.addClassName("import-found");
            good.stream()
                    .limit(MOST_SHOWN)
                    .map(ImportedAssociation::details)
                    .forEach(each -> found.add(new ListItem(getTranslation(
                            "associations.import.line", each.number().written(), each.name()))));
            preview.add(found);
        }
        if (good.size() > MOST_SHOWN) {
            preview.add(new Paragraph(getTranslation("associations.import.more-found", good.size() - MOST_SHOWN)));
        }
        if (!read.unknownColumns().isEmpty()) {
            preview.add(new Paragraph(
                    getTranslation("associations.import.unknown", String.join(", ", read.unknownColumns()))));
        }
        if (!read.problems().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("import-problems");
            read.problems().stream().limit(MOST_SHOWN).forEach(each -> list.add(new ListItem(sentence(each))));
            preview.add(list);
        }
        if (read.problems().size() > MOST_SHOWN) {
            preview.add(new Paragraph(
                    getTranslation("associations.import.more", read.problems().size() - MOST_SHOWN)));
        }
        enter.setText(getTranslation("associations.import.enter", good.size()));
        enter.setVisible(!good.isEmpty());
        enter.setEnabled(true);
    }

    private void store() {
        List<Long> leftOut = associations.addAll(good);
        int stored = good.size() - leftOut.size();
        if (leftOut.isEmpty()) {
            Notices.success(getTranslation("associations.import.entered", stored));
        } else {
            Notices.failure(getTranslation(
                    "associations.import.left-out",
                    stored,
                    leftOut.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        close();
        entered.run();
    }

    private void say(String sentence) {
        preview.removeAll();
        preview.add(new Paragraph(sentence));
    }

    private String sentence(RowProblem each) {
        String sentence = AssociationWords.problem(this, each.problem());
        return each.column().isEmpty()
                ? getTranslation("associations.import.row", each.line(), sentence)
                : getTranslation("associations.import.cell", each.line(), each.column(), sentence);
    }
}
