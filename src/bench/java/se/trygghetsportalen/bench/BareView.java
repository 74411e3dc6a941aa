package se.trygghetsportalen.bench;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;

/** The yardstick of P1 and P2: as many fields and columns as the list of contacts has, with nothing behind them. */
@Route("bench-bare")
@PermitAll
class BareView extends Div implements BeforeEnterObserver {
    private static final int COLUMNS = 8;
    private static final int CHOICES = 6;
    private static final int ROWS = 1_000;

    private final Grid<Integer> grid = new Grid<>();

    BareView() {
        add(new DatePicker("from"), new DatePicker("to"));
        for (int choice = 0; choice < CHOICES; choice++) {
            ComboBox<String> box = new ComboBox<>("choice");
            box.setItems("one", "two", "three");
            add(box);
        }
        add(new TextField("text"), new Button("fold"), new Button("clear"), grid);
        for (int column = 0; column < COLUMNS; column++) {
            String text = "text " + column;
            grid.addColumn(row -> text + " of row " + row).setHeader(text);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        grid.setItems(IntStream.range(0, ROWS).boxed().toList());
    }
}
