package se.trygghetsportalen.bonus.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Problem;

/**
 * One signature under the rows that were listed.
 *
 * @param notice when the committee was told and the notice was up
 */
public record Signing(
        SigningId id,
        BonusYearId year,
        ProtocolId protocol,
        ActorId signedBy,
        String delegationPoint,
        Instant signedAt,
        Notice notice,
        int version) {
    public static final int MAX_POINT = 60;

    /** The same with other days. */
    public Signing with(Notice other) {
        return new Signing(id, year, protocol, signedBy, delegationPoint, signedAt, other, version + 1);
    }

    /**
     * The days by which the time to appeal is counted (Kommunallagen 8:12 and 13:5). Without a day on which the notice
     * was put up that time has not begun.
     *
     * @param meeting when the committee met
     * @param adjusted when its minutes were adjusted
     * @param up when the notice was put up
     * @param down when it was taken down
     */
    public record Notice(
            @Nullable LocalDate meeting,
            @Nullable LocalDate adjusted,
            @Nullable LocalDate up,
            @Nullable LocalDate down) {
        public static final Notice NONE = new Notice(null, null, null, null);

        /** Days in an order in which they cannot have come. */
        public List<Problem> problems() {
            List<Problem> problems = new ArrayList<>();
            if (isBefore(adjusted, meeting)) {
                problems.add(Problem.of("adjusted", "bonus.problem.notice.adjusted"));
            }
            if (isBefore(up, adjusted)) {
                problems.add(Problem.of("up", "bonus.problem.notice.up"));
            }
            if (isBefore(down, up) || down != null && up == null) {
                problems.add(Problem.of("down", "bonus.problem.notice.down"));
            }
            return problems;
        }

        private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
            return day != null && other != null && day.isBefore(other);
        }
    }
}
