package se.trygghetsportalen.uikit;

import static java.util.Collections.unmodifiableList;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of numbers in a {@link PortalChart}.
 *
 * @param name what they count: "Kontakter"
 * @param values one for each category; null where nothing is known, which is not zero
 */
public record ChartSeries(String name, List<@Nullable BigDecimal> values) implements Serializable {
    public ChartSeries {
        values = unmodifiableList(new ArrayList<>(values));
    }

    /** A row of whole numbers. */
    public static ChartSeries ofCounts(String name, Collection<? extends Number> counts) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        counts.forEach(count -> values.add(BigDecimal.valueOf(count.longValue())));
        return new ChartSeries(name, values);
    }
}
