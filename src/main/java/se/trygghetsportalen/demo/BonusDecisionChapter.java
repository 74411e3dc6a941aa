package se.trygghetsportalen.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.AssessmentSteps;
import se.trygghetsportalen.bonus.BonusAppeals;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.BonusProposals;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.Scorecard;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/** Last year's bonus, scored by two officers, decided by one person and handed over to be paid. One decision is appealed. */
@Component
@Order(37)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class BonusDecisionChapter implements DemoChapter {
    private static final String OFFICER = "handlaggare1";
    private static final List<String> ASSESSORS = List.of(OFFICER, "handlaggare2");
    private static final String SIGNER = "beslut";
    private static final String APPEALED = "ryttar";
    private static final int HUNDRED = 100;

    /** What part of each criterion's points an association gets, in per cent. */
    private static final Map<String, Integer> PERCENT = percent();

    private final DemoPeople people;
    private final TravellingClock clock;
    private final BonusYears years;
    private final Schemes schemes;
    private final AssessmentSteps steps;
    private final BonusProposals proposals;
    private final BonusDecisions decisions;
    private final BonusAppeals appeals;

    BonusDecisionChapter(
            DemoPeople people,
            TravellingClock clock,
            BonusYears years,
            Schemes schemes,
            AssessmentSteps steps,
            BonusProposals proposals,
            BonusDecisions decisions,
            BonusAppeals appeals) {
        this.people = people;
        this.clock = clock;
        this.years = years;
        this.schemes = schemes;
        this.steps = steps;
        this.proposals = proposals;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    private static Map<String, Integer> percent() {
        Map<String, Integer> percent = new LinkedHashMap<>();
        percent.put("norra_ik", 100);
        percent.put("boxklubb", 94);
        percent.put("schack", 72);
        percent.put("teater", 82);
        percent.put("scout", 63);
        percent.put(APPEALED, 78);
        percent.put("kvinnonatverket", 92);
        percent.put("esport", 55);
        percent.put("kultur", 86);
        percent.put("motor", 58);
        return percent;
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        return List.of(
                new DemoStep("bonus last year's points", this::score),
                new DemoStep("bonus last year's decisions", this::decide));
    }

    private BonusYear last() {
        return people.as(OFFICER, () -> years.find(BonusChapter.year("last"))).orElseThrow();
    }

    private static ApplicationId application(String association) {
        return new ApplicationId(DemoIds.of("bonus-application", "last " + association));
    }

    private void score() {
        BonusYear year = last();
        SchemeContent scheme = people.as(OFFICER, () -> schemes.find(year.plan().scheme()))
                .orElseThrow()
                .content();
        LocalDate begun = year.plan().lastDay().plusDays(28);
        PERCENT.forEach((association, percent) -> {
            for (int which = 0; which < ASSESSORS.size(); which++) {
                String assessor = ASSESSORS.get(which);
                Scorecard card = card(scheme, percent, which);
                AssessmentId id = new AssessmentId(DemoIds.of("bonus-assessment", association + " " + assessor));
                Assessment asked = at(
                        OFFICER,
                        begun,
                        () -> saved(steps.assign(
                                id,
                                application(association),
                                people.named(assessor).id())));
                at(assessor, begun.plusDays(1), () -> saved(steps.accept(id, asked.version())));
                at(assessor, begun.plusDays(6), () -> saved(steps.submit(id, asked.version() + 1, 1, card)));
            }
        });
    }

    /** The second assessor is a point milder on what has points left to give. */
    private static Scorecard card(SchemeContent scheme, int percent, int which) {
        List<Scorecard.Line> lines = new ArrayList<>();
        for (Criterion criterion : scheme.criteria()) {
            int points = Math.min(criterion.maxPoints(), criterion.maxPoints() * percent / HUNDRED + which);
            String reached =
                    criterion.levelOf(points).map(Criterion.Level::words).orElse("");
            lines.add(new Scorecard.Line(criterion.id(), points, false, "Svaret motsvarar nivån: " + reached));
        }
        return new Scorecard(lines);
    }

    private void decide() {
        BonusYear year = last();
        LocalDate day = year.plan().lastDay().plusDays(45);
        ProtocolId protocol = new ProtocolId(DemoIds.of("bonus-protocol", "last"));
        at(OFFICER, day, () -> saved(proposals.propose(year.id(), year.version(), protocol)));
        SigningId signing = new SigningId(DemoIds.of("bonus-signing", "last"));
        SignOutcome outcome = at(SIGNER, day.plusDays(2), () -> {
            List<Choice> all = proposals.of(year.id()).rows().stream()
                    .map(row -> new Choice(
                            row.application(),
                            Objects.requireNonNull(row.award()).amount(),
                            ""))
                    .toList();
            return decisions.sign(signing, year.id(), protocol, decisions.usualPoint(), all);
        });
        if (!(outcome instanceof SignOutcome.Signed signed)) {
            throw new IllegalStateException("Bonus: " + outcome);
        }
        LocalDate meeting = day.plusDays(9);
        Signing.Notice notice =
                new Signing.Notice(meeting, meeting.plusDays(6), meeting.plusDays(7), meeting.plusDays(35));
        at(OFFICER, meeting.plusDays(36), () -> saved(decisions.notice(signing, 1, notice)));
        Decision appealed = signed.decisions().stream()
                .filter(each -> each.application().equals(application(APPEALED)))
                .findFirst()
                .orElseThrow();
        at(
                OFFICER,
                meeting.plusDays(20),
                () -> saved(appeals.appeal(
                        appealed.id(),
                        appealed.version(),
                        meeting.plusDays(20),
                        "Mål 4411-" + year.plan().year())));
    }

    private <T> T at(String username, LocalDate day, Supplier<T> work) {
        Instant then = SwedishTime.instantOf(day.atTime(LocalTime.NOON));
        return clock.at(then, () -> people.as(username, work));
    }

    private static <T> T saved(SaveOutcome<T> outcome) {
        if (outcome instanceof SaveOutcome.Saved<T>(T stored)) {
            return stored;
        }
        throw new IllegalStateException("Bonus: " + outcome);
    }
}
