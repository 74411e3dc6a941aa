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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.AssessmentRepository;
import se.trygghetsportalen.bonus.domain.AssessmentState;
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
import se.trygghetsportalen.bonus.domain.Scoring;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.platform.settings.Settings;
import se.trygghetsportalen.platform.settings.domain.SettingKeys;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * A named person decides, by a point of the delegation order: signs the rows that were listed, and answers for every one
 * of them. Rows of associations that the person is tied to drop out. Together the decisions that hold never exceed the
 * pot. What a court annuls goes back to assessment.
 */
@Service
// A refusal is thrown before anything else is written; that somebody tried is to stay.
@Transactional(noRollbackFor = AccessDeniedException.class)
public class BonusDecisions {
    private static final String SUBJECT = "bonus-decision";
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private final BonusYearRepository years;
    private final ApplicationRepository applications;
    private final AssessmentRepository assessments;
    private final ProtocolRepository protocols;
    private final DecisionRepository decisions;
    private final Representation representation;
    private final Panels panels;
    private final Conflicts conflicts;
    private final AwardWords words;
    private final Municipality municipality;
    private final Settings settings;
    private final CurrentUser currentUser;
    private final NoticeBoard notices;
    private final ApplicationEventPublisher events;
    private final BonusTrail trail;

    BonusDecisions(
            BonusYearRepository years,
            ApplicationRepository applications,
            AssessmentRepository assessments,
            ProtocolRepository protocols,
            DecisionRepository decisions,
            Representation representation,
            Panels panels,
            Conflicts conflicts,
            AwardWords words,
            Municipality municipality,
            Settings settings,
            CurrentUser currentUser,
            NoticeBoard notices,
            ApplicationEventPublisher events,
            BonusTrail trail) {
        this.years = years;
        this.applications = applications;
        this.assessments = assessments;
        this.protocols = protocols;
        this.decisions = decisions;
        this.representation = representation;
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
        List<Decision> held =
                decisions.ofYear(yearId).stream().filter(Decision::isInForce).toList();
        boolean taken = choices.stream()
                .anyMatch(choice ->
                        held.stream().anyMatch(each -> each.application().equals(choice.application())));
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
        Map<ApplicationId, Panel> ofAll = panels.ofYear(yearId, inputs.scheme());
        List<Decision> signed = new ArrayList<>();
        for (Choice choice : mine) {
            signed.add(decide(year, signing, choice, award(awards, choice), inputs, ofAll));
        }
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

    private Decision decide(
            BonusYear year,
            Signing signing,
            Choice choice,
            Award award,
            ProtocolInputs inputs,
            Map<ApplicationId, Panel> ofAll) {
        Application application = applications.find(choice.application()).orElseThrow();
        int number = Math.toIntExact(decisions.of(application.association()).stream()
                        .filter(each -> each.application().equals(application.id()))
                        .count())
                + 1;
        boolean differs = !choice.amount().equals(award.amount());
        Decision decision = new Decision(
                idOf(signing, application),
                application.id(),
                number,
                year.id(),
                application.association(),
                signing.id(),
                award.amount(),
                choice.amount(),
                differs ? choice.reason().strip() : "",
                content(year, award, inputs, ofAll),
                signing.signedBy(),
                signing.delegationPoint(),
                signing.signedAt(),
                DecisionState.DECIDED,
                null,
                "",
                "",
                1);
        decisions.add(decision);
        trail.record(
                "bonus-decision.signed",
                SUBJECT,
                decision.id().value(),
                Map.of(
                        "application_id",
                        application.id().toString(),
                        "signing_id",
                        signing.id().toString(),
                        "amount_ore",
                        Long.toString(decision.amount().ore()),
                        "delegation_point",
                        decision.delegationPoint()));
        tell(decision, "bonus.notice.decided");
        events.publishEvent(new BonusDecided(decision.id()));
        return decision;
    }

    /** The same signature under the same application is the same decision, however often it is sent. */
    private static BonusDecisionId idOf(Signing signing, Application application) {
        String both = signing.id() + " " + application.id();
        return new BonusDecisionId(UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)));
    }

    private DecisionContent content(
            BonusYear year, Award award, ProtocolInputs inputs, Map<ApplicationId, Panel> ofAll) {
        ApplicationId application = award.claim().application();
        ProtocolInputs.Entry entry = inputs.of(application);
        Panel panel = ofAll.get(application);
        if (entry == null || panel == null) {
            throw new IllegalStateException("Sealed without an assessment: " + application);
        }
        List<DecisionContent.Line> lines = new ArrayList<>();
        for (Scoring.CriterionResult each : entry.result(inputs.scheme()).criteria()) {
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

    /** Records that somebody has appealed. Where the year says so, nothing is paid until it has been answered. */
    @RolesAllowed({Roles.DECISION_MAKER, Roles.PROGRAMME_OFFICER})
    public SaveOutcome<Decision> appeal(BonusDecisionId id, int version, LocalDate receivedOn, String reference) {
        List<Problem> problems = new ArrayList<>();
        if (reference.isBlank() || reference.length() > Decision.MAX_REFERENCE) {
            problems.add(Problem.of("reference", "bonus.problem.appeal.reference", Decision.MAX_REFERENCE));
        }
        return change(
                id,
                version,
                DecisionState.APPEALED,
                problems,
                before -> before.appealed(receivedOn, reference.strip()));
    }

    /** Records that the decision stands: the court said so, the appeal came too late or was withdrawn. */
    @RolesAllowed(Roles.DECISION_MAKER)
    public SaveOutcome<Decision> uphold(BonusDecisionId id, int version, String what) {
        return change(
                id,
                version,
                DecisionState.UPHELD,
                needed(what),
                before -> before.answered(DecisionState.Step.UPHOLD, what.strip()));
    }

    /**
     * Records that the court annulled the decision. It no longer holds, its money is taken back, and the application
     * goes back to its assessors.
     */
    @RolesAllowed(Roles.DECISION_MAKER)
    public SaveOutcome<Decision> annul(BonusDecisionId id, int version, String what) {
        Optional<Decision> found = decisions.find(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear year = years.findToChange(found.get().year()).orElseThrow();
        Optional<BonusYear> reopened = year.state() == BonusYearState.ASSESSMENT
                ? Optional.of(year)
                : BonusYearState.Step.between(year.state(), BonusYearState.ASSESSMENT)
                        .flatMap(year::after);
        List<Problem> problems = new ArrayList<>(needed(what));
        if (reopened.isEmpty()) {
            problems.add(Problem.of("year", "bonus.problem.annul.closed"));
        }
        SaveOutcome<Decision> outcome = change(
                id,
                version,
                DecisionState.ANNULLED,
                problems,
                before -> before.answered(DecisionState.Step.ANNUL, what.strip()));
        if (outcome instanceof SaveOutcome.Saved<Decision>(Decision annulled)
                && annulled.version() == version + 1
                && found.get().state() != DecisionState.ANNULLED) {
            BonusYear after = reopened.orElseThrow();
            if (!after.equals(year)) {
                years.save(after);
            }
            for (Assessment each : assessments.of(annulled.application())) {
                if (each.state() == AssessmentState.SUBMITTED) {
                    assessments.save(
                            each.after(AssessmentState.Step.REOPEN, trail.now()).orElseThrow());
                }
            }
            events.publishEvent(new BonusRevoked(id, annulled.amount(), annulled.outcomeWords()));
        }
        return outcome;
    }

    private static List<Problem> needed(String what) {
        return what.isBlank() || what.length() > Decision.MAX_REASON
                ? List.of(Problem.of("words", "bonus.problem.words", Decision.MAX_REASON))
                : List.of();
    }

    private SaveOutcome<Decision> change(
            BonusDecisionId id,
            int version,
            DecisionState to,
            List<Problem> problems,
            java.util.function.Function<Decision, Optional<Decision>> work) {
        Optional<Decision> found = decisions.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        Decision before = found.get();
        if (conflicts.blocks(before.application(), before.content().number())) {
            throw new AccessDeniedException("Disqualified from decision " + id);
        }
        if (before.state() == to) {
            return new SaveOutcome.Saved<>(before);
        }
        Optional<Decision> after = work.apply(before);
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        decisions.save(after.get());
        trail.record("bonus-decision.moved", SUBJECT, id.value(), Map.of("state", to.name()));
        tell(after.get(), "bonus.notice.decision-changed");
        return new SaveOutcome.Saved<>(after.get());
    }

    private void tell(Decision decision, String key) {
        representation
                .representatives(decision.association())
                .forEach(named -> notices.send(
                        named.representative().account(),
                        key,
                        List.of(decision.content().association()),
                        "min-ansokan/beslut"));
    }
}
