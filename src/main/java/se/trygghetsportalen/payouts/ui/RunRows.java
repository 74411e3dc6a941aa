package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.uikit.PhoneRows;
import se.trygghetsportalen.uikit.StatusBadge;

/** A run's payments, each with the bank's answer. */
class RunRows extends Grid<PayoutRow> {
    private static final int MOST_AT_ONCE = 50;

    RunRows(List<PayoutRow> rows) {
        setItems(rows);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", getTranslation("payouts.payments"));
        setAllRowsVisible(rows.size() <= MOST_AT_ONCE);
        addColumn(PayoutRow::payee)
                .setHeader(getTranslation("payouts.association"))
                .setAutoWidth(true);
        addColumn(row -> PayoutWords.kronor(row.amount()))
                .setHeader(getTranslation("payouts.amount"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(this::account).setHeader(getTranslation("payouts.account")).setAutoWidth(true);
        addColumn(StatusBadge.renderer(row -> PayoutWords.of(this, row.state())))
                .setHeader(getTranslation("payouts.status"))
                .setAutoWidth(true);
        addColumn(row -> PayoutWords.reason(this, row.reason()))
                .setHeader(getTranslation("payouts.reason"))
                .setAutoWidth(true);
        PhoneRows.in(
                this,
                row -> PhoneRows.Block.of(
                        row.payee(),
                        PayoutWords.of(this, row.state()),
                        PayoutWords.kronor(row.amount()),
                        account(row),
                        PayoutWords.reason(this, row.reason())),
                null);
    }

    private String account(PayoutRow row) {
        return getTranslation("payouts.account." + row.account().kind().name()) + " "
                + row.account().described();
    }
}
