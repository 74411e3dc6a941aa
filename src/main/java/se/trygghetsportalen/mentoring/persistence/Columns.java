package se.trygghetsportalen.mentoring.persistence;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.places.domain.DistrictId;

/** Between small sets of words and their columns, in which they stand with commas between. */
final class Columns {
    private Columns() {}

    static String words(Collection<String> words) {
        return words.stream().sorted().collect(Collectors.joining(","));
    }

    static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    static Set<String> words(String column) {
        return column.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(column.split(",", -1)));
    }

    static <T extends Enum<T>> Set<T> values(String column, Class<T> type) {
        return words(column).stream().map(name -> Enum.valueOf(type, name)).collect(Collectors.toSet());
    }

    static @Nullable UUID value(@Nullable DistrictId district) {
        return district == null ? null : district.value();
    }

    static @Nullable DistrictId district(@Nullable UUID value) {
        return value == null ? null : new DistrictId(value);
    }
}
