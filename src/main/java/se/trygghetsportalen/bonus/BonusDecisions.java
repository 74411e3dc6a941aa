package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.Award;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionContent;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.DecisionState;
import se.trygghetsportalen.bonus.domain.Panel;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.ProtocolInputs;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.Scoring;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * A named person decides, by a point of the delegation order: signs the rows that were listed, and answers for every one
 * of them. Rows of associations that the person is tied to drop out. Together the decisions that hold never exceed the
 * pot. What becomes of them is the matter of {@link BonusAppeals}.
 */
@Service
// A refusal is thrown before anything else is written; that somebody tried is to stay.
@Transactional(noRollbackFor = AccessDeniedException.class)
public class BonusDecisions {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final BonusYearRepository years;
    private final ApplicationRepository applications;
    private final AssessmentRepository assessments;
    private final ProtocolRepository protocols;
    private final DecisionRepository decisions;
    private final Panels panels;
    private final Conflicts conflicts;
    private final AwardWords words;
    private final Municipality municipality;
    private final Settings settings;
    private final CurrentUser currentUser;
    private final DecisionNotices notices;
    private final ApplicationEventPublisher events;
    private final BonusTrail trail;

    BonusDecisions(
            BonusYearRepository years,
            ApplicationRepository applications,
            AssessmentRepository assessments,
            ProtocolRepository protocols,
            DecisionRepository decisions,
            Panels panels,
            Conflicts conflicts,
            AwardWords words,
            Municipality municipality,
            Settings settings,
            CurrentUser currentUser,
            DecisionNotices notices,
            ApplicationEventPublisher events,
            BonusTrail trail) {
        this.years = years;
        this.applications = applications;
        this.assessments = assessments;
        this.protocols = protocols;
        this.decisions = decisions;
        this.panels = panels;
        this.conflicts = conflicts;
        this.words = words;
        this.municipality = municipality;
        this.settings = settings;
        this.currentUser = currentUser;
        this.notices = notices;
        this.events = events;
        this.trail = trail;
    }

    /**
     * One row to be decided.
     *
     * @param amount whole kronor
     * @param reason why it differs from the proposal; empty where it does not
     */
    public record Choice(ApplicationId application, Money amount, String reason) {}

    /** What became of a signature. */
    public sealed interface SignOutcome {
        /**
         * It is signed. Signing again by the same id answers the same.
         *
         * @param dropped rows that were left out because the person is tied to the association
         */
        record Signed(Signing signing, List<Decision> decisions, List<ApplicationId> dropped) implements SignOutcome {
            public Signed {
                decisions = List.copyOf(decisions);
                dropped = List.copyOf(dropped);
            }
        }

        /** Nothing was signed: something has to be put right first. */
        record Invalid(List<Problem> problems) implements SignOutcome {
            public Invalid {
                problems = List.copyOf(problems);
            }
        }

        /** Nothing was signed: the proposal is another one now, or somebody else has decided one of the rows. */
        record Stale() implements SignOutcome {}
    }

    /** The point of the delegation order that is proposed for a signature. */
    @RolesAllowed({Roles.DECISION_MAKER, Roles.PROGRAMME_OFFICER, Roles.AUDITOR})
    public String usualPoint() {
        return settings.value(SettingKeys.DELEGATION_POINT);
    }

