package se.trygghetsportalen.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static se.trygghetsportalen.activity.domain.Sessions.at;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.trygghetsportalen.outreach.domain.Gender;
import se.trygghetsportalen.places.domain.ArenaId;
import se.trygghetsportalen.shared.SuppressedTable;

/** What a period adds up to: hours exactly, and small groups of youth hidden. */
class ActivityFiguresTest {
    private static final ArenaId KUBEN = ArenaId.next();
    private static final ArenaId NAVET = ArenaId.next();
    private static final FigurePeriod QUARTER = new FigurePeriod(2026, 4);

    @Test
    void aPeriodIsAYearOrAQuarterInSwedishTime() {
        assertThat(QUARTER.months())
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThat(QUARTER.begins()).isEqualTo(at("2026-10-01T00:00"));
        assertThat(QUARTER.ends()).isEqualTo(at("2027-01-01T00:00"));
        assertThat(new FigurePeriod(2026, null).months()).hasSize(12);
        assertThatThrownBy(() -> new FigurePeriod(2026, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsHoursUpByYouthCentreAndByMonth() {
        ActivityFigures figures = ActivityFigures.of(
                QUARTER,
                List.of(
                        held(KUBEN, "Kuben", SessionKind.OPENING, "2026-10-05T16:00", "2026-10-05T21:30", 90, 3),
                        held(KUBEN, "Kuben", SessionKind.GROUP, "2026-11-05T16:00", "2026-11-05T18:00", 60, 2),
                        held(NAVET, "Navet", SessionKind.OPENING, "2026-10-24T20:00", "2026-10-25T04:00", 0, 0)),
                List.of());

        assertThat(figures.arenas())
                .extracting(
                        ActivityFigures.OfArena::name,
                        each -> each.hours().opening(),
                        each -> each.hours().group())
                .containsExactly(tuple("Kuben", 330L, 120L), tuple("Navet", 540L, 0L));
        assertThat(figures.months())
                .extracting(
                        each -> each.hours().sessions(), each -> each.hours().produced())
                .containsExactly(tuple(2, 90L), tuple(1, 60L), tuple(0, 0L));
        assertThat(figures.hours()).isEqualTo(new ActivityFigures.Hours(3, 870, 120, 150, 5));
    }

    @Test
    void hidesSmallGroupsAndWhateverWouldGiveThemAway() {
        ActivityFigures figures = ActivityFigures.of(
                QUARTER,
                List.of(
                        held(KUBEN, "Kuben", SessionKind.OPENING, "2026-10-05T16:00", "2026-10-05T21:00", 0, 0),
                        held(NAVET, "Navet", SessionKind.OPENING, "2026-10-06T16:00", "2026-10-06T21:00", 0, 0)),
                List.of(
                        came(KUBEN, Gender.GIRL, 40, 12),
                        came(KUBEN, Gender.BOY, 60, 20),
                        came(KUBEN, Gender.NON_BINARY, 4, 4),
                        came(KUBEN, Gender.UNKNOWN, 6, 4),
                        came(NAVET, Gender.UNKNOWN, 10, 6),
                        came(NAVET, Gender.GIRL, 30, 3),
                        came(NAVET, Gender.BOY, 50, 15)));

        SuppressedTable visits = Objects.requireNonNull(figures.visits());
        assertThat(visits.cell(0, GenderGroup.GIRLS.ordinal())).hasValue(40);
        assertThat(visits.cell(0, GenderGroup.OTHERS.ordinal())).hasValue(10);
        assertThat(visits.total()).hasValue(200);
        SuppressedTable visitors = Objects.requireNonNull(figures.visitors());
        assertThat(visitors.cell(1, GenderGroup.GIRLS.ordinal())).isEmpty();
        // With the other numbers of row and column to be seen, the three could be worked out.
        assertThat(visitors.cell(0, GenderGroup.GIRLS.ordinal()).isPresent()
                        && visitors.columnSum(GenderGroup.GIRLS.ordinal()).isPresent())
                .isFalse();
    }

    @Test
    void aPeriodInWhichNothingTookPlaceHasNoTables() {
        ActivityFigures figures = ActivityFigures.of(QUARTER, List.of(), List.of());

        assertThat(figures.arenas()).isEmpty();
        assertThat(figures.visits()).isNull();
        assertThat(figures.hours()).isEqualTo(new ActivityFigures.Hours(0, 0, 0, 0, 0));
    }

    private static ActivityFigures.Held held(
            ArenaId arena, String name, SessionKind kind, String from, String to, int produced, int producers) {
        return new ActivityFigures.Held(arena, name, kind, at(from), at(to), produced, producers);
    }

    private static ActivityFigures.Came came(ArenaId arena, Gender gender, int visits, int visitors) {
        return new ActivityFigures.Came(arena, gender, visits, visitors);
    }
}
