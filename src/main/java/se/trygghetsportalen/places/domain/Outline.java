package se.trygghetsportalen.places.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The line around a district: one closed ring.
 *
 * @param ring the corners in order, the last being the first
 */
public record Outline(List<Position> ring) {
    /** The most characters of GeoJSON that are read. */
    public static final int MAX_TEXT = 20_000;

    private static final int LEAST_CORNERS = 4;
    private static final String NUMBER = "\\s*(-?\\d{1,3}(?:\\.\\d{1,20})?)\\s*";
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"Polygon\"");
    private static final Pattern RING = Pattern.compile("\"coordinates\"\\s*:\\s*\\[\\s*\\[([^{}\"]*)]\\s*]\\s*[,}]");
    private static final Pattern CORNER = Pattern.compile("\\[" + NUMBER + "," + NUMBER + "(?:,[^\\[\\]]*)?]");

    /** @throws IllegalArgumentException when the ring is not closed or has no area */
    public Outline {
        ring = List.copyOf(ring);
        if (!isRing(ring)) {
            throw new IllegalArgumentException("A ring has at least four corners, and ends where it begins");
        }
    }

    /**
     * Reads a GeoJSON polygon without holes, alone or as the one feature of a collection. Empty where there is none, or
     * more than one: an outline is one line.
     */
    public static Optional<Outline> read(String geoJson) {
        if (geoJson.length() > MAX_TEXT || TYPE.matcher(geoJson).results().count() != 1) {
            return Optional.empty();
        }
        Matcher coordinates = RING.matcher(geoJson);
        if (!coordinates.find()) {
            return Optional.empty();
        }
        String corners = coordinates.group(1);
        // Nothing may stand between the corners but commas: a second ring, or a number that is none, is not passed
        // over.
        if (!CORNER.matcher(corners).replaceAll("#").replaceAll("\\s", "").matches("#(,#)*")) {
            return Optional.empty();
        }
        List<Position> ring = new ArrayList<>();
        Matcher corner = CORNER.matcher(corners);
        while (corner.find()) {
            Optional<Position> position = Position.of(new BigDecimal(corner.group(2)), new BigDecimal(corner.group(1)));
            if (position.isEmpty()) {
                return Optional.empty();
            }
            ring.add(position.get());
        }
        return isRing(ring) ? Optional.of(new Outline(ring)) : Optional.empty();
    }

    /** As a GeoJSON geometry, longitude before latitude. */
    public String toGeoJson() {
        return ring.stream()
                .map(corner -> "[" + corner.longitude().stripTrailingZeros().toPlainString() + ","
                        + corner.latitude().stripTrailingZeros().toPlainString() + "]")
                .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
    }

    private static boolean isRing(List<Position> ring) {
        return ring.size() >= LEAST_CORNERS && ring.getFirst().equals(ring.getLast());
    }
}
