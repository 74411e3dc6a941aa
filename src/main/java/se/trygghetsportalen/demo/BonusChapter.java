package se.trygghetsportalen.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.DraftEvidence;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BeginOutcome;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.LateLadder;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.bonus.domain.YearPlan;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.mail.domain.Notice;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * The bonus of last year, with every application complete, and that of this year, open since four weeks: some have
 * handed in, some write, some have not begun. One officer has declared an engagement in the scouts.
 */
@Component
@Order(36)
@ConditionalOnBooleanProperty(DemoEnvironment.DEMO)
class BonusChapter implements DemoChapter {
    private static final String OFFICER = "handlaggare1";
    private static final String DISQUALIFIED_OFFICER = "handlaggare3";
    private static final List<String> OFFICERS = List.of(OFFICER, "handlaggare2", DISQUALIFIED_OFFICER);
    private static final int OPEN_DAYS = 41;
    private static final int OPENED_DAYS_AGO = 28;
    private static final int POT_KRONOR = 400_000;

    private final DemoPeople people;
    private final TravellingClock clock;
    private final Schemes schemes;
    private final BonusYears years;
    private final Applications applications;
    private final DraftEvidence evidence;
    private final ApplicationInbox inbox;
    private final Engagements engagements;
    private final NoticeBoard notices;

    BonusChapter(
            DemoPeople people,
            TravellingClock clock,
            Schemes schemes,
            BonusYears years,
            Applications applications,
            DraftEvidence evidence,
            ApplicationInbox inbox,
            Engagements engagements,
            NoticeBoard notices) {
        this.people = people;
        this.clock = clock;
        this.schemes = schemes;
        this.years = years;
        this.applications = applications;
        this.evidence = evidence;
        this.inbox = inbox;
        this.engagements = engagements;
        this.notices = notices;
    }

    /** The demo's bonus year of that key, {@code last} or {@code this}. */
    static BonusYearId year(String key) {
        return new BonusYearId(DemoIds.of("bonus-year", key));
    }

    @Override
    public List<DemoStep> steps(Instant now) {
        LocalDate thisOpens = SwedishTime.dayOf(now).minusDays(OPENED_DAYS_AGO);
        LocalDate lastOpens = thisOpens.minusYears(1);
        return List.of(
                new DemoStep("bonus last year", () -> open("last", lastOpens, content())),
                new DemoStep("bonus last year's applications", () -> {
                    applyAll("last", lastOpens);
                    OFFICERS.forEach(officer -> at(officer, lastOpens.plusDays(OPEN_DAYS + 20L), this::haveRead));
                    at(
                            OFFICER,
                            lastOpens.plusDays(OPEN_DAYS + 20L),
                            () -> saved(years.beginAssessment(year("last"), 2)));
                }),
                new DemoStep("bonus this year", () -> open("this", thisOpens, content())),
                new DemoStep("bonus this year's applications", () -> applyAll("this", thisOpens)),
                new DemoStep(
                        "bonus conflict of interest",
                        () -> people.as(
                                DISQUALIFIED_OFFICER,
                                () -> saved(engagements.declare(
                                        new EngagementId(DemoIds.of("engagement", "scout")),
                                        new EngagementDetails(
                                                "899990-0064",
                                                EngagementRelation.SELF,
                                                EngagementRole.BOARD,
                                                lastOpens.minusYears(2),
                                                null))))));
    }

    /** What was handed in last year has been read since. */
    private int haveRead() {
        List<Notice> told = notices.newest(OPEN_DAYS).stream()
                .filter(notice -> notice.path().startsWith("bonus/"))
                .toList();
        told.forEach(notice -> notices.markRead(notice.id()));
        return told.size();
    }

    private void open(String key, LocalDate opens, SchemeContent content) {
        SchemeId scheme = new SchemeId(DemoIds.of("bonus-scheme", key));
        int number = opens.plusDays(OPENED_DAYS_AGO).getYear();
        // What the register knows of annual meetings is this year's only.
        Set<EligibilityRule> rules = EnumSet.allOf(EligibilityRule.class);
        if (key.equals("last")) {
            rules.remove(EligibilityRule.ANNUAL_MEETING);
        }
        LocalDate lastDay = opens.plusDays(OPEN_DAYS);
        YearPlan plan = new YearPlan(
                number,
                opens,
                lastDay,
                lastDay.plusYears(1),
                Money.ofKronor(POT_KRONOR),
                scheme,
                new EligibilityRule.Terms(rules, 10, 6),
                LateLadder.usual(),
                false,
                true,
                "KFN " + number + "/114");
        at(OFFICER, opens.minusDays(20), () -> {
            if (key.equals("last")) {
                saved(schemes.add(scheme, "Trygghetsbonus " + number, content));
            } else {
                saved(schemes.cloneAs(
                        new SchemeId(DemoIds.of("bonus-scheme", "last")), scheme, "Trygghetsbonus " + number));
            }
            return saved(years.plan(year(key), plan));
        });
        at(OFFICER, opens.minusDays(2), () -> saved(years.open(year(key), 1)));
    }

