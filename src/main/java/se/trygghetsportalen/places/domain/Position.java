package se.trygghetsportalen.places.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a place lies, in degrees (WGS 84), kept to the sixth decimal: a tenth of a metre. Of places alone; where a person
 * is, is not recorded.
 */
public record Position(BigDecimal latitude, BigDecimal longitude) {
    private static final int DECIMALS = 6;
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);
    private static final String DEGREES = "(-?\\d{1,3}(?:[.,]\\d{1,15})?)";
    private static final Pattern TYPED = Pattern.compile(DEGREES + "(?:\\s*;\\s*|\\s*,\\s+|\\s+)" + DEGREES);
    private static final Pattern TYPED_TIGHT = Pattern.compile("(-?\\d{1,3}\\.\\d{1,15}),(-?\\d{1,3}\\.\\d{1,15})");

    /** @throws IllegalArgumentException when it is not on the globe */
    public Position {
        latitude = latitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        longitude = longitude.setScale(DECIMALS, RoundingMode.HALF_UP);
        if (latitude.abs().compareTo(MOST_LATITUDE) > 0 || longitude.abs().compareTo(MOST_LONGITUDE) > 0) {
            throw new IllegalArgumentException("Not on the globe: " + latitude + ", " + longitude);
        }
    }

    /** The position, or empty where the numbers are not on the globe. */
    public static Optional<Position> of(BigDecimal latitude, BigDecimal longitude) {
        return latitude.abs().compareTo(MOST_LATITUDE) > 0 || longitude.abs().compareTo(MOST_LONGITUDE) > 0
                ? Optional.empty()
                : Optional.of(new Position(latitude, longitude));
    }

    /** Reads a latitude and a longitude as maps show them: {@code 58.41, 16.52}, or with decimal commas {@code 58,41; 16,52}. */
    public static Optional<Position> read(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            matcher = TYPED_TIGHT.matcher(typed.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
        }
        return of(degrees(matcher.group(1)), degrees(matcher.group(2)));
    }

    private static BigDecimal degrees(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }

    /** The form that {@link #read} reads. */
    @Override
    public String toString() {
        return latitude.stripTrailingZeros().toPlainString() + ", "
                + longitude.stripTrailingZeros().toPlainString();
    }
}
