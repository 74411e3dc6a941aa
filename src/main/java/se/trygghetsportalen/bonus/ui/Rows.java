package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.converter.Converter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.shared.Money;

/** Reads what was written in a {@link RowsField}, and writes it there. */
final class Rows {
    private static final int MOST_DIGITS = 9;

    private Rows() {}

    /** A whole number from zero; spaces between its digits do no harm. */
    static Optional<Integer> number(String written) {
        String digits = written.replaceAll("[\\s\\u00A0\\u202F]", "");
        return digits.matches("\\d{1," + MOST_DIGITS + "}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    static Optional<Money> kronor(String written) {
        return number(written).map(Money::ofKronor);
    }

    static Optional<Points> points(String written) {
        return Points.read(written);
    }

    /**
     * Turns rows into what they mean.
     *
     * @param read one row, empty where it cannot be read
     * @param write one row
     * @param fault what is said of rows that cannot be read
     */
    static <T> Converter<List<List<String>>, List<T>> converter(
            Function<List<String>, Optional<T>> read, Function<T, List<String>> write, String fault) {
        return Converter.from(
                rows -> {
                    List<Optional<T>> values = rows.stream().map(read).toList();
                    return values.stream().allMatch(Optional::isPresent)
                            ? Result.ok(
                                    values.stream().flatMap(Optional::stream).toList())
                            : Result.error(fault);
                },
                values -> values.stream().map(write).toList());
    }
}
