package se.trygghetsportalen.outreach.persistence;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.trygghetsportalen.generated.tables.records.ContactVersionRecord;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.ContactVersion;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.shared.ActorId;

/** What hangs on a contact, written into one column: {@code AGE_13_15/BOY=2,AGE_16_18/GIRL=1}. */
final class ContactWriting {
    static final String GENDER_FOLLOWS = "/";
    static final String COUNT_FOLLOWS = "=";
    private static final String NEXT = ",";

    private ContactWriting() {}

    static String write(HeadCounts heads) {
        return heads.cells().entrySet().stream()
                .map(cell ->
                        cell.getKey().age() + GENDER_FOLLOWS + cell.getKey().gender() + COUNT_FOLLOWS + cell.getValue())
                .collect(Collectors.joining(NEXT));
    }

    static String write(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(NEXT));
    }

    static Map<HeadCounts.Cell, Integer> heads(String written) {
        Map<HeadCounts.Cell, Integer> heads = new TreeMap<>();
        for (String cell : parts(written)) {
            int gender = cell.indexOf(GENDER_FOLLOWS);
            int count = cell.indexOf(COUNT_FOLLOWS);
            heads.put(
                    new HeadCounts.Cell(
                            AgeBand.valueOf(cell.substring(0, gender)),
                            Gender.valueOf(cell.substring(gender + 1, count))),
                    Integer.valueOf(cell.substring(count + 1)));
        }
        return heads;
    }

    static <E extends Enum<E>> Set<E> names(Class<E> type, String written) {
        Set<E> names = EnumSet.noneOf(type);
        Arrays.stream(parts(written)).forEach(name -> names.add(Enum.valueOf(type, name)));
        return names;
    }

    static ContactVersion version(ContactVersionRecord row) {
        return new ContactVersion(
                row.getVersion(),
                new ContactContent(
                        row.getOccurredAt(),
                        row.getMinutes(),
                        Medium.valueOf(row.getMedium()),
                        row.getMade(),
                        ContactType.valueOf(row.getType()),
                        Depth.of(row.getDepth()),
                        HeadCounts.of(heads(row.getHeadCells())),
                        names(Theme.class, row.getThemes()),
                        names(Action.class, row.getActions()),
                        FollowUp.valueOf(row.getFollowUp()),
                        row.getNote(),
                        ContactRows.online(row.getPlatform(), row.getChannel())),
                row.getReason(),
                row.getReplacedAt(),
                new ActorId(row.getReplacedBy()));
    }

    private static String[] parts(String written) {
        return written.isEmpty() ? new String[0] : written.split(NEXT);
    }
}
