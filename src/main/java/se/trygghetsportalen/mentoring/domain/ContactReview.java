package se.trygghetsportalen.mentoring.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A match against its rules. Months are counted from the day on which the match began: month n runs from n months after
 * it to n + 1 months after it, each counted from the beginning, so that a match that began on the 31st has its months
 * end on the last day of shorter ones. A month that a pause touches is not judged. After the match is closed only what
 * was over by then is.
 */
public final class ContactReview {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int FIRST_CHECK_IN_DAYS = 14;
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    private final MatchTerms terms;
    private final List<Meeting> meetings;
    private final List<SupportConversation> conversations;
    private final List<ContactRuleSet> sets;
    private final LocalDate today;
    private final List<RuleCheck> checks = new ArrayList<>();

    private ContactReview(
            MatchTerms terms,
            List<Meeting> meetings,
            List<SupportConversation> conversations,
            List<ContactRuleSet> sets,
            LocalDate today) {
        this.terms = terms;
        this.meetings = meetings;
        this.conversations = conversations;
        this.sets = sets;
        this.today = today;
    }

    /** Looks at a match as it stands on a day. */
    public static ContactReview of(
            Match match,
            List<Meeting> meetings,
            List<SupportConversation> conversations,
            List<ContactRuleSet> sets,
            LocalDate today) {
        ContactReview review = new ContactReview(match.terms(), meetings, conversations, sets, today);
        LocalDate from = match.terms().activeFrom();
        if (from != null) {
            review.look(from);
        }
        return review;
    }

    /** Every rule in every stretch that has begun, the earliest first. */
    public List<RuleCheck> checks() {
        return List.copyOf(checks);
    }

    /** What was missed, the latest first. */
    public List<RuleCheck> missed() {
        return checks.stream()
                .filter(check -> check.isMissedAt(today))
                .sorted(Comparator.comparing(RuleCheck::to).reversed())
                .toList();
    }

    /** What is missed now: of each rule only its latest stretch that is over. Empty for a match on track. */
    public List<RuleCheck> missedNow() {
        return checks.stream()
                .filter(check -> check.isMissedAt(today))
                .filter(check -> latest(check).filter(check::equals).isPresent())
                .toList();
    }

    /** What the stretches that go on still ask for, the most urgent first. */
    public List<RuleCheck> due() {
        if (terms.closure() != null
                || !terms.pauses().isEmpty() && terms.pauses().getLast().to() == null) {
            return List.of();
        }
        return checks.stream()
                .filter(check -> !check.isOverAt(today) && check.lacking() > 0)
                .sorted(Comparator.comparing(RuleCheck::to))
                .toList();
    }

    private Optional<RuleCheck> latest(RuleCheck like) {
        return checks.stream()
                .filter(check -> check.kind() == like.kind() && check.party() == like.party())
                .filter(check -> check.isOverAt(today))
                .max(Comparator.comparing(RuleCheck::to));
    }

    private void look(LocalDate start) {
        LocalDate firstTo = start.plusDays(FIRST_CHECK_IN_DAYS + 1L);
        add(
                RuleCheck.Kind.FIRST_CHECK_IN,
                Party.ROLE_MODEL,
                start,
                firstTo,
                1,
                talks(Party.ROLE_MODEL, start, firstTo, false));
        for (int month = 0; !start.plusMonths(month).isAfter(today); month++) {
            LocalDate from = start.plusMonths(month);
            LocalDate to = start.plusMonths(month + 1L);
            meetings(from, to);
            if (month < YEAR) {
                staff(RuleCheck.Kind.STAFF_CONTACT, from, to, month == 0 ? 2 : 1);
            } else if (month % QUARTER == 0) {
                staff(RuleCheck.Kind.STAFF_CONTACT, from, start.plusMonths(month + (long) QUARTER), 1);
            }
            if (month < QUARTER) {
                staff(RuleCheck.Kind.IN_DEPTH, from, to, 1);
            } else if (month % QUARTER == 0) {
                staff(RuleCheck.Kind.IN_DEPTH, from, start.plusMonths(month + (long) QUARTER), 1);
            }
        }
    }

    private void meetings(LocalDate from, LocalDate to) {
        List<Meeting> held = meetings.stream()
                .filter(Meeting::held)
                .filter(meeting -> isWithin(meeting.day(), from, to))
                .toList();
        ContactRuleSet rules = ContactRuleSet.at(sets, terms.programme(), from);
        if (rules.weekly()) {
            int weeks = (int) (ChronoUnit.DAYS.between(from, to) / DAYS_OF_A_WEEK);
            add(RuleCheck.Kind.WEEKLY, null, from, to, weeks, held.size());
        }
        if (rules.minutesPerMonth() > 0) {
            int minutes = held.stream().mapToInt(Meeting::minutes).sum();
            add(RuleCheck.Kind.MONTHLY_MINUTES, null, from, to, rules.minutesPerMonth(), minutes);
        }
        if (rules.meetingsPerMonth() > 0) {
            add(RuleCheck.Kind.MONTHLY_MEETINGS, null, from, to, rules.meetingsPerMonth(), held.size());
        }
    }

    private void staff(RuleCheck.Kind kind, LocalDate from, LocalDate to, int needed) {
        boolean inDepth = kind == RuleCheck.Kind.IN_DEPTH;
        add(kind, Party.ROLE_MODEL, from, to, needed, talks(Party.ROLE_MODEL, from, to, inDepth));
        add(kind, Party.YOUTH, from, to, needed, talks(Party.YOUTH, from, to, inDepth));
    }

    private int talks(Party party, LocalDate from, LocalDate to, boolean inDepth) {
        return (int) conversations.stream()
                .filter(each -> each.with() == party && (each.inDepth() || !inDepth))
                .filter(each -> isWithin(each.day(), from, to))
                .count();
    }

    private void add(RuleCheck.Kind kind, @Nullable Party party, LocalDate from, LocalDate to, int needed, int actual) {
        LocalDate closed = terms.closure() == null ? null : terms.closure().on();
        boolean cutShort = closed != null && to.isAfter(closed);
        if (!cutShort && terms.pauses().stream().noneMatch(pause -> touches(pause, from, to))) {
            checks.add(new RuleCheck(kind, party, from, to, needed, actual));
        }
    }

    private static boolean touches(MatchTerms.Pause pause, LocalDate from, LocalDate to) {
        return pause.from().isBefore(to) && (pause.to() == null || pause.to().isAfter(from));
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && day.isBefore(to);
    }
}