    /**
     * Signs the chosen rows.
     *
     * @param seen the protocol whose rows the person had before them
     */
    @RolesAllowed(Roles.DECISION_MAKER)
    public SignOutcome sign(
            SigningId id, BonusYearId yearId, ProtocolId seen, String delegationPoint, List<Choice> choices) {
        BonusYear year = years.findToChange(yearId).orElseThrow();
        Optional<Signing> known = decisions.find(id);
        if (known.isPresent()) {
            return new SignOutcome.Signed(known.get(), decisions.of(id), List.of());
        }
        Optional<Protocol> protocol =
                protocols.latest(yearId).filter(each -> each.id().equals(seen));
        List<Decision> before = decisions.ofYear(yearId);
        List<Decision> held = before.stream().filter(Decision::isInForce).toList();
        Set<ApplicationId> decided = held.stream().map(Decision::application).collect(Collectors.toSet());
        boolean taken = choices.stream().anyMatch(choice -> decided.contains(choice.application()));
        if (protocol.isEmpty() || year.state() != BonusYearState.PROPOSAL || taken) {
            return new SignOutcome.Stale();
        }
        ProtocolInputs inputs = protocols.inputs(protocol.get());
        Map<ApplicationId, Award> awards = new HashMap<>();
        inputs.allocate().awards().forEach(award -> awards.put(award.claim().application(), award));
        Set<ApplicationId> declined = Conflicts.declinedForConflict(trail.actor(), assessments.ofYear(yearId));
        var ties = conflicts.ownTies();
        List<Choice> mine = new ArrayList<>();
        List<ApplicationId> dropped = new ArrayList<>();
        for (Choice choice : choices) {
            Award award = award(awards, choice);
            if (ties.contains(award.claim().number()) || declined.contains(choice.application())) {
                dropped.add(choice.application());
                conflicts.refused(choice.application());
            } else {
                mine.add(choice);
            }
        }
        List<Problem> problems = problems(year, delegationPoint, mine, awards, held);
        if (!problems.isEmpty()) {
            return new SignOutcome.Invalid(problems);
        }
        Instant now = trail.now();
        Signing signing =
                new Signing(id, yearId, seen, trail.actor(), delegationPoint.strip(), now, Signing.Notice.NONE, 1);
        decisions.add(signing);
        List<Decision> signed = decisions(year, signing, mine, awards, inputs, before);
        store(signed);
        if (held.size() + signed.size() == inputs.entries().size()) {
            BonusYear after = year.after(BonusYearState.Step.DECIDE).orElseThrow();
            years.save(after);
            trail.record(
                    "bonus-year.moved",
                    "bonus-year",
                    yearId.value(),
                    Map.of("state", after.state().name()));
        }
        return new SignOutcome.Signed(signing, signed, dropped);
    }

    private static Award award(Map<ApplicationId, Award> awards, Choice choice) {
        Award award = awards.get(choice.application());
        if (award == null) {
            throw new AccessDeniedException("Not in the proposal: " + choice.application());
        }
        return award;
    }

    private static List<Problem> problems(
            BonusYear year, String point, List<Choice> choices, Map<ApplicationId, Award> awards, List<Decision> held) {
        List<Problem> problems = new ArrayList<>();
        if (point.isBlank() || point.length() > Signing.MAX_POINT) {
            problems.add(Problem.of("delegationPoint", "bonus.problem.delegation-point"));
        }
        if (choices.isEmpty()) {
            problems.add(Problem.of("rows", "bonus.problem.sign.nothing"));
        }
        Money sum = held.stream().map(Decision::amount).reduce(Money.ZERO, Money::plus);
        for (Choice choice : choices) {
            sum = sum.plus(choice.amount());
            boolean differs = !choice.amount().equals(award(awards, choice).amount());
            if (choice.amount().isNegative() || !choice.amount().isWholeKronor()) {
                problems.add(Problem.of("amount", "bonus.problem.sign.amount"));
            }
            if (differs && choice.reason().isBlank() || choice.reason().length() > Decision.MAX_REASON) {
                problems.add(Problem.of("reason", "bonus.problem.sign.reason", Decision.MAX_REASON));
            }
        }
        if (sum.isMoreThan(year.plan().pot())) {
            problems.add(Problem.of("rows", "bonus.problem.sign.pot"));
        }
        return problems;
    }

