package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.payouts.PayoutOverview.Line;
import se.trygghetsportalen.payouts.domain.Balance;
import se.trygghetsportalen.payouts.domain.DutyRule;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.RunState;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.StatusBadge.Status;
import se.trygghetsportalen.uikit.Tone;

/** Says states, amounts and rules in the reader's language. */
final class PayoutWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int ORE_PER_KRONA = 100;

    private PayoutWords() {}

    /** Kronor with a thin space between thousands; öre only where there are any. */
    static String kronor(Money money) {
        String grouped =
                String.format(Locale.ROOT, "%,d", Math.abs(money.kronor())).replace(',', '\u202F');
        long ore = Math.abs(money.ore() % ORE_PER_KRONA);
        String odd = ore == 0 ? "" : String.format(Locale.ROOT, ",%02d", ore);
        return (money.isNegative() ? "\u2212" : "") + grouped + odd + "\u00A0kr";
    }

    static String time(Instant instant) {
        return CLOCK.format(SwedishTime.clockOf(instant));
    }

    static Status of(Component reader, RunState state) {
        String word = reader.getTranslation("payouts.state." + state.name());
        return switch (state) {
            case DRAFT -> new Status(word, VaadinIcon.EDIT, Tone.NEUTRAL);
            case REVIEWED -> new Status(word, VaadinIcon.EYE, Tone.INFO);
            case APPROVED -> new Status(word, VaadinIcon.CHECK, Tone.INFO);
            case EXPORTED -> new Status(word, VaadinIcon.UPLOAD, Tone.WARNING);
            case SETTLED -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case CANCELLED -> new Status(word, VaadinIcon.CLOSE_CIRCLE, Tone.NEUTRAL);
        };
    }

    static Status of(Component reader, PayoutRow.State state) {
        String word = reader.getTranslation("payouts.row." + state.name());
        return switch (state) {
            case WAITING -> new Status(word, VaadinIcon.CLOCK, Tone.NEUTRAL);
            case ACCEPTED -> new Status(word, VaadinIcon.CHECK, Tone.INFO);
            case PAID -> new Status(word, VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
            case REJECTED -> new Status(word, VaadinIcon.CLOSE_CIRCLE, Tone.ERROR);
            case RETURNED -> new Status(word, VaadinIcon.ARROW_BACKWARD, Tone.WARNING);
            case TAKEN_OUT -> new Status(word, VaadinIcon.MINUS_CIRCLE, Tone.NEUTRAL);
        };
    }

    /** Where a decision's money is, in one word. */
    static Status of(Component reader, Line line) {
        Balance balance = line.balance();
        if (balance.owed().isPositive()) {
            return status(reader, "payouts.line.owed", VaadinIcon.EXCLAMATION_CIRCLE, Tone.ERROR);
        }
        if (line.payable().freeze() != null) {
            return status(reader, "payouts.freeze." + line.payable().freeze().name(), VaadinIcon.LOCK, Tone.WARNING);
        }
        if (balance.reserved().isPositive()) {
            return status(reader, "payouts.line.reserved", VaadinIcon.CLOCK, Tone.INFO);
        }
        if (balance.payable().isPositive()) {
            return line.payable().account() == null
                    ? status(reader, "payouts.line.no-account", VaadinIcon.LOCK, Tone.WARNING)
                    : status(reader, "payouts.line.payable", VaadinIcon.MONEY, Tone.NEUTRAL);
        }
        return status(reader, "payouts.line.paid", VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS);
    }

    private static Status status(Component reader, String key, VaadinIcon icon, Tone tone) {
        return new Status(reader.getTranslation(key), icon, tone);
    }

    /** The bank's reason in words, with its code; what has no words of its own is told by the code. */
    static String reason(Component reader, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "";
        }
        String key = "payouts.code." + code;
        String words = reader.getTranslation(key);
        return words.contains(key) ? reader.getTranslation("payouts.code-other", code) : words;
    }

    static String problem(Component reader, Problem problem) {
        return reader.getTranslation(problem.textKey(), problem.arguments().toArray());
    }

    static String rules(Component reader, List<DutyRule> rules) {
        return String.join(
                " ",
                rules.stream()
                        .map(rule -> reader.getTranslation(rule.textKey()))
                        .toList());
    }
}
