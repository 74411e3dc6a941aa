package se.trygghetsportalen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.outreach.domain.ContactFilter;
import se.trygghetsportalen.outreach.domain.ContactId;
import se.trygghetsportalen.outreach.domain.ContactLine;
import se.trygghetsportalen.outreach.domain.ContactOverviewQuery;
import se.trygghetsportalen.outreach.domain.ListPosition;
import se.trygghetsportalen.outreach.domain.Theme;

/** P3: a page of the list, at the top and far down, beside the bare statement for the same rows. */
final class PageFigures {
    private static final int ROWS = 50;
    private static final int WARM_UPS = 200;
    private static final int TIMES = 500;

    private static final String BARE = "SELECT c.*, a.name, d.name, p.display_name FROM contact c"
            + " JOIN arena a ON a.id = c.arena_id JOIN district d ON d.id = c.district_id"
            + " JOIN account p ON p.id = c.worker_id";
    private static final String ORDER = " ORDER BY c.occurred_at DESC, c.id DESC LIMIT " + ROWS;
    private static final String AFTER =
            " WHERE c.occurred_at <= ? AND (c.occurred_at < ? OR (c.occurred_at = ? AND c.id < ?))";
    private static final List<String> PARTS = List.of(
            "SELECT * FROM contact_head WHERE contact_id IN (%s)",
            "SELECT * FROM contact_theme WHERE contact_id IN (%s)",
            "SELECT * FROM contact_action WHERE contact_id IN (%s)");

    private PageFigures() {}

    static void measure(Table table, ContactOverviewQuery query, Connection connection, int contacts) throws Exception {
        int lastPage = contacts / ROWS;
        String[] place = position(connection, (lastPage - 1) * ROWS - 1);
        ListPosition<ContactId> after = after(place);
        ListPosition<ContactId> halfWay = after(position(connection, contacts / 2));
        Timing first = Timing.of(WARM_UPS, TIMES, () -> page(query, ContactFilter.ALL, null));
        Timing bareFirst = Timing.of(WARM_UPS, TIMES, () -> bare(connection, null));
        Timing last = Timing.of(WARM_UPS, TIMES, () -> page(query, ContactFilter.ALL, after));
        Timing bareLast = Timing.of(WARM_UPS, TIMES, () -> bare(connection, place));
        Timing filtered = Timing.of(WARM_UPS, TIMES, () -> page(query, ContactFilter.ALL.about(Theme.SCHOOL), halfWay));
        table.row("P3", "page 1, median", first.median(), "bare SQL", bareFirst.median(), "≤ 10 ms");
        table.row("P3", "page 1, p95", first.percentile(95), "bare SQL", bareFirst.percentile(95), "");
        table.row("P3", "page " + lastPage + ", median", last.median(), "bare SQL", bareLast.median(), "≤ 10 ms");
        table.row("P3", "page " + lastPage + ", median", last.median(), "page 1", first.median(), "≤ 1.2");
        table.row("P3", "a theme's page half way down, median", filtered.median(), "page 1", first.median(), "");
    }

    private static List<ContactLine> page(
            ContactOverviewQuery query, ContactFilter filter, @Nullable ListPosition<ContactId> after) {
        List<ContactLine> lines = query.page(filter, null, after, ROWS);
        if (lines.size() != ROWS) {
            throw new IllegalStateException("A page of " + lines.size() + " rows");
        }
        return lines;
    }

    private static ListPosition<ContactId> after(String[] place) {
        return new ListPosition<>(
                LocalDateTime.parse(place[0]).toInstant(ZoneOffset.UTC), new ContactId(UUID.fromString(place[1])));
    }

    /** The row before the page, as time and id. */
    private static String[] position(Connection connection, int offset) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT REPLACE(occurred_at, ' ', 'T'), id FROM contact"
                        + " ORDER BY occurred_at DESC, id DESC LIMIT 1 OFFSET " + offset)) {
            row.next();
            return new String[] {row.getString(1), row.getString(2)};
        }
    }

    /** What the page reads, with nothing made of it. */
    private static int bare(Connection connection, String @Nullable [] after) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(after == null ? BARE + ORDER : BARE + AFTER + ORDER)) {
            if (after != null) {
                String at = after[0].replace('T', ' ');
                statement.setString(1, at);
                statement.setString(2, at);
                statement.setString(3, at);
                statement.setString(4, after[1]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add("'" + rows.getString(1) + "'");
                }
            }
        }
        int read = 0;
        for (String part : PARTS) {
            try (var statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(part.formatted(String.join(",", ids)))) {
                while (rows.next()) {
                    read++;
                }
            }
        }
        return read;
    }
}
