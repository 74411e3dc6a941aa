package se.trygghetsportalen.platform.audit.ui;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.trygghetsportalen.platform.audit.AuditReview.AuditLine;
import se.trygghetsportalen.platform.audit.domain.AuditRow;
import se.trygghetsportalen.platform.audit.domain.Finding;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/** Puts rows and findings into the reader's words. */
class AuditWords {
    private static final int ENOUGH_OF_AN_ID = 8;

    /** Translates a key; answers the key itself where there is no text. */
    interface Texts {
        String of(String key, Object... arguments);
    }

    private final Texts texts;
    private final DateTimeFormatter clock;

    AuditWords(Locale locale, Texts texts) {
        this.texts = texts;
        this.clock = DateTimeFormatter.ofPattern(
                locale.getLanguage().equals("sv") ? "yyyy-MM-dd HH:mm:ss" : "dd/MM/yyyy HH:mm:ss", locale);
    }

    String when(Instant at) {
        return SwedishTime.clockOf(at).format(clock);
    }

    String who(AuditLine line) {
        ActorId actor = line.row().actor();
        return actor.equals(ActorId.SYSTEM)
                ? texts.of("audit.actor.system")
                : line.actorName().orElseGet(() -> texts.of("audit.actor.unnamed", end(actor.toString())));
    }

    /** The action in words, or as it is written where no room has worded it. */
    String action(String action) {
        return wordOr("audit.action." + action, action);
    }

    String subject(AuditRow row) {
        return wordOr("audit.subject." + row.subjectKind(), row.subjectKind()) + " "
                + end(row.subjectId().toString());
    }

    String finding(Finding finding) {
        StringBuilder sentence =
                new StringBuilder(texts.of("audit.finding." + finding.kind().name()));
        if (finding.number() != 0) {
            sentence.append(
                    finding.number() == finding.lastNumber()
                            ? texts.of("audit.finding.number", finding.number())
                            : texts.of("audit.finding.numbers", finding.number(), finding.lastNumber()));
        }
        if (finding.rowId() != null) {
            sentence.append(texts.of("audit.finding.row", finding.rowId().toString()));
        }
        return sentence.toString();
    }

    private static String end(String id) {
        return "…" + id.substring(id.length() - ENOUGH_OF_AN_ID);
    }

    private String wordOr(String key, String otherwise) {
        String word = texts.of(key);
        return word.equals(key) ? otherwise : word;
    }
}
