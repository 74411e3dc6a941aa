package se.trygghetsportalen.outreach.persistence;

import static se.trygghetsportalen.generated.Tables.CONTACT_ACTION;
import static se.trygghetsportalen.generated.Tables.CONTACT_HEAD;
import static se.trygghetsportalen.generated.Tables.CONTACT_THEME;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.generated.tables.records.ContactRecord;
import se.trygghetsportalen.outreach.domain.Action;
import se.trygghetsportalen.outreach.domain.AgeBand;
import se.trygghetsportalen.outreach.domain.Contact;
import se.trygghetsportalen.outreach.domain.ContactContent;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactType;
import se.trygghetsportalen.outreach.domain.Depth;
import se.trygghetsportalen.outreach.domain.FollowUp;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.outreach.domain.HeadCounts;
import se.trygghetsportalen.outreach.domain.Medium;
import se.trygghetsportalen.outreach.domain.OnlinePlace;
import se.trygghetsportalen.outreach.domain.Platform;
import se.trygghetsportalen.outreach.domain.ShiftId;
import se.trygghetsportalen.outreach.domain.StopId;
import se.trygghetsportalen.outreach.domain.Theme;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.places.domain.DistrictId;
import se.trygghetsportalen.shared.ActorId;

/** Puts contacts together from their row and what hangs on it: heads, themes and actions of all of them at once. */
final class ContactRows {
    private static final String HEAD = "H";
    private static final String THEME = "T";
    private static final String ACTION = "A";

    private final Map<UUID, Parts> parts = new HashMap<>();

    private ContactRows() {}

    /** Reads, in one statement, what hangs on the contacts. */
    static ContactRows of(DSLContext sql, Collection<UUID> contacts) {
        ContactRows rows = new ContactRows();
        if (contacts.isEmpty()) {
            return rows;
        }
        sql.select(
                        CONTACT_HEAD.CONTACT_ID,
                        DSL.inline(HEAD),
                        CONTACT_HEAD.AGE_BAND,
                        CONTACT_HEAD.GENDER,
                        CONTACT_HEAD.HEADS)
                .from(CONTACT_HEAD)
                .where(CONTACT_HEAD.CONTACT_ID.in(contacts))
                .unionAll(DSL.select(
                                CONTACT_THEME.CONTACT_ID,
                                DSL.inline(THEME),
                                CONTACT_THEME.THEME,
                                DSL.inline(""),
                                DSL.inline(0))
                        .from(CONTACT_THEME)
                        .where(CONTACT_THEME.CONTACT_ID.in(contacts)))
                .unionAll(DSL.select(
                                CONTACT_ACTION.CONTACT_ID,
                                DSL.inline(ACTION),
                                CONTACT_ACTION.ACTION,
                                DSL.inline(""),
                                DSL.inline(0))
                        .from(CONTACT_ACTION)
                        .where(CONTACT_ACTION.CONTACT_ID.in(contacts)))
                .forEach(row -> rows.partsOf(row.value1()).add(row.value2(), row.value3(), row.value4(), row.value5()));
        return rows;
    }

    Contact contact(ContactRecord row) {
        Parts own = partsOf(row.getId());
        return new Contact(
                new ContactId(row.getId()),
                new ShiftId(row.getShiftId()),
                new StopId(row.getStopId()),
                new ArenaId(row.getArenaId()),
                new DistrictId(row.getDistrictId()),
                new ActorId(row.getWorkerId()),
                new ContactContent(
                        row.getOccurredAt(),
                        row.getMinutes(),
                        Medium.valueOf(row.getMedium()),
                        row.getMade(),
                        ContactType.valueOf(row.getType()),
                        Depth.of(row.getDepth()),
                        HeadCounts.of(own.heads),
                        own.themes,
                        own.actions,
                        FollowUp.valueOf(row.getFollowUp()),
                        row.getNote(),
                        online(row.getPlatform(), row.getChannel())),
                row.getCreatedAt(),
                row.getVersion());
    }

    static @Nullable OnlinePlace online(@Nullable String platform, String channel) {
        return platform == null ? null : new OnlinePlace(Platform.valueOf(platform), channel);
    }

    /** The parts of one contact, read in the same row as the contact itself: the words of {@link ContactWriting}. */
    static ContactRows inTheRow(UUID contact, String heads, String themes, String actions) {
        ContactRows rows = new ContactRows();
        Parts own = rows.partsOf(contact);
        own.heads.putAll(ContactWriting.heads(heads));
        own.themes.addAll(ContactWriting.names(Theme.class, themes));
        own.actions.addAll(ContactWriting.names(Action.class, actions));
        return rows;
    }

    private Parts partsOf(UUID contact) {
        return parts.computeIfAbsent(contact, id -> new Parts());
    }

    private static final class Parts {
        private final Map<HeadCounts.Cell, Integer> heads = new TreeMap<>();
        private final Set<Theme> themes = EnumSet.noneOf(Theme.class);
        private final Set<Action> actions = EnumSet.noneOf(Action.class);

        void add(String kind, String name, String gender, int count) {
            switch (kind) {
                case HEAD -> heads.put(new HeadCounts.Cell(AgeBand.valueOf(name), Gender.valueOf(gender)), count);
                case THEME -> themes.add(Theme.valueOf(name));
                default -> actions.add(Action.valueOf(name));
            }
        }
    }
}
