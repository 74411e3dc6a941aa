package se.trygghetsportalen.bonus.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import se.trygghetsportalen.shared.Luhn;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;

/** Years, schemes and claims to begin from; every part is right until a test makes it wrong. */
public final class Bonuses {
    private Bonuses() {}

    public static YearPlan plan() {
        return plan(2026, SchemeId.next());
    }

    public static YearPlan plan(int year, SchemeId scheme) {
        return new YearPlan(
                year,
                LocalDate.of(year, 9, 1),
                LocalDate.of(year, 10, 31),
                LocalDate.of(year + 1, 11, 30),
                Money.ofKronor(400_000),
                scheme,
                EligibilityRule.Terms.usual(),
                LateLadder.usual(),
                false,
                false,
                "KFN " + year + "/114");
    }

    public static BonusYear in(BonusYearState state) {
        return new BonusYear(BonusYearId.next(), plan(), state, 1);
    }

    public static Criterion criterion(String name, int max) {
        return new Criterion(
                CriterionId.next(),
                name,
                "Hur arbetar ni med " + name + "?",
                "Berätta vem som gör vad, och när.",
                max,
                List.of(new Criterion.Level(0, "Inget arbete"), new Criterion.Level(max, "Arbetet sker hela året")),
                "Er plan");
    }

    public static SchemeContent content(PayoutModel model) {
        return new SchemeContent(
                List.of(
                        new SchemeContent.Group("Grunden", List.of(criterion("plan", 10), criterion("ledare", 15))),
                        new SchemeContent.Group("Hot", List.of(criterion("hot", 20)))),
                model);
    }

    public static PayoutModel.Levels levels() {
        return new PayoutModel.Levels(List.of(level(90, 15_000), level(50, 5_000), level(75, 10_000)));
    }

    static PayoutModel.Levels.Level level(int from, int kronor) {
        return new PayoutModel.Levels.Level(Points.of(from), Money.ofKronor(kronor), Money.ofKronor(kronor));
    }

    /** The organisation number of the demo's series with that number. */
    static OrganisationNumber number(int serial) {
        String nine = "89999%04d".formatted(serial);
        return new OrganisationNumber(nine + Luhn.checkDigitFor(nine));
    }

    static Claim claim(int serial, String points, int members) {
        return new Claim(
                ApplicationId.next(),
                number(serial),
                Points.read(points).orElseThrow(),
                new ActiveMembers(members, 0, 0, 0),
                false,
                new Lateness.InTime());
    }

    static Claim late(Claim claim, int days, int percent) {
        return new Claim(
                claim.application(),
                claim.number(),
                claim.points(),
                claim.members(),
                claim.renewal(),
                new Lateness.Late(days, percent));
    }

    static Claim withTenths(Claim claim, int tenths) {
        return new Claim(
                claim.application(),
                claim.number(),
                new Points(tenths),
                claim.members(),
                claim.renewal(),
                claim.lateness());
    }

    static List<Long> kronor(Allocation allocation) {
        return allocation.awards().stream()
                .map(award -> award.amount().kronor())
                .toList();
    }

    static List<Claim> claims(String... points) {
        return IntStream.range(0, points.length)
                .mapToObj(at -> claim(at, points[at], 100))
                .toList();
    }
}
