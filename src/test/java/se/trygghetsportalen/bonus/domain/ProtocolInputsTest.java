package se.trygghetsportalen.bonus.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trygghetsportalen.shared.Money;

/** From each assessor's points to kronor, over random schemes, panels and pots that a seed makes again. */
class ProtocolInputsTest {
    private static final int APPLICATIONS = 40;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theOrderOfApplicationsAndOfAssessorsChangesNothing(long seed) {
        Random random = new Random(seed);
        ProtocolInputs inputs = inputs(random);
        List<ProtocolInputs.Entry> entries = new ArrayList<>();
        for (ProtocolInputs.Entry entry : inputs.entries()) {
            List<ProtocolInputs.Given> scores = new ArrayList<>();
            for (ProtocolInputs.Given given : entry.scores()) {
                List<Integer> points = new ArrayList<>(given.points());
                Collections.shuffle(points, random);
                scores.add(new ProtocolInputs.Given(given.criterion(), points));
            }
            entries.add(new ProtocolInputs.Entry(
                    entry.application(),
                    entry.number(),
                    entry.name(),
                    entry.members(),
                    entry.renewal(),
                    entry.lateness(),
                    scores));
        }
        Collections.shuffle(entries, random);

        assertThat(new ProtocolInputs(inputs.terms(), inputs.scheme(), entries)).isEqualTo(inputs);
        assertThat(new ProtocolInputs(inputs.terms(), inputs.scheme(), entries).result())
                .isEqualTo(inputs.result());
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26, 27, 28})
    void neverMoreThanThePotAndNothingForNoPoints(long seed) {
        ProtocolInputs inputs = inputs(new Random(seed));
        ProtocolResult result = inputs.result();
        Money given = result.lines().stream().map(ProtocolResult.Line::amount).reduce(Money.ZERO, Money::plus);

        assertThat(given.isMoreThan(inputs.terms().pot())).isFalse();
        assertThat(given.plus(result.left())).isEqualTo(inputs.terms().pot());
        assertThat(result.lines())
                .hasSize(APPLICATIONS)
                .filteredOn(line -> line.points().isZero())
                .isNotEmpty()
                .allMatch(line -> line.amount().isZero());
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void onePointMoreFromOneAssessorNeverGivesLess(long seed) {
        Random random = new Random(seed);
        ProtocolInputs inputs = inputs(random);
        int which = random.nextInt(APPLICATIONS);
        List<ProtocolInputs.Entry> entries = new ArrayList<>(inputs.entries());
        ProtocolInputs.Entry before = entries.get(which);
        List<ProtocolInputs.Given> scores = new ArrayList<>();
        for (ProtocolInputs.Given given : before.scores()) {
            int most = inputs.scheme().find(given.criterion()).orElseThrow().maxPoints();
            List<Integer> points = new ArrayList<>(given.points());
            points.replaceAll(each -> each < 0 ? each : Math.min(most, each + 1));
            scores.add(new ProtocolInputs.Given(given.criterion(), points));
        }
        entries.set(
                which,
                new ProtocolInputs.Entry(
                        before.application(),
                        before.number(),
                        before.name(),
                        before.members(),
                        before.renewal(),
                        before.lateness(),
                        scores));

        Money less = amount(inputs, before.application());
        Money more = amount(new ProtocolInputs(inputs.terms(), inputs.scheme(), entries), before.application());
        assertThat(less.isMoreThan(more)).as("%s, then %s", less, more).isFalse();
    }

    private static Money amount(ProtocolInputs inputs, ApplicationId application) {
        return inputs.result().lines().stream()
                .filter(line -> line.application().equals(application))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    static ProtocolInputs inputs(Random random) {
        PayoutModel model = switch (random.nextInt(3)) {
            case 0 -> Bonuses.levels();
            case 1 ->
                new PayoutModel.PerActiveMember(
                        Money.ofKronor(1 + random.nextInt(200)),
                        ActiveMembers.Band.values()[random.nextInt(4)],
                        Points.of(random.nextInt(60)));
            default ->
                new PayoutModel.ShareOfPot(
                        Points.ZERO,
                        Money.ofKronor(random.nextInt(2_000)),
                        random.nextBoolean() ? Money.ofKronor(2_000 + random.nextInt(20_000)) : null,
                        List.of(new PayoutModel.ShareOfPot.SizeWeight(50, 100 + random.nextInt(100))));
        };
        SchemeContent scheme = Bonuses.content(model);
        List<ProtocolInputs.Entry> entries = new ArrayList<>();
        for (int serial = 0; serial < APPLICATIONS; serial++) {
            entries.add(entry(random, scheme, serial));
        }
        return new ProtocolInputs(
                new AllocationTerms(Money.ofKronor(1_000 + random.nextInt(400_000)), model, false), scheme, entries);
    }

    /** Every tenth gets nothing from anybody; now and then a criterion does not apply to one. */
    private static ProtocolInputs.Entry entry(Random random, SchemeContent scheme, int serial) {
        int assessors = 2 + random.nextInt(3);
        List<ProtocolInputs.Given> scores = new ArrayList<>();
        for (Criterion criterion : scheme.criteria()) {
            List<Integer> points = new ArrayList<>();
            for (int assessor = 0; assessor < assessors; assessor++) {
                points.add(serial % 10 == 0 ? 0 : random.nextInt(criterion.maxPoints() + 1));
            }
            if (serial % 7 == 3) {
                points.set(0, -1);
            }
            scores.add(new ProtocolInputs.Given(criterion.id(), points));
        }
        return new ProtocolInputs.Entry(
                ApplicationId.next(),
                Bonuses.number(serial),
                "Förening " + serial,
                new ActiveMembers(random.nextInt(80), random.nextInt(80), random.nextInt(40), random.nextInt(40)),
                random.nextBoolean(),
                new Lateness.InTime(),
                scores);
    }
}
