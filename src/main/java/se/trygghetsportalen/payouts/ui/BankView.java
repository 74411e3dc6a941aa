package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.payouts.BankAnswers;
import se.trygghetsportalen.payouts.domain.AnswerOutcome;
import se.trygghetsportalen.payouts.domain.BankLine;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;

/** Where the bank's answers are read in, and where a person looks at what fits no payment. */
@Route(PayoutNavigation.BANK)
@RolesAllowed({Roles.PAYMENT_EXPORTER, Roles.AUDITOR})
@StyleSheet("context://files.css")
class BankView extends Page implements HasDynamicTitle {
    private static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final int LONGEST_WORDS = 500;
    private static final int MOST_AT_ONCE = 50;

    private final transient BankAnswers answers;
    private final Upload upload;
    private final Paragraph problem = new Paragraph();
    private final Section unmatched = new Section();
    private final boolean mayRead;

    BankView(BankAnswers answers, CurrentUser currentUser) {
        this.answers = answers;
        mayRead = currentUser.require().isAny(Role.PAYMENT_EXPORTER);
        setTitle(getTranslation("payouts.bank.title"));
        setIntro(getTranslation("payouts.bank.intro"));
        unmatched.addClassName("section");
        upload = new Upload(UploadHandler.inMemory((metadata, content) -> read(content)));
        if (mayRead) {
            upload.setUploadButton(new Button(getTranslation("payouts.bank.choose")));
            upload.setDropAllowed(false);
            upload.setAcceptedFileTypes(".xml");
            upload.setMaxFileSize(LARGEST_FILE);
            upload.addFileRejectedListener(rejected -> refuse("payouts.bank.unreadable"));
            problem.addClassName("file-problem");
            problem.getElement().setAttribute("role", "alert");
            problem.setVisible(false);
            add(upload, problem);
        }
        add(unmatched);
        show();
    }

    /** Reads a file that the person has chosen. */
    void read(byte[] content) {
        problem.setVisible(false);
        switch (answers.read(content)) {
            case AnswerOutcome.Read(int booked, int known, int unknown) ->
                Notices.success(getTranslation("payouts.bank.read", booked, known, unknown));
            case AnswerOutcome.ReadBefore before -> refuse("payouts.bank.read-before");
            case AnswerOutcome.Unreadable unreadable -> refuse("payouts.bank.unreadable");
        }
        // Beside a name the browser puts a tick: that the file has arrived, which is not that it was read.
        upload.clearFileList();
        show();
    }

    private void refuse(String why) {
        problem.setText(getTranslation(why));
        problem.setVisible(true);
    }

    private void show() {
        unmatched.removeAll();
        unmatched.add(new H2(getTranslation("payouts.bank.unmatched")));
        List<BankLine> lines = answers.unmatched();
        if (lines.isEmpty()) {
            unmatched.add(new Paragraph(getTranslation("payouts.bank.unmatched.none")));
            return;
        }
        Grid<BankLine> grid = new Grid<>();
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= MOST_AT_ONCE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("payouts.bank.unmatched"));
        grid.addColumn(BankView::amount)
                .setHeader(getTranslation("payouts.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        grid.addColumn(StatusBadge.renderer(
                        line -> PayoutWords.of(this, line.line().said())))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        Grid.Column<BankLine> settling = mayRead
                ? grid.addComponentColumn(this::settling)
                        .setHeader(getTranslation("payouts.bank.settle"))
                        .setAutoWidth(true)
                        .setFlexGrow(0)
                : null;
        grid.addColumn(line -> PayoutWords.reason(this, line.line().reason()))
                .setHeader(getTranslation("payouts.reason"))
                .setAutoWidth(true);
        grid.addColumn(line -> line.line().endToEndId())
                .setHeader(getTranslation("payouts.bank.reference"))
                .setAutoWidth(true);
        PhoneRows.in(
                grid,
                line -> PhoneRows.Block.of(
                        amount(line),
                        PayoutWords.of(this, line.line().said()),
                        PayoutWords.reason(this, line.line().reason()),
                        getTranslation("payouts.bank.reference") + " "
                                + line.line().endToEndId()),
                settling);
        unmatched.add(grid);
    }

    private static String amount(BankLine line) {
        Money amount = line.line().amount();
        return amount == null ? "" : PayoutWords.kronor(amount);
    }

    private Button settling(BankLine line) {
        Button settle = new Button(getTranslation("payouts.bank.settle"), click -> settle(line));
        settle.addThemeVariants(ButtonVariant.TERTIARY);
        return settle;
    }

    private void settle(BankLine line) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("payouts.bank.settle"));
        TextArea words = new TextArea(getTranslation("payouts.bank.words"));
        words.setHelperText(getTranslation("payouts.bank.words.hint"));
        words.setMaxLength(LONGEST_WORDS);
        Button save = new Button(getTranslation("payouts.bank.done"), click -> {
            if (words.isEmpty()) {
                words.setErrorMessage(getTranslation("payouts.bank.words.required"));
                words.setInvalid(true);
                return;
            }
            boolean mine = answers.settle(line.answer(), line.number(), words.getValue());
            dialog.close();
            if (!mine) {
                Notices.failure(getTranslation("payouts.bank.settled-before"));
            }
            show();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(words);
        form.addClassName("form");
        dialog.setWidth("36rem");
        dialog.add(form);
        dialog.getFooter().add(new Button(getTranslation("uikit.cancel"), click -> dialog.close()), save);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.bank.title");
    }
}