    private static SchemeContent content() {
        Map<String, List<Criterion>> groups = DemoFiles.rows("bonus_criteria").stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("group"),
                        LinkedHashMap::new,
                        Collectors.mapping(BonusChapter::criterion, Collectors.toList())));
        return new SchemeContent(
                groups.entrySet().stream()
                        .map(group -> new SchemeContent.Group(group.getKey(), group.getValue()))
                        .toList(),
                new PayoutModel.Levels(List.of(level(50, 15_000), level(75, 30_000), level(90, 45_000))));
    }

    private static PayoutModel.Levels.Level level(int points, int kronor) {
        return new PayoutModel.Levels.Level(Points.of(points), Money.ofKronor(kronor), Money.ofKronor(kronor));
    }

    private static Criterion criterion(NamedCsvRecord row) {
        int most = Integer.parseInt(row.getField("max"));
        return new Criterion(
                criterionId(row),
                row.getField("name"),
                row.getField("question"),
                row.getField("guidance"),
                most,
                List.of(
                        new Criterion.Level(0, row.getField("low")),
                        new Criterion.Level(most / 2, row.getField("middle")),
                        new Criterion.Level(most, row.getField("high"))),
                row.getField("evidence"));
    }

    private static CriterionId criterionId(NamedCsvRecord row) {
        return new CriterionId(DemoIds.of("bonus-criterion", row.getField("key")));
    }

    private void applyAll(String key, LocalDate opens) {
        DemoFiles.rows("bonus_applications").stream()
                .filter(row -> row.getField("year").equals(key))
                .forEach(row -> apply(key, opens, row));
    }

    private void apply(String key, LocalDate opens, NamedCsvRecord row) {
        String association = row.getField("association");
        String account = row.getField("account");
        LocalDate day = opens.plusDays(Integer.parseInt(row.getField("day")));
        ApplicationId id = new ApplicationId(DemoIds.of("bonus-application", key + " " + association));
        ApplicationDraft written = at(account, day.minusDays(1), () -> {
            BeginOutcome begun = applications.begin(id, year(key), AssociationsChapter.association(association));
            if (begun instanceof BeginOutcome.Begun(ApplicationDraft draft)) {
                saved(applications.save(
                        id, draft.version(), answers(association, Integer.parseInt(row.getField("answers")))));
                show(id, key, association);
                return applications.find(id).orElseThrow().draft();
            }
            throw new IllegalStateException("Bonus: " + association + " " + begun);
        });
        ApplicationState state = ApplicationState.valueOf(row.getField("state"));
        if (state == ApplicationState.DRAFT) {
            return;
        }
        Application handedIn = handIn(account, day, id, written.version());
        if (state == ApplicationState.SUPPLEMENT_ASKED) {
            at(
                    OFFICER,
                    day.plusDays(3),
                    () -> saved(inbox.askForSupplement(
                            id, handedIn.version(), "Skriv hur många av ledarna som är utbildade i år.")));
        } else if (state == ApplicationState.COMPLETE) {
            at(OFFICER, day.plusDays(4), () -> saved(inbox.complete(id, handedIn.version())));
        }
    }

    /** By one signatory, or by two where the first is not enough. */
    private Application handIn(String account, LocalDate day, ApplicationId id, int version) {
        SubmitOutcome outcome = at(account, day, () -> applications.sign(id, version));
        if (outcome instanceof SubmitOutcome.AwaitsCosigner(ApplicationDraft signed)) {
            outcome = at(account + "b", day, () -> applications.sign(id, signed.version()));
        }
        if (outcome instanceof SubmitOutcome.HandedIn handedIn) {
            return handedIn.application();
        }
        throw new IllegalStateException("Bonus: " + outcome);
    }

    /** Most answer alike; what is an association's own stands in a file of its own. */
    private static ApplicationContent answers(String association, int howMany) {
        Map<String, String> own = DemoFiles.rows("bonus_answers").stream()
                .filter(row -> row.getField("association").equals(association))
                .collect(Collectors.toMap(row -> row.getField("criterion"), row -> row.getField("answer")));
        ApplicationContent content = ApplicationContent.EMPTY;
        for (NamedCsvRecord row : DemoFiles.rows("bonus_criteria").subList(0, howMany)) {
            content = content.with(criterionId(row), own.getOrDefault(row.getField("key"), row.getField("answer")));
        }
        return content;
    }

    /** Lays beside the answers what shows that they are true. */
    private void show(ApplicationId id, String key, String association) {
        for (NamedCsvRecord row : DemoFiles.rows("bonus_evidence")) {
            String whose = row.getField("association");
            if (!whose.isEmpty() && !whose.equals(association)) {
                continue;
            }
            String name = row.getField("name");
            byte[] content = name.endsWith(".png")
                    ? DemoPictures.noticeBoard(association)
                    : DemoPaper.saying(name.substring(0, name.lastIndexOf('.')), row.getField("line"));
            AcceptedFile file = saved(evidence.judge(name, content));
            saved(evidence.add(
                    id,
                    new CriterionId(DemoIds.of("bonus-criterion", row.getField("criterion"))),
                    new FileId(DemoIds.of("bonus-evidence", key + " " + association + " " + name)),
                    file));
        }
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
