package se.trygghetsportalen.uikit;

import static java.util.Collections.unmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts heads by kind and band with one thumb: choose a kind once, then press + in the row of the band.
 *
 * <p>The value is {@code band → kind → count}, never changed in place, without zeros and without empty bands; nobody
 * counted is the empty map. Which kinds and bands there are, and their words, is told by {@link #setChoices}. What a
 * browser sends is taken only for kinds and bands on offer and for counts from 1 to {@value #MOST}; the rest is left
 * out.
 */
@Tag("portal-head-count")
@JsModule("./head-count.ts")
public final class HeadCountField extends AbstractSinglePropertyField<HeadCountField, Map<String, Map<String, Integer>>>
        implements HasLabel, HasValidationProperties, HasSize, HasStyle, Focusable<HeadCountField> {
    /** The highest count of one kind in one band. */
    public static final int MOST = 999;

    private Set<String> kindKeys = Set.of();
    private Set<String> bandKeys = Set.of();

    /** A field that offers nothing until {@link #setChoices} is called. */
    public HeadCountField() {
        super("value", Map.of(), ObjectNode.class, HeadCountField::read, HeadCountField::write);
    }

    /** A field with the given choices. */
    public HeadCountField(String kindsLabel, List<Kind> kinds, List<Band> bands) {
        this();
        setChoices(kindsLabel, kinds, bands);
    }

    /**
     * What can be counted, in the order shown. The value is kept, also where a choice is gone.
     *
     * @param kindsLabel names the row of kinds to who cannot see it, such as "Kön"
     * @param kinds the choices at the top; the first is active
     * @param bands the rows
     */
    public void setChoices(String kindsLabel, List<Kind> kinds, List<Band> bands) {
        kindKeys = kinds.stream().map(Kind::key).collect(toUnmodifiableSet());
        bandKeys = bands.stream().map(Band::key).collect(toUnmodifiableSet());
        ObjectNode labels = JsonNodeFactory.instance.objectNode();
        labels.put("kindsLabel", kindsLabel);
        labels.put("add", getTranslation("uikit.headCount.add"));
        labels.put("remove", getTranslation("uikit.headCount.remove"));
        labels.put("total", getTranslation("uikit.headCount.total"));
        labels.put("totalOne", getTranslation("uikit.headCount.totalOne"));
        labels.put("totalNone", getTranslation("uikit.headCount.totalNone"));
        var kindNodes = labels.putArray("kinds");
        for (Kind kind : kinds) {
            kindNodes
                    .addObject()
                    .put("key", kind.key())
                    .put("label", kind.label())
                    .put("abbreviation", kind.abbreviation())
                    .put("one", kind.one())
                    .put("many", kind.many());
        }
        var bandNodes = labels.putArray("bands");
        for (Band band : bands) {
            bandNodes.addObject().put("key", band.key()).put("label", band.label());
        }
        getElement().setPropertyJson("labels", labels);
    }

    /**
     * Shows these counts; zeros are left out.
     *
     * @throws IllegalArgumentException when a count is below zero or above {@value #MOST}
     */
    @Override
    public void setValue(@Nullable Map<String, Map<String, Integer>> value) {
        super.setValue(value == null ? getEmptyValue() : checked(value));
    }

    /** How many heads there are in all. */
    public int total() {
        return getValue().values().stream()
                .flatMap(counts -> counts.values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static Map<String, Map<String, Integer>> checked(Map<String, Map<String, Integer>> value) {
        value.values().stream().flatMap(counts -> counts.values().stream()).forEach(count -> {
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("a count of heads must be from 0 to " + MOST + ", not " + count);
            }
        });
        return withoutZeros(value.keySet(), band -> value.getOrDefault(band, Map.of()));
    }

    private static Map<String, Map<String, Integer>> withoutZeros(
            Iterable<String> bands, Function<String, Map<String, Integer>> countsOf) {
        Map<String, Map<String, Integer>> result = new LinkedHashMap<>();
        for (String band : bands) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            countsOf.apply(band).forEach((kind, count) -> {
                if (count > 0) {
                    counts.put(kind, count);
                }
            });
            if (!counts.isEmpty()) {
                result.put(band, unmodifiableMap(counts));
            }
        }
        return unmodifiableMap(result);
    }

    private static Map<String, Map<String, Integer>> read(HeadCountField field, ObjectNode sent) {
        return withoutZeros(sent.propertyNames(), band -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            if (field.bandKeys.contains(band) && sent.get(band) instanceof ObjectNode row) {
                row.properties().forEach(entry -> {
                    int count = countIn(entry.getValue());
                    if (field.kindKeys.contains(entry.getKey()) && count > 0) {
                        counts.put(entry.getKey(), count);
                    }
                });
            }
            return counts;
        });
    }

    private static int countIn(JsonNode node) {
        return node.isIntegralNumber() && node.canConvertToInt() && node.intValue() <= MOST ? node.intValue() : 0;
    }

    private static ObjectNode write(HeadCountField field, Map<String, Map<String, Integer>> value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        value.forEach((band, counts) -> {
            ObjectNode row = node.putObject(band);
            counts.forEach(row::put);
        });
        return node;
    }

    /**
     * One of the choices at the top.
     *
     * @param key stands for it in the value
     * @param label on the choice: "Tjej"
     * @param abbreviation beside a count while another kind is active: "T"
     * @param one after the number one, and after "en": "tjej"
     * @param many after any other number: "tjejer"
     */
    public record Kind(String key, String label, String abbreviation, String one, String many)
            implements Serializable {}

    /**
     * One of the rows.
     *
     * @param key stands for it in the value
     * @param label at the start of the row: "13–15 år"
     */
    public record Band(String key, String label) implements Serializable {}
}
