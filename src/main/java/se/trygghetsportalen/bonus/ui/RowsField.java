package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;

/** A short table that is written row by row, such as the rungs of a ladder. What the rows mean, a converter says. */
class RowsField extends CustomField<List<List<String>>> {
    private final List<String> columns;
    private final Div rows = new Div();

    /** @param columns what each column is called */
    RowsField(String label, List<String> columns) {
        super(List.of());
        this.columns = List.copyOf(columns);
        setLabel(label);
        addClassNames("rows-field", "wide");
        rows.addClassName("rows-field-rows");
        Button more = new Button(getTranslation("bonus.rows.add"), VaadinIcon.PLUS.create(), click -> {
            addRow(this.columns.stream().map(column -> "").toList());
            updateValue();
        });
        more.setAriaLabel(getTranslation("bonus.rows.add") + ": " + label);
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(rows, more);
    }

    private void addRow(List<String> cells) {
        Div row = new Div();
        row.addClassName("rows-field-row");
        for (int column = 0; column < columns.size(); column++) {
            TextField field = new TextField(columns.get(column));
            field.setValue(cells.get(column));
            field.addValueChangeListener(change -> updateValue());
            row.add(field);
        }
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
            rows.remove(row);
            updateValue();
        });
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.setAriaLabel(getTranslation("bonus.rows.remove"));
        row.add(away);
        rows.add(row);
    }

    @Override
    protected List<List<String>> generateModelValue() {
        List<List<String>> value = new ArrayList<>();
        rows.getChildren()
                .forEach(row -> value.add(row.getChildren()
                        .filter(TextField.class::isInstance)
                        .map(cell -> ((TextField) cell).getValue().strip())
                        .toList()));
        return List.copyOf(value);
    }

    @Override
    protected void setPresentationValue(List<List<String>> value) {
        rows.removeAll();
        value.forEach(this::addRow);
    }
}
