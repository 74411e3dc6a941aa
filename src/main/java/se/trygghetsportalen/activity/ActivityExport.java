package se.trygghetsportalen.activity;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.activity.domain.ActivityFigures;
import se.trygghetsportalen.activity.domain.ActivityFigures.Hours;
import se.trygghetsportalen.activity.domain.FigurePeriod;
import se.trygghetsportalen.activity.domain.GenderGroup;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.documents.Cell;
import se.trygghetsportalen.platform.documents.Table;
import se.trygghetsportalen.platform.documents.TableFormat;
import se.trygghetsportalen.platform.documents.Tables;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.SuppressedTable;

/**
 * Takes a period's figures out as a file: the same numbers as on the page, with the same small groups hidden. For leads.
 * That it was asked for is in the trail before the first byte leaves.
 */
@Service
@RolesAllowed(Roles.TEAM_LEAD)
public class ActivityExport {
    private static final String COLUMN = "activity.figures.column.";

    private final ActivityOverview overview;
    private final ActivityDesk desk;
    private final Tables tables;
    private final MessageSource texts;
    private final TransactionTemplate recording;

    ActivityExport(
            ActivityOverview overview,
            ActivityDesk desk,
            Tables tables,
            MessageSource texts,
            TransactionTemplate recording) {
        this.overview = overview;
        this.desk = desk;
        this.tables = tables;
        this.texts = texts;
        this.recording = recording;
    }

    /** Writes one row for each youth centre and one for all of them into the stream, which stays open. */
    public void write(FigurePeriod period, TableFormat format, Locale locale, OutputStream out) throws IOException {
        recording.executeWithoutResult(transaction -> desk.record(
                "activity.figures-exported",
                "activity-export",
                Ids.next(),
                "format",
                format.name(),
                "year",
                Integer.toString(period.year()),
                "quarter",
                period.quarter() == null ? "" : period.quarter().toString()));
        List<Row> rows = rows(overview.figures(period), texts.getMessage("activity.figures.all", null, locale));
        String hidden = texts.getMessage("activity.figures.hidden-cell", null, locale);
        tables.write(format, table(hidden), locale, out, rows.stream(), rows.size(), (done, all) -> true);
    }

    private static List<Row> rows(ActivityFigures figures, String all) {
        List<Row> rows = new ArrayList<>();
        SuppressedTable visits = figures.visits();
        SuppressedTable visitors = figures.visitors();
        for (int at = 0; at < figures.arenas().size(); at++) {
            ActivityFigures.OfArena arena = figures.arenas().get(at);
            rows.add(new Row(arena.name(), arena.hours(), row(visits, at), row(visitors, at)));
        }
        rows.add(new Row(all, figures.hours(), sums(visits), sums(visitors)));
        return rows;
    }

    private static List<OptionalInt> row(@Nullable SuppressedTable counts, int row) {
        return cells(
                counts,
                column -> counts == null ? OptionalInt.of(0) : counts.cell(row, column),
                table -> table.rowSum(row));
    }

    private static List<OptionalInt> sums(@Nullable SuppressedTable counts) {
        return cells(
                counts,
                column -> counts == null ? OptionalInt.of(0) : counts.columnSum(column),
                SuppressedTable::total);
    }

    private static List<OptionalInt> cells(
            @Nullable SuppressedTable counts,
            IntFunction<OptionalInt> cell,
            Function<SuppressedTable, OptionalInt> sum) {
        List<OptionalInt> cells = new ArrayList<>();
        for (GenderGroup group : GenderGroup.values()) {
            cells.add(cell.apply(group.ordinal()));
        }
        cells.add(counts == null ? OptionalInt.of(0) : sum.apply(counts));
        return cells;
    }

    private static Table<Row> table(String hidden) {
        List<Table.Column<Row>> columns = new ArrayList<>();
        columns.add(new Table.Column<>(COLUMN + "arena", 24, row -> Cell.text(row.name())));
        columns.add(new Table.Column<>(
                COLUMN + "sessions", 12, row -> Cell.whole(row.hours().sessions())));
        columns.add(new Table.Column<>(
                COLUMN + "opening-minutes", 16, row -> Cell.whole(row.hours().opening())));
        columns.add(new Table.Column<>(
                COLUMN + "group-minutes", 16, row -> Cell.whole(row.hours().group())));
        columns.add(new Table.Column<>(
                COLUMN + "produced-minutes", 16, row -> Cell.whole(row.hours().produced())));
        columns.add(new Table.Column<>(
                COLUMN + "producers", 12, row -> Cell.whole(row.hours().producers())));
        add(columns, "activity.figures.visits.", Row::visits, hidden);
        add(columns, "activity.figures.visitors.", Row::visitors, hidden);
        return new Table<>("activity.figures.title", columns);
    }

    private static void add(
            List<Table.Column<Row>> columns, String key, Function<Row, List<OptionalInt>> counts, String hidden) {
        List<String> names = List.of("girls", "boys", "others", "sum");
        for (int at = 0; at < names.size(); at++) {
            int column = at;
            columns.add(new Table.Column<>(
                    key + names.get(at), 14, row -> cell(counts.apply(row).get(column), hidden)));
        }
    }

    private static Cell cell(OptionalInt count, String hidden) {
        return count.isPresent() ? Cell.whole(count.getAsInt()) : Cell.text(hidden);
    }

    private record Row(String name, Hours hours, List<OptionalInt> visits, List<OptionalInt> visitors) {}
}
