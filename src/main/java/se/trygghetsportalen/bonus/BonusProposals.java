package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Award;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Protocol;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.ProtocolInputs;
import se.trygghetsportalen.bonus.domain.ProtocolRepository;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;

/**
 * From assessed applications to a sealed proposal of amounts. The proposal decides nothing: that is done by a named
 * person, row by row. Rows of associations that the person asking is tied to are shown without points and amount.
 */
@Service
@Transactional
public class BonusProposals {
    private final BonusYearRepository years;
    private final ProtocolRepository protocols;
    private final DecisionRepository decisions;
    private final YearPoints points;
    private final Conflicts conflicts;
    private final BonusTrail trail;

    BonusProposals(
            BonusYearRepository years,
            ProtocolRepository protocols,
            DecisionRepository decisions,
            YearPoints points,
            Conflicts conflicts,
            BonusTrail trail) {
        this.years = years;
        this.protocols = protocols;
        this.decisions = decisions;
        this.points = points;
        this.conflicts = conflicts;
        this.trail = trail;
    }

    /**
     * One row of a proposal.
     *
     * @param award the amount with how it came about; null for whoever is disqualified
     * @param decision the decision that holds, or null while there is none; null for whoever is disqualified
     * @param decided whether a decision holds
     */
    public record Row(
            ApplicationId application,
            String name,
            OrganisationNumber number,
            @Nullable Award award,
            @Nullable Decision decision,
            boolean decided) {
        /** Whether the person asking may not see or decide it. */
        public boolean disqualified() {
            return award == null;
        }
    }

    /**
     * What a year proposes.
     *
     * @param protocol the latest sealed protocol, or null while there is none
     * @param rows by organisation number
     * @param remaining what the decisions that hold have left of the pot
     */
    public record Proposal(BonusYear year, @Nullable Protocol protocol, List<Row> rows, Money remaining) {
        public Proposal {
            rows = List.copyOf(rows);
        }
    }

    /** What stands in the way of a proposal, association by association. Empty when it can be made. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    @Transactional(readOnly = true)
    public List<Problem> obstacles(BonusYearId id) {
        return points.obstacles(points.of(years.find(id).orElseThrow()));
    }

    /**
     * Ends the assessment, shares the pot out and seals what went in and what came out.
     *
     * @param version the version that the person had before them
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<BonusYear> propose(BonusYearId id, int version, ProtocolId protocol) {
        Optional<BonusYear> found = years.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear before = found.get();
        if (protocols.find(protocol).isPresent()) {
            return new SaveOutcome.Saved<>(before);
        }
        Optional<BonusYear> after = before.after(BonusYearState.Step.PROPOSE);
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        YearPoints.Assessed assessed = points.of(before);
        List<Problem> problems = points.obstacles(assessed);
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Protocol sealed = protocols.seal(
                protocol, id, before.plan().scheme(), points.inputs(assessed), trail.now(), trail.actor());
        trail.record(
                "bonus-protocol.sealed",
                "bonus-protocol",
                protocol.value(),
                Map.of(
                        "year_id",
                        id.toString(),
                        "inputs_sha256",
                        sealed.inputsHash(),
                        "result_sha256",
                        sealed.resultHash()));
        return moved(after.get());
    }

    /** Goes back to assessment; the sealed protocol stays. Only while nothing has been decided by it. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<BonusYear> goBack(BonusYearId id, int version) {
        Optional<BonusYear> found = years.findToChange(id);
        if (found.isEmpty()) {
            return new SaveOutcome.Missing<>();
        }
        BonusYear before = found.get();
        Optional<BonusYear> after = before.after(BonusYearState.Step.RETURN);
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        ProtocolId latest = protocols.latest(id).orElseThrow().id();
        if (decisions.signings(id).stream()
                .anyMatch(signing -> signing.protocol().equals(latest))) {
            return SaveOutcome.Invalid.of(Problem.of("year", "bonus.problem.return.decided"));
        }
        return moved(after.get());
    }

    private SaveOutcome<BonusYear> moved(BonusYear after) {
        years.save(after);
        trail.record(
                "bonus-year.moved",
                "bonus-year",
                after.id().value(),
                Map.of("state", after.state().name()));
        return new SaveOutcome.Saved<>(after);
    }

    /** What the year's latest protocol proposes, and what has been decided. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public Proposal of(BonusYearId id) {
        BonusYear year = years.find(id).orElseThrow();
        List<Decision> held =
                decisions.ofYear(id).stream().filter(Decision::isInForce).toList();
        Money remaining =
                year.plan().pot().minus(held.stream().map(Decision::amount).reduce(Money.ZERO, Money::plus));
        Optional<Protocol> protocol = protocols.latest(id);
        return new Proposal(
                year,
                protocol.orElse(null),
                protocol.map(latest -> rows(latest, held)).orElse(List.of()),
                remaining);
    }

    private List<Row> rows(Protocol sealed, List<Decision> held) {
        Map<ApplicationId, Decision> byApplication = new HashMap<>();
        held.forEach(decision -> byApplication.put(decision.application(), decision));
        Conflicts.Own own = conflicts.ownOf(sealed.year());
        ProtocolInputs inputs = protocols.inputs(sealed);
        Map<ApplicationId, ProtocolInputs.Entry> entries = inputs.byApplication();
        List<Row> rows = new ArrayList<>();
        for (Award award : inputs.allocate().awards()) {
            ApplicationId application = award.claim().application();
            ProtocolInputs.Entry entry = entries.get(application);
            boolean tied = own.bars(application, award.claim().number());
            Decision decision = byApplication.get(application);
            rows.add(new Row(
                    application,
                    entry == null ? "" : entry.name(),
                    award.claim().number(),
                    tied ? null : award,
                    tied ? null : decision,
                    decision != null));
        }
        return rows;
    }

    /** Computes the protocol again from what was sealed; whether every byte and every hash is the same. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    public boolean recompute(ProtocolId id) {
        Protocol protocol = protocols.find(id).orElseThrow();
        boolean same = protocols.givesTheSame(protocol);
        trail.record("bonus-protocol.recomputed", "bonus-protocol", id.value(), Map.of("same", Boolean.toString(same)));
        return same;
    }

    /**
     * The protocol as a file by which anybody can compute every amount again. For a year that has been decided it is
     * published, see {@link BonusInformation#published}; before, it is for those who work with the decision, and not for
     * whoever is disqualified from one of its applications. That they asked stands in the trail.
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR, Roles.ASSOCIATION_REPRESENTATIVE})
    public Optional<String> file(ProtocolId id) {
        Protocol protocol = protocols.find(id).orElseThrow();
        BonusYear year = years.find(protocol.year()).orElseThrow();
        if (!year.state().isPublished() && isBarred(protocol)) {
            return Optional.empty();
        }
        trail.record("bonus-protocol.read", "bonus-protocol", id.value(), Map.of());
        return Optional.of(protocols.file(protocol).text());
    }

    private boolean isBarred(Protocol protocol) {
        Conflicts.Own own = conflicts.ownOf(protocol.year());
        List<ApplicationId> barred = protocols.inputs(protocol).entries().stream()
                .filter(entry -> own.bars(entry.application(), entry.number()))
                .map(ProtocolInputs.Entry::application)
                .toList();
        barred.forEach(conflicts::refused);
        return !barred.isEmpty();
    }
}
