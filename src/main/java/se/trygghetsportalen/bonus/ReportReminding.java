package se.trygghetsportalen.bonus;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.bonus.domain.ReportReminders;
import se.trygghetsportalen.bonus.domain.ReportRepository;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Reminds associations, by the bell and by mail, to report what they did with their bonus. Each reminder is sent once,
 * however often and on however many machines it is asked for: that it was sent is stored with it.
 */
@Service
@Transactional
public class ReportReminding {
    private final ReportRepository reports;
    private final NoticeBoard notices;
    private final Clock clock;

    ReportReminding(ReportRepository reports, NoticeBoard notices, Clock clock) {
        this.reports = reports;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sends what is due on this Swedish day; answers about how many decisions. To be called by a job; safe at any time. */
    @PermitAll
    public int send() {
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        int sent = 0;
        for (ReportRepository.Awaited awaited : reports.awaited(ReportReminders.latest(today))) {
            Optional<Integer> due = ReportReminders.due(awaited.reportBy(), today);
            if (due.isPresent() && reports.remind(awaited.decision(), due.get(), now)) {
                String key =
                        today.isAfter(awaited.reportBy()) ? "bonus.notice.report-missing" : "bonus.notice.report-due";
                awaited.representatives()
                        .forEach(representative -> notices.send(
                                representative,
                                key,
                                List.of(
                                        awaited.association(),
                                        awaited.reportBy().toString()),
                                "min-ansokan/" + awaited.application()));
                sent++;
            }
        }
        return sent;
    }
}