    /** A decision for each choice: what they have in common is asked for once, however many there are. */
    private List<Decision> decisions(
            BonusYear year,
            Signing signing,
            List<Choice> choices,
            Map<ApplicationId, Award> awards,
            ProtocolInputs inputs,
            List<Decision> before) {
        Map<ApplicationId, Application> known = applications.ofYear(year.id()).stream()
                .map(ApplicationRepository.Line::application)
                .collect(Collectors.toMap(Application::id, Function.identity()));
        Map<ApplicationId, Long> decidedBefore =
                before.stream().collect(Collectors.groupingBy(Decision::application, Collectors.counting()));
        Map<ApplicationId, Panel> ofAll = panels.ofYear(year.id(), inputs.scheme());
        Map<ApplicationId, ProtocolInputs.Entry> entries = inputs.byApplication();
        List<Decision> signed = new ArrayList<>();
        for (Choice choice : choices) {
            Award award = award(awards, choice);
            Application application =
                    Optional.ofNullable(known.get(choice.application())).orElseThrow();
            boolean differs = !choice.amount().equals(award.amount());
            signed.add(new Decision(
                    idOf(signing, application),
                    application.id(),
                    Math.toIntExact(decidedBefore.getOrDefault(application.id(), 0L)) + 1,
                    year.id(),
                    application.association(),
                    signing.id(),
                    award.amount(),
                    choice.amount(),
                    differs ? choice.reason().strip() : "",
                    content(year, award, inputs.scheme(), entries.get(application.id()), ofAll.get(application.id())),
                    signing.signedBy(),
                    signing.delegationPoint(),
                    signing.signedAt(),
                    DecisionState.DECIDED,
                    null,
                    "",
                    "",
                    1));
        }
        return signed;
    }

    private void store(List<Decision> signed) {
        decisions.add(signed);
        trail.inOneGo(() -> signed.forEach(decision -> trail.record(
                "bonus-decision.signed",
                DecisionNotices.SUBJECT,
                decision.id().value(),
                Map.of(
                        "application_id",
                        decision.application().toString(),
                        "signing_id",
                        decision.signing().toString(),
                        "amount_ore",
                        Long.toString(decision.amount().ore()),
                        "delegation_point",
                        decision.delegationPoint()))));
        notices.tell(signed, "bonus.notice.decided");
        events.publishEvent(new BonusDecided(signed.stream().map(Decision::id).toList()));
    }

    /** The same signature under the same application is the same decision, however often it is sent. */
    private static BonusDecisionId idOf(Signing signing, Application application) {
        String both = signing.id() + " " + application.id();
        return new BonusDecisionId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }

    private DecisionContent content(
            BonusYear year,
            Award award,
            SchemeContent scheme,
            ProtocolInputs.@Nullable Entry entry,
            @Nullable Panel panel) {
        if (entry == null || panel == null) {
            throw new IllegalStateException(
                    "Sealed without an assessment: " + award.claim().application());
        }
        List<DecisionContent.Line> lines = new ArrayList<>();
        for (Scoring.CriterionResult each : entry.result(scheme).criteria()) {
            var criterion = each.criterion();
            lines.add(new DecisionContent.Line(
                    criterion.name(),
                    each.mean(),
                    criterion.maxPoints(),
                    panel.submitted().stream()
                            .map(one -> one.scores()
                                    .of(criterion.id())
                                    .justification()
                                    .strip())
                            .toList(),
                    panel.noteOn(criterion.id()).map(note -> note.words()).orElse("")));
        }
        return new DecisionContent(
                year.plan().year(),
                year.plan().diaryNumber(),
                municipality.name(),
                settings.value(SettingKeys.BONUS_COMMITTEE),
                entry.name(),
                entry.number(),
                currentUser.require().displayName(),
                award.claim().points(),
                lines,
                words.of(award, SWEDISH));
    }

    /** Says when the committee met, its minutes were adjusted and the notice was up: from then the time to appeal runs. */
    @RolesAllowed({Roles.DECISION_MAKER, Roles.PROGRAMME_OFFICER})
    public SaveOutcome<Signing> notice(SigningId id, int version, Signing.Notice notice) {
        Optional<Signing> found = decisions.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Signing before = found.get();
        if (before.notice().equals(notice)) {
            return new SaveOutcome.Saved<>(before);
        }
        if (before.version() != version) {
            return new SaveOutcome.Stale<>(before);
        }
        List<Problem> problems = notice.problems();
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Signing after = before.with(notice);
        decisions.save(after);
        LocalDate up = notice.up();
        trail.record(
                "bonus-signing.notice",
                "bonus-signing",
                id.value(),
                Map.of("notice_up", up == null ? "" : up.toString()));
        return new SaveOutcome.Saved<>(after);
    }
}
