package se.trygghetsportalen.places;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.domain.Arena;
import se.trygghetsportalen.places.domain.ArenaDetails;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.ArenaKind;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.places.domain.Position;
import se.trygghetsportalen.platform.documents.CsvColumn;
import se.trygghetsportalen.platform.documents.CsvImport;
import se.trygghetsportalen.platform.documents.CsvImports;
import se.trygghetsportalen.platform.documents.CsvPreview;
import se.trygghetsportalen.platform.documents.CsvRow;
import se.trygghetsportalen.platform.documents.CsvValues;
import se.trygghetsportalen.platform.documents.Parsed;
import se.trygghetsportalen.shared.Problem;

/** Reads arenas from a CSV file against the register as it is now. Stores nothing: {@link Places#addArenas} does. */
@Service
public class PlaceImport {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);
    private static final int MOST_ROWS = 2_000;
    private static final BigDecimal MOST_LATITUDE = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LONGITUDE = BigDecimal.valueOf(180);

    private final Places places;
    private final CsvImports imports;
    private final MessageSource texts;

    PlaceImport(Places places, CsvImports imports, MessageSource texts) {
        this.places = places;
        this.imports = imports;
        this.texts = texts;
    }

    /** What the file would add, and each row that it cannot, with why. The stream is left open. */
    @RolesAllowed({Roles.TEAM_LEAD, Roles.ADMINISTRATOR})
    public CsvPreview<ImportedArena> preview(InputStream file) throws IOException {
        Map<String, District> districts = new HashMap<>();
        places.districts().stream()
                .filter(District::active)
                .forEach(district -> districts.put(plain(district.name()), district));
        CsvColumn<String> name = CsvColumn.required("name", "places.name", CsvValues.text(ArenaDetails.MAX_NAME));
        CsvColumn<District> district = CsvColumn.required("district", "places.district", districtIn(districts));
        CsvColumn<ArenaKind> kind = CsvColumn.required("kind", "places.kind", CsvValues.oneOf(kinds(), offeredKinds()));
        CsvColumn<BigDecimal> latitude = CsvColumn.optional("latitude", "places.latitude", degrees(MOST_LATITUDE));
        CsvColumn<BigDecimal> longitude = CsvColumn.optional("longitude", "places.longitude", degrees(MOST_LONGITUDE));
        Set<String> taken = new HashSet<>();
        places.arenas().forEach(arena -> taken.add(key(arena)));
        return imports.preview(
                new CsvImport<>(
                        List.of(name, district, kind, latitude, longitude),
                        (row, problems) -> {
                            DistrictId where = row.require(district).id();
                            if (!taken.add(key(where, row.require(name)))) {
                                problems.accept(Problem.of("name", "places.arena.name.taken"));
                            }
                            return new ImportedArena(
                                    row.line(),
                                    ArenaId.next(),
                                    new ArenaDetails(
                                            where,
                                            row.require(name),
                                            row.require(kind),
                                            position(row, latitude, longitude, problems)
                                                    .orElse(null),
                                            true));
                        },
                        MOST_ROWS),
                file);
    }

    private static Optional<Position> position(
            CsvRow row, CsvColumn<BigDecimal> latitude, CsvColumn<BigDecimal> longitude, Consumer<Problem> problems) {
        Optional<BigDecimal> north = row.find(latitude);
        Optional<BigDecimal> east = row.find(longitude);
        if (north.isPresent() != east.isPresent()) {
            problems.accept(Problem.of(north.isPresent() ? "longitude" : "latitude", "places.position.half"));
        }
        return north.flatMap(degrees -> east.map(other -> new Position(degrees, other)));
    }

    private static Function<String, Parsed<District>> districtIn(Map<String, District> districts) {
        return cell -> {
            District found = districts.get(plain(cell));
            return found == null ? Parsed.wrong("places.import.district", cell) : new Parsed.Value<>(found);
        };
    }

    private static Function<String, Parsed<BigDecimal>> degrees(BigDecimal most) {
        return cell -> {
            if (cell.matches("-?\\d{1,3}([.,]\\d{1,15})?")) {
                BigDecimal value = new BigDecimal(cell.replace(',', '.'));
                if (value.abs().compareTo(most) <= 0) {
                    return new Parsed.Value<>(value);
                }
            }
            return Parsed.wrong("places.import.degrees", cell, most.intValueExact());
        };
    }

    private Map<String, ArenaKind> kinds() {
        Map<String, ArenaKind> words = new HashMap<>();
        for (ArenaKind kind : ArenaKind.values()) {
            for (Locale language : LANGUAGES) {
                words.put(texts.getMessage(kind.textKey(), null, language), kind);
            }
        }
        return words;
    }

    private List<String> offeredKinds() {
        return Arrays.stream(ArenaKind.values())
                .map(kind -> texts.getMessage(kind.textKey(), null, LocaleContextHolder.getLocale()))
                .toList();
    }

    private static String key(Arena arena) {
        return key(arena.district(), arena.name());
    }

    private static String key(DistrictId district, String name) {
        return district + " " + plain(name);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(LANGUAGES.getFirst());
    }
}
