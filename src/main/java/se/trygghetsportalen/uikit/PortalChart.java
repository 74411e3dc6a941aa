package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.text.NumberFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart, with a sentence that says what it shows and its numbers as a table to unfold. Whoever cannot see the drawing
 * misses nothing. The browser draws it with Apache ECharts, which pages without charts do not load.
 */
@Tag("figure")
@StyleSheet("context://figures.css")
public final class PortalChart extends HtmlContainer {
    private static final int DECIMALS = 2;

    private final Drawing drawing = new Drawing();
    private final Paragraph sentence = new Paragraph();
    private final Div table = new Div();

    /**
     * @param title what it is about: "Kontakter per månad"
     * @param sentence what it shows, in words: "Flest kontakter i oktober: 312."
     */
    public PortalChart(String title, String sentence, ChartModel model) {
        addClassName("chart");
        table.addClassName("chart-table");
        NativeDetails numbers = new NativeDetails(getTranslation("uikit.chart.numbers"), table);
        H3 heading = new H3(title);
        HtmlContainer caption = new HtmlContainer("figcaption");
        caption.add(heading, this.sentence);
        add(caption, drawing, numbers);
        show(sentence, model);
    }

    /** Draws other numbers, with the sentence that says what they show. */
    public void show(String says, ChartModel model) {
        if (says.isBlank()) {
            throw new IllegalArgumentException("a chart says in a sentence what it shows");
        }
        sentence.setText(says);
        drawing.getElement().setProperty("description", says);
        drawing.getElement().setPropertyJson("model", json(model));
        table.getElement().removeAllChildren().appendChild(tableOf(model));
    }

    private static ObjectNode json(ChartModel model) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", model.kind().name());
        node.put("horizontal", model.horizontal());
        node.put("stacked", model.stacked());
        node.put("unit", model.unit());
        ArrayNode categories = node.putArray("categories");
        model.categories().forEach(categories::add);
        ArrayNode series = node.putArray("series");
        for (ChartSeries one : model.series()) {
            ArrayNode values = series.addObject().put("name", one.name()).putArray("values");
            // The drawing is pixels; the table has the exact numbers.
            one.values().forEach(value -> {
                if (value == null) {
                    values.addNull();
                } else {
                    values.add(value.doubleValue());
                }
            });
        }
        return node;
    }

    private Element tableOf(ChartModel model) {
        NumberFormat format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(DECIMALS);
        Element head = new Element("tr").appendChild(heading("col", model.categoryLabel()));
        model.series().forEach(series -> head.appendChild(heading("col", withUnit(series.name(), model.unit()))));
        Element body = new Element("tbody");
        for (int at = 0; at < model.categories().size(); at++) {
            Element row = new Element("tr")
                    .appendChild(heading("row", model.categories().get(at)));
            for (ChartSeries series : model.series()) {
                row.appendChild(
                        new Element("td").setText(number(format, series.values().get(at))));
            }
            body.appendChild(row);
        }
        return new Element("table").appendChild(new Element("thead").appendChild(head), body);
    }

    private static Element heading(String scope, String words) {
        return new Element("th").setAttribute("scope", scope).setText(words);
    }

    private static String withUnit(String name, String unit) {
        return unit.isEmpty() || name.equalsIgnoreCase(unit) ? name : name + " (" + unit + ")";
    }

    private static String number(NumberFormat format, @Nullable BigDecimal value) {
        return value == null ? "–" : format.format(value);
    }

    /** The drawing alone. */
    @Tag("portal-chart")
    @JsModule("./portal-chart.ts")
    @NpmPackage(value = "echarts", version = "6.1.0")
    static final class Drawing extends Component {}
}
