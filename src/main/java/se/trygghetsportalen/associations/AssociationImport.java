package se.trygghetsportalen.associations;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationForm;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.platform.documents.CsvColumn;
import se.trygghetsportalen.platform.documents.CsvImport;
import se.trygghetsportalen.platform.documents.CsvImports;
import se.trygghetsportalen.platform.documents.CsvPreview;
import se.trygghetsportalen.platform.documents.CsvRow;
import se.trygghetsportalen.platform.documents.CsvValues;
import se.trygghetsportalen.platform.documents.Parsed;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;

/**
 * Reads associations from a CSV file against the register as it is now. Accounts to pay to, members and signatories are
 * not read from files: each has a proof of its own. Stores nothing: {@link Associations#addAll} does.
 */
@Service
public class AssociationImport {
    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("sv"), Locale.ENGLISH);
    private static final int MOST_ROWS = 3_000;

    private final AssociationRepository repository;
    private final Places places;
    private final CsvImports imports;
    private final MessageSource texts;
    private final AssociationRules rules;

    AssociationImport(
            AssociationRepository repository,
            Places places,
            CsvImports imports,
            MessageSource texts,
            AssociationRules rules) {
        this.repository = repository;
        this.places = places;
        this.imports = imports;
        this.texts = texts;
        this.rules = rules;
    }

    /** What the file would enter, and each row that it cannot, with why. The stream is left open. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Transactional(readOnly = true)
    public CsvPreview<ImportedAssociation> preview(InputStream file) throws IOException {
        Columns columns = new Columns(districts(), forms(), offeredForms());
        Set<OrganisationNumber> inFile = new HashSet<>();
        return imports.preview(
                new CsvImport<>(columns.all(), (row, problems) -> read(row, columns, inFile, problems), MOST_ROWS),
                file);
    }

    private ImportedAssociation read(
            CsvRow row, Columns columns, Set<OrganisationNumber> inFile, Consumer<Problem> problems) {
        AssociationDetails details = columns.details(row);
        if (!inFile.add(details.number())) {
            problems.accept(Problem.of("number", "associations.import.twice"));
        } else if (repository.find(details.number()).isPresent()) {
            problems.accept(Problem.of("number", "associations.problem.number.taken"));
        }
        rules.problemsInADistrict(details).forEach(problems);
        return new ImportedAssociation(row.line(), AssociationId.next(), details);
    }

    /** The columns of the file; all but three may be missing. */
    private record Columns(
            CsvColumn<OrganisationNumber> number,
            CsvColumn<String> name,
            CsvColumn<District> district,
            CsvColumn<AssociationForm> form,
            CsvColumn<String> activity,
            CsvColumn<LocalDate> activeSince,
            CsvColumn<LocalDate> statutesOn,
            CsvColumn<LocalDate> annualMeetingOn,
            CsvColumn<Boolean> boardElected,
            CsvColumn<Boolean> openToAll,
            CsvColumn<Boolean> registryCheckRoutine) {
        Columns(Map<String, District> districts, Map<String, AssociationForm> forms, List<String> offeredForms) {
            this(
                    CsvColumn.required("number", "associations.field.number", AssociationImport::number),
                    CsvColumn.required(
                            "name", "associations.field.name", CsvValues.text(AssociationDetails.LONGEST_NAME)),
                    CsvColumn.required("district", "associations.field.district", districtIn(districts)),
                    CsvColumn.optional("form", "associations.field.form", CsvValues.oneOf(forms, offeredForms)),
                    CsvColumn.optional(
                            "activity",
                            "associations.field.activity",
                            CsvValues.text(AssociationDetails.LONGEST_ACTIVITY)),
                    CsvColumn.optional("activeSince", "associations.field.activeSince", CsvValues.day()),
                    CsvColumn.optional("statutesOn", "associations.field.statutesOn", CsvValues.day()),
                    CsvColumn.optional("annualMeetingOn", "associations.field.annualMeetingOn", CsvValues.day()),
                    CsvColumn.optional("boardElected", "associations.field.boardElected", CsvValues.yesOrNo()),
                    CsvColumn.optional("openToAll", "associations.field.openToAll", CsvValues.yesOrNo()),
                    CsvColumn.optional(
                            "registryCheckRoutine", "associations.field.registryCheckRoutine", CsvValues.yesOrNo()));
        }

        List<CsvColumn<?>> all() {
            return List.of(
                    number,
                    name,
                    district,
                    form,
                    activity,
                    activeSince,
                    statutesOn,
                    annualMeetingOn,
                    boardElected,
                    openToAll,
                    registryCheckRoutine);
        }

        /** What is not said is not proved: without an answer it is no. */
        AssociationDetails details(CsvRow row) {
            return new AssociationDetails(
                    row.require(number),
                    row.require(name),
                    row.find(form).orElse(AssociationForm.NON_PROFIT),
                    row.require(district).id(),
                    row.find(activity).orElse(""),
                    row.find(activeSince).orElse(null),
                    row.find(statutesOn).orElse(null),
                    row.find(annualMeetingOn).orElse(null),
                    row.find(boardElected).orElse(false),
                    row.find(openToAll).orElse(false),
                    row.find(registryCheckRoutine).orElse(false));
        }
    }

    private static Parsed<OrganisationNumber> number(String cell) {
        return OrganisationNumber.read(cell)
                .<Parsed<OrganisationNumber>>map(Parsed.Value::new)
                .orElseGet(() -> Parsed.wrong("associations.problem.number"));
    }

    private static Function<String, Parsed<District>> districtIn(Map<String, District> districts) {
        return cell -> {
            District found = districts.get(plain(cell));
            return found == null ? Parsed.wrong("associations.import.district", cell) : new Parsed.Value<>(found);
        };
    }

    private Map<String, District> districts() {
        Map<String, District> districts = new HashMap<>();
        places.districts().stream()
                .filter(District::active)
                .forEach(district -> districts.put(plain(district.name()), district));
        return districts;
    }

    private Map<String, AssociationForm> forms() {
        Map<String, AssociationForm> words = new HashMap<>();
        for (AssociationForm form : AssociationForm.values()) {
            LANGUAGES.forEach(language -> words.put(texts.getMessage(form.textKey(), null, language), form));
        }
        return words;
    }

    private List<String> offeredForms() {
        return Arrays.stream(AssociationForm.values())
                .map(form -> texts.getMessage(form.textKey(), null, LocaleContextHolder.getLocale()))
                .toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(LANGUAGES.getFirst());
    }
}
