package se.trygghetsportalen.payouts;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.RepresentativeRepository;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.EntryKind;
import se.trygghetsportalen.payouts.domain.LedgerEntry;
import se.trygghetsportalen.payouts.domain.LedgerRepository;
import se.trygghetsportalen.payouts.domain.Payable;
import se.trygghetsportalen.payouts.domain.PayableRepository;
import se.trygghetsportalen.payouts.domain.ReminderRepository;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Tells an association what it has to pay back: when the claim arises, and again each time that {@link #DAYS_BETWEEN} days
 * have gone by and something is still owed. The claim is closed when nothing is.
 */
@Service
@Transactional
public class RecoveryReminders {
    /** The usual term of an invoice. */
    static final int DAYS_BETWEEN = 30;

    private final PayableRepository payables;
    private final LedgerRepository ledger;
    private final ReminderRepository reminders;
    private final RepresentativeRepository representatives;
    private final NoticeBoard notices;
    private final PayoutTrail trail;

    RecoveryReminders(
            PayableRepository payables,
            LedgerRepository ledger,
            ReminderRepository reminders,
            RepresentativeRepository representatives,
            NoticeBoard notices,
            PayoutTrail trail) {
        this.payables = payables;
        this.ledger = ledger;
        this.reminders = reminders;
        this.representatives = representatives;
        this.notices = notices;
        this.trail = trail;
    }

    /** Tells the association's representatives what the decision leaves them to pay back; nothing where nothing is owed. */
    void claim(Payable payable, Balance balance) {
        if (balance.owed().isPositive()) {
            tell(payable, balance.owed(), "payouts.notice.claim");
        }
    }

    /** Sends the reminders that are due today; answers how many claims were reminded of. */
    @PermitAll
    public int sendDue() {
        return sendDue(trail.today());
    }

    /** The same as it would be on that day. */
    int sendDue(LocalDate today) {
        int sent = 0;
        for (Payable payable : payables.find(ledger.revoked().keySet())) {
            sent += remind(payable, today) ? 1 : 0;
        }
        return sent;
    }

    private boolean remind(Payable payable, LocalDate today) {
        List<LedgerEntry> entries = ledger.entries(payable.decision());
        Money owed = Balance.of(entries).owed();
        if (!owed.isPositive()) {
            return false;
        }
        List<LocalDate> before = reminders.of(payable.decision());
        LocalDate last = before.isEmpty() ? claimedOn(entries) : before.getLast();
        if (today.isBefore(last.plusDays(DAYS_BETWEEN)) || !reminders.add(payable.decision(), today, owed)) {
            return false;
        }
        tell(payable, owed, "payouts.notice.reminder");
        trail.record(
                "payable.reminded",
                "payable",
                payable.decision().value(),
                Map.of("owed_ore", Long.toString(owed.ore())));
        return true;
    }

    /** The day of the newest entry by which something is owed. */
    private static LocalDate claimedOn(List<LedgerEntry> entries) {
        return entries.reversed().stream()
                .filter(entry -> entry.kind() == EntryKind.REVOKED || entry.kind() == EntryKind.PAID)
                .findFirst()
                .map(entry -> SwedishTime.dayOf(entry.mark().at()))
                .orElseThrow();
    }

    private void tell(Payable payable, Money owed, String textKey) {
        representatives
                .of(new AssociationId(payable.association()))
                .forEach(representative -> notices.send(
                        representative.representative().account(),
                        textKey,
                        List.of(payable.name(), Long.toString(owed.kronor()), Integer.toString(payable.year())),
                        "min-ansokan"));
    }
}
