package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.bonus.domain.ApplicationEvent;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.EvidenceRepository;
import se.trygghetsportalen.bonus.domain.Lateness;
import se.trygghetsportalen.bonus.domain.Revision;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.audit.ActorNames;
import se.trygghetsportalen.platform.documents.PdfBlock;
import se.trygghetsportalen.platform.documents.PdfDocuments;
import se.trygghetsportalen.platform.documents.PdfLetter;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Letters about an application: the receipt for what was handed in, and the package that is given to whoever asks to see
 * a public document. The services that show an application say who may have one.
 */
@Service
@Transactional
public class ApplicationDocuments {
    private final Applications applications;
    private final ApplicationInbox inbox;
    private final EvidenceRepository evidence;
    private final ActorNames names;
    private final Municipality municipality;
    private final PdfDocuments pdf;
    private final MessageSource texts;
    private final BonusTrail trail;

    ApplicationDocuments(
            Applications applications,
            ApplicationInbox inbox,
            EvidenceRepository evidence,
            ActorNames names,
            Municipality municipality,
            PdfDocuments pdf,
            MessageSource texts,
            BonusTrail trail) {
        this.applications = applications;
        this.inbox = inbox;
        this.evidence = evidence;
        this.names = names;
        this.municipality = municipality;
        this.pdf = pdf;
        this.texts = texts;
        this.trail = trail;
    }

    /**
     * The receipt for one revision, for the association's representatives.
     *
     * @throws NoSuchElementException where there is no such revision, or not for whoever asks
     */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public byte[] receipt(ApplicationId id, int number, Locale locale) {
        Applications.Sight sight = applications.find(id).orElseThrow();
        Revision revision = sight.revisions().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
        Words words = new Words(locale);
        List<PdfBlock> blocks = new ArrayList<>();
        blocks.add(new PdfBlock.Paragraph(words.say(
                "bonus.receipt.text",
                sight.association().name(),
                String.valueOf(sight.year().plan().year()),
                words.moment(revision))));
        blocks.add(new PdfBlock.Heading(words.say("bonus.receipt.signed")));
        blocks.add(new PdfBlock.Bullets(signers(revision)));
        answers(blocks, words, sight.scheme(), revision);
        blocks.add(new PdfBlock.Heading(words.say("bonus.receipt.next")));
        blocks.add(new PdfBlock.Paragraph(words.say("bonus.receipt.next.text")));
        blocks.add(new PdfBlock.Paragraph(words.say("bonus.receipt.hash", revision.sha256())));
        return pdf.write(letter(
                idOf(id, "receipt " + number),
                words.say("bonus.receipt.title"),
                words,
                revision,
                sight.association(),
                sight.year(),
                blocks));
    }

    /**
     * Everything that was handed in, in all its revisions, for whoever asks to see it. Marks where secrecy has to be
     * considered before it is given out (offentlighets- och sekretesslagen): free text that may name somebody.
     *
     * @throws NoSuchElementException where there is none, or the person asking is disqualified
     */
    @RolesAllowed(Roles.PROGRAMME_OFFICER)
    public byte[] disclosure(ApplicationId id, Locale locale) {
        if (!(inbox.open(id) instanceof ApplicationInbox.OpenOutcome.Opened(ApplicationInbox.Sight sight))) {
            throw new NoSuchElementException("No application " + id);
        }
        trail.record("bonus-application.disclosed", "bonus-application", id.value(), Map.of());
        Words words = new Words(locale);
        List<PdfBlock> blocks = new ArrayList<>();
        blocks.add(new PdfBlock.Paragraph(words.say("bonus.disclosure.text")));
        List<PdfBlock.Fact> facts = new ArrayList<>();
        facts.add(new PdfBlock.Fact(
                words.say("bonus.disclosure.number"),
                sight.association().number().toString()));
        facts.add(new PdfBlock.Fact(
                words.say("bonus.disclosure.state"),
                words.say(sight.application().state().textKey())));
        facts.add(new PdfBlock.Fact(words.say("bonus.disclosure.lateness"), lateness(words, sight.lateness())));
        blocks.add(new PdfBlock.Facts(facts));
        blocks.add(new PdfBlock.Heading(words.say("bonus.disclosure.events")));
        blocks.add(new PdfBlock.Grid(
                words.say("bonus.disclosure.events"),
                List.of(
                        PdfBlock.Column.words(words.say("bonus.disclosure.when")),
                        PdfBlock.Column.words(words.say("bonus.disclosure.what")),
                        PdfBlock.Column.words(words.say("bonus.disclosure.words"))),
                sight.events().stream().map(event -> row(words, event)).toList()));
        for (Revision revision : sight.revisions()) {
            blocks.add(new PdfBlock.Heading(
                    words.say("bonus.disclosure.revision", revision.number(), words.moment(revision))));
            blocks.add(new PdfBlock.Paragraph(words.say("bonus.disclosure.secrecy")));
            blocks.add(new PdfBlock.Bullets(signers(revision)));
            answers(blocks, words, sight.scheme(), revision);
            blocks.add(new PdfBlock.Paragraph(words.say("bonus.receipt.hash", revision.sha256())));
        }
        return pdf.write(letter(
                idOf(id, "disclosure " + sight.latest().number()),
                words.say("bonus.disclosure.title"),
                words,
                sight.latest(),
                sight.association(),
                sight.year(),
                blocks));
    }

