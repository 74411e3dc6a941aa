package se.trygghetsportalen.platform.documents;

import java.util.function.Function;

/**
 * A column that an import knows. Found by its heading in Swedish or English or by the field's own name, in any place.
 *
 * @param <V> what its cells are read as
 * @param field the field's name, as it stands in a {@link se.trygghetsportalen.shared.Problem}
 * @param headingKey translation key of the heading, the same as in the export
 * @param required whether the column must be there and no cell of it empty
 * @param parser from a cell that is not empty, without spaces around it, to its value; {@link CsvValues} has the usual ones
 */
public record CsvColumn<V>(String field, String headingKey, boolean required, Function<String, Parsed<V>> parser) {
    /** A column that every file must have, filled in on every row. */
    public static <V> CsvColumn<V> required(String field, String headingKey, Function<String, Parsed<V>> parser) {
        return new CsvColumn<>(field, headingKey, true, parser);
    }

    /** A column that may be missing, or empty on some rows. */
    public static <V> CsvColumn<V> optional(String field, String headingKey, Function<String, Parsed<V>> parser) {
        return new CsvColumn<>(field, headingKey, false, parser);
    }
}
