package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationRepository;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Report;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.bonus.domain.ReportRepository;
import se.trygghetsportalen.bonus.domain.ReportState;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Associations report what they did with the money that was decided, and officers review it. That a report is missing is
 * shown to those who decide; nothing follows from it by itself. Officers who are tied to an association see that it is
 * on the list and no more.
 */
@Service
@Transactional
public class BonusReports {
    private static final String SUBJECT = "bonus-report";

    private final ReportRepository reports;
    private final DecisionRepository decisions;
    private final BonusYearRepository years;
    private final ApplicationRepository applications;
    private final Representation representation;
    private final Conflicts conflicts;
    private final NoticeBoard notices;
    private final CurrentUser currentUser;
    private final BonusTrail trail;

    BonusReports(
            ReportRepository reports,
            DecisionRepository decisions,
            BonusYearRepository years,
            ApplicationRepository applications,
            Representation representation,
            Conflicts conflicts,
            NoticeBoard notices,
            CurrentUser currentUser,
            BonusTrail trail) {
        this.reports = reports;
        this.decisions = decisions;
        this.years = years;
        this.applications = applications;
        this.representation = representation;
        this.conflicts = conflicts;
        this.notices = notices;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /**
     * One decision's report.
     *
     * @param reportBy the last day that is in time
     * @param report what was handed in last, or null while nothing was
     * @param rounds everything that was handed in, oldest first
     */
    public record Sight(
            Decision decision,
            LocalDate reportBy,
            ReportState state,
            @Nullable Report report,
            List<ReportRepository.Round> rounds) {
        public Sight {
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * One row of the officers' list.
     *
     * @param state how far it has come; null for whoever is tied to the association
     */
    public record Row(
            BonusDecisionId decision,
            ApplicationId application,
            String association,
            LocalDate reportBy,
            @Nullable ReportState state) {
        /** Whether the person asking may not see it. */
        public boolean disqualified() {
            return state == null;
        }
    }

    /**
     * The report about what was decided on the application. For the association's representatives, and for those who
     * work with the bonus unless they are tied to it; empty for others, and where no money has been decided.
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR, Roles.ASSOCIATION_REPRESENTATIVE})
    @Transactional(readOnly = true)
    public Optional<Sight> of(ApplicationId id) {
        return applications.find(id).stream()
                .flatMap(application -> decisions.of(application.association()).stream())
                .filter(decision -> decision.application().equals(id) && isReported(decision))
                .findFirst()
                .filter(decision -> isOwn(decision) || isWorkedWith(decision))
                .map(this::sight);
    }

    private Sight sight(Decision decision) {
        LocalDate reportBy = years.find(decision.year()).orElseThrow().plan().reportBy();
        Report report = reports.find(decision.id()).orElse(null);
        return new Sight(
                decision,
                reportBy,
                ReportState.of(report, reportBy, SwedishTime.dayOf(trail.now())),
                report,
                reports.rounds(decision.id()));
    }

    /** Every decision of the year that is to be reported on: what is missing first, then what waits for an officer. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Row> ofYear(BonusYearId id) {
        BonusYear year = years.find(id).orElseThrow();
        LocalDate reportBy = year.plan().reportBy();
        LocalDate today = SwedishTime.dayOf(trail.now());
        Map<BonusDecisionId, Report> known = reports.ofYear(id);
        Set<OrganisationNumber> ties = conflicts.ownTies();
        List<Row> rows = new ArrayList<>();
        for (Decision decision : decisions.ofYear(id)) {
            if (isReported(decision)) {
                boolean tied = ties.contains(decision.content().number());
                rows.add(new Row(
                        decision.id(),
                        decision.application(),
                        decision.content().association(),
                        reportBy,
                        tied ? null : ReportState.of(known.get(decision.id()), reportBy, today)));
            }
        }
        rows.sort(Comparator.comparingInt(BonusReports::rank));
        return rows;
    }

    private static int rank(Row row) {
        ReportState state = row.state();
        if (state == null) {
            return ReportState.values().length;
        }
        return switch (state) {
            case MISSING -> 0;
            case REPORTED -> 1;
            case SUPPLEMENT_ASKED -> 2;
            case ASKED -> 3;
            case ACCEPTED -> 4;
        };
    }

    /**
     * The association hands in its report, or more of it where an officer asked for more. Repeating it changes nothing.
     *
     * @param version the version that the person had before them; 0 where nothing had been handed in
     */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public SaveOutcome<Report> handIn(BonusDecisionId id, int version, ReportContent content) {
        Decision decision = decisions.find(id).orElse(null);
        if (decision == null || !isReported(decision)) {
            return new SaveOutcome.Missing<>();
        }
        representation.requireRepresentative(decision.association());
        List<Problem> problems = content.problems();
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        Report before = reports.findToChange(id).orElse(null);
        if (before == null) {
            Report first = Report.handedIn(id, content, trail.actor(), trail.now());
            if (reports.add(first)) {
                record("bonus-report.handed-in", first);
                return new SaveOutcome.Saved<>(first);
            }
            before = reports.findToChange(id).orElseThrow();
        }
        if (before.state() == ReportState.REPORTED && before.content().equals(content)) {
            return new SaveOutcome.Saved<>(before);
        }
        Optional<Report> after = before.handedInAgain(content, trail.actor(), trail.now());
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        reports.save(after.get());
        reports.addRound(after.get());
        record("bonus-report.handed-in", after.get());
        return new SaveOutcome.Saved<>(after.get());
    }

    /** An officer finds the report enough. The association is told. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Report> accept(BonusDecisionId id, int version) {
        return review(id, version, List.of(), before -> before.accepted(trail.now()), "bonus.notice.report-accepted");
    }

    /** An officer asks for more. The association is told. */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public SaveOutcome<Report> askForSupplement(BonusDecisionId id, int version, String words) {
        List<Problem> problems = words.isBlank() || words.length() > Report.MAX_ASKED_FOR
                ? List.of(Problem.of("askedFor", "bonus.problem.supplement", Report.MAX_ASKED_FOR))
                : List.of();
        return review(
                id,
                version,
                problems,
                before -> before.asked(words.strip(), trail.now()),
                "bonus.notice.report-supplement");
    }

    private SaveOutcome<Report> review(
            BonusDecisionId id,
            int version,
            List<Problem> problems,
            Function<Report, Optional<Report>> step,
            String notice) {
        Decision decision = decisions.find(id).orElse(null);
        Report before = reports.findToChange(id).orElse(null);
        if (decision == null || before == null) {
            return new SaveOutcome.Missing<>();
        }
        if (conflicts.ownTies().contains(decision.content().number())) {
            conflicts.refused(decision.application());
            throw new AccessDeniedException("Tied to " + decision.association());
        }
        Optional<Report> after = step.apply(before);
        if (before.version() != version || after.isEmpty()) {
            return new SaveOutcome.Stale<>(before);
        }
        if (!problems.isEmpty()) {
            return new SaveOutcome.Invalid<>(problems);
        }
        reports.save(after.get());
        record("bonus-report.reviewed", after.get());
        representation
                .representatives(decision.association())
                .forEach(named -> notices.send(
                        named.representative().account(),
                        notice,
                        List.of(decision.content().association()),
                        "min-ansokan/" + decision.application()));
        return new SaveOutcome.Saved<>(after.get());
    }

    private static boolean isReported(Decision decision) {
        return decision.isInForce() && decision.amount().isPositive();
    }

    private boolean isOwn(Decision decision) {
        return currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE)
                && representation.represents(decision.association());
    }

    private boolean isWorkedWith(Decision decision) {
        return currentUser.require().isAny(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR)
                && !conflicts.ownTies().contains(decision.content().number());
    }

    private void record(String action, Report report) {
        trail.record(
                action,
                SUBJECT,
                report.decision().value(),
                Map.of("state", report.state().name(), "version", Integer.toString(report.version())));
    }
}