    private static List<String> row(Words words, ApplicationEvent event) {
        return List.of(
                words.day(SwedishTime.dayOf(event.at())), words.say(event.kind().textKey()), event.words());
    }

    private static String lateness(Words words, Lateness lateness) {
        return switch (lateness) {
            case Lateness.InTime inTime -> words.say("bonus.lateness.in-time");
            case Lateness.Late(int days, int percent) -> words.say("bonus.lateness.late", days, percent);
            case Lateness.Refused(int days) -> words.say("bonus.lateness.refused", days);
        };
    }

    private List<String> signers(Revision revision) {
        Set<ActorId> people = new HashSet<>();
        people.add(revision.signedBy());
        ActorId second = revision.cosignedBy();
        if (second != null) {
            people.add(second);
        }
        Map<ActorId, String> named = names.namesOf(people);
        List<String> signers = new ArrayList<>();
        signers.add(Objects.requireNonNullElse(named.get(revision.signedBy()), "–"));
        if (second != null) {
            signers.add(Objects.requireNonNullElse(named.get(second), "–"));
        }
        return signers;
    }

    private void answers(List<PdfBlock> blocks, Words words, SchemeContent scheme, Revision revision) {
        List<Evidence> files = evidence.of(revision.application(), revision.number());
        for (Criterion criterion : scheme.criteria()) {
            blocks.add(new PdfBlock.Heading(criterion.question()));
            String answer = revision.content().answerTo(criterion.id());
            blocks.add(new PdfBlock.Paragraph(answer.isBlank() ? words.say("bonus.review.missing") : answer));
            List<String> beside = files.stream()
                    .filter(file -> file.criterion().equals(criterion.id()))
                    .map(file -> words.say("bonus.receipt.evidence", file.name(), file.kilobytes(), file.sha256()))
                    .toList();
            if (!beside.isEmpty()) {
                blocks.add(new PdfBlock.Bullets(beside));
            }
        }
    }

    private PdfLetter letter(
            UUID id,
            String title,
            Words words,
            Revision revision,
            Association association,
            BonusYear year,
            List<PdfBlock> blocks) {
        return new PdfLetter(
                id,
                title,
                words.locale,
                new PdfLetter.Letterhead(
                        municipality.name(), words.say("bonus.letter.unit"), municipality.helpContact()),
                revision.submittedAt(),
                List.of(
                        new PdfBlock.Fact(
                                words.say("bonus.letter.date"), words.day(SwedishTime.dayOf(revision.submittedAt()))),
                        new PdfBlock.Fact(
                                words.say("bonus.year.field.diaryNumber"),
                                year.plan().diaryNumber())),
                List.of(association.name()),
                blocks);
    }

    /** The same letter always bears the same id. */
    private static UUID idOf(ApplicationId id, String what) {
        return UUID.nameUUIDFromBytes((id + " " + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private final class Words {
        private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);
        private final Locale locale;

        Words(Locale locale) {
            this.locale = locale;
        }

        String say(String key, Object... arguments) {
            return Objects.requireNonNull(texts.getMessage(key, arguments, locale));
        }

        String day(java.time.LocalDate day) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(locale)
                    .format(day);
        }

        String moment(Revision revision) {
            return day(SwedishTime.dayOf(revision.submittedAt())) + " "
                    + CLOCK.format(SwedishTime.clockOf(revision.submittedAt()));
        }
    }
}
