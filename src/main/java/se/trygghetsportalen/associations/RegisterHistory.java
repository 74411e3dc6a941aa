package se.trygghetsportalen.associations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationChange;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationRepository;
import se.trygghetsportalen.associations.domain.MemberBand;
import se.trygghetsportalen.associations.domain.MemberCounts;
import se.trygghetsportalen.associations.domain.MemberGender;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.Signing;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.shared.Ids;

/**
 * Remembers what the register said before a change, and tells the trail which fields have changed. The values stand in
 * the register's own history only: they follow its rules for weeding, which the trail does not.
 */
@Component
class RegisterHistory {
    private final AssociationRepository repository;
    private final Places places;
    private final AssociationAuthority authority;
    private final Clock clock;

    RegisterHistory(AssociationRepository repository, Places places, AssociationAuthority authority, Clock clock) {
        this.repository = repository;
        this.places = places;
        this.authority = authority;
        this.clock = clock;
    }

    /** A new association. */
    void entered(Association association) {
        authority.record(
                "association.added",
                association.id(),
                Map.of("number", association.number().digits()));
    }

    /** Every field that differs. Needs the caller's transaction. */
    void changed(Association before, Association after) {
        Map<String, @Nullable String> old = fields(before);
        Map<String, @Nullable String> now = fields(after);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<String, @Nullable String> changed = new LinkedHashMap<>();
        now.forEach((field, value) -> {
            if (!Objects.equals(value, old.get(field))) {
                repository.add(new AssociationChange(
                        Ids.next(), after.id(), at, authority.user().id(), field, cut(old.get(field)), cut(value)));
                changed.put(field, "changed");
            }
        });
        authority.record("association.changed", after.id(), changed);
    }

    /** Other people sign. Their names stand in the history alone. */
    void signatoriesChanged(Association association, String before, String after) {
        if (!before.equals(after)) {
            repository.add(new AssociationChange(
                    Ids.next(),
                    association.id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    authority.user().id(),
                    "signatories",
                    cut(before),
                    cut(after)));
            authority.record("association.signatories-changed", association.id(), Map.of("signatories", "changed"));
        }
    }

    private static @Nullable String cut(@Nullable String value) {
        return value == null || value.length() <= AssociationChange.LONGEST_VALUE
                ? value
                : value.substring(0, AssociationChange.LONGEST_VALUE - 1) + "…";
    }

    private Map<String, @Nullable String> fields(Association association) {
        AssociationDetails details = association.details();
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("number", details.number().written());
        fields.put("name", details.name());
        fields.put("form", details.form().name());
        fields.put("district", districtName(association));
        fields.put("activity", details.activity());
        fields.put("activeSince", Objects.toString(details.activeSince(), null));
        fields.put("statutesOn", Objects.toString(details.statutesOn(), null));
        fields.put("annualMeetingOn", Objects.toString(details.annualMeetingOn(), null));
        fields.put("boardElected", Boolean.toString(details.boardElected()));
        fields.put("openToAll", Boolean.toString(details.openToAll()));
        fields.put("registryCheckRoutine", Boolean.toString(details.registryCheckRoutine()));
        fields.put("members", members(association));
        fields.put("account", association.account().map(PayeeAccount::described).orElse(null));
        fields.put(
                "signing",
                association.signing().map(Signing::rule).map(Enum::name).orElse(null));
        fields.put(
                "minutesOn",
                association
                        .signing()
                        .map(Signing::minutesOn)
                        .map(Objects::toString)
                        .orElse(null));
        fields.put("state", association.state().name());
        return fields;
    }

    private String districtName(Association association) {
        return names().getOrDefault(association.details().district().toString(), "");
    }

    /** Girls, boys and others in each band, district by district. */
    private String members(Association association) {
        Map<String, String> names = names();
        Map<String, String> byDistrict = new TreeMap<>();
        association
                .members()
                .byDistrict()
                .forEach((district, counts) ->
                        byDistrict.put(names.getOrDefault(district.toString(), ""), cells(counts)));
        return byDistrict.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining("; ", association.members().total() + ": ", ""));
    }

    private static String cells(MemberCounts counts) {
        return Arrays.stream(MemberBand.values())
                .map(band -> Arrays.stream(MemberGender.values())
                        .map(gender -> Integer.toString(counts.in(band, gender)))
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining(" "));
    }

    private Map<String, String> names() {
        return places.districts().stream()
                .collect(Collectors.toMap(district -> district.id().toString(), district -> district.name()));
    }
}
