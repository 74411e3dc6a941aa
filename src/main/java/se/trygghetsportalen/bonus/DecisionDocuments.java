package se.trygghetsportalen.bonus;

import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.trygghetsportalen.associations.Representation;
import se.trygghetsportalen.associations.domain.AssociationLine;
import se.trygghetsportalen.bonus.domain.BonusDecisionId;
import se.trygghetsportalen.bonus.domain.BonusYearId;
import se.trygghetsportalen.bonus.domain.BonusYearRepository;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.DecisionContent;
import se.trygghetsportalen.bonus.domain.DecisionRepository;
import se.trygghetsportalen.bonus.domain.Points;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.platform.calendar.SwedishCalendar;
import se.trygghetsportalen.platform.documents.PdfBlock;
import se.trygghetsportalen.platform.documents.PdfDocuments;
import se.trygghetsportalen.platform.documents.PdfLetter;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.shared.SwedishTime;

/**
 * Decisions as they are read: by those who work with them, unless they are tied to the association, and by the
 * association itself. The letter is written from what was signed, so it is the same whenever it is written.
 */
@Service
@Transactional
public class DecisionDocuments {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final int WEEKS_TO_APPEAL = 3;

    private final DecisionRepository decisions;
    private final BonusYearRepository years;
    private final Representation representation;
    private final Conflicts conflicts;
    private final SwedishCalendar calendar;
    private final PdfDocuments pdf;
    private final MessageSource texts;
    private final Municipality municipality;
    private final CurrentUser currentUser;
    private final BonusTrail trail;

    DecisionDocuments(
            DecisionRepository decisions,
            BonusYearRepository years,
            Representation representation,
            Conflicts conflicts,
            SwedishCalendar calendar,
            PdfDocuments pdf,
            MessageSource texts,
            Municipality municipality,
            CurrentUser currentUser,
            BonusTrail trail) {
        this.decisions = decisions;
        this.years = years;
        this.representation = representation;
        this.conflicts = conflicts;
        this.calendar = calendar;
        this.pdf = pdf;
        this.texts = texts;
        this.municipality = municipality;
        this.currentUser = currentUser;
        this.trail = trail;
    }

    /**
     * A decision with its clock.
     *
     * @param lastDayToAppeal the last day, or null while no notice has been put up and the time has not begun
     * @param appealOver whether that day has passed
     * @param appealFreezes whether nothing is paid while an appeal waits
     */
    public record Sight(
            Decision decision,
            Signing signing,
            @Nullable LocalDate lastDayToAppeal,
            boolean appealOver,
            boolean appealFreezes) {}

    /**
     * The decision, for those who work with it; empty for whoever is tied to the association, and that they asked stands
     * in the trail.
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    public Optional<Sight> find(BonusDecisionId id) {
        return decisions.find(id).filter(this::mayBeSeen).map(this::sight);
    }

    /** The decisions about the associations that the person asking acts for, latest first. */
    @RolesAllowed(Roles.ASSOCIATION_REPRESENTATIVE)
    public List<Sight> own() {
        return representation.ownAssociations().stream()
                .map(AssociationLine::id)
                .flatMap(association -> decisions.of(association).stream())
                .map(this::sight)
                .toList();
    }

    /** The year's signatures, latest first. */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    public List<Signing> signings(BonusYearId year) {
        return decisions.signings(year);
    }

    private boolean mayBeSeen(Decision decision) {
        return !conflicts.blocks(decision.application(), decision.content().number());
    }

    private Sight sight(Decision decision) {
        Signing signing = decisions.find(decision.signing()).orElseThrow();
        LocalDate up = signing.notice().up();
        LocalDate last = up == null ? null : calendar.deadlineAfterWeeks(up, WEEKS_TO_APPEAL);
        boolean over = last != null && SwedishTime.dayOf(trail.now()).isAfter(last);
        boolean freezes = years.find(decision.year()).orElseThrow().plan().appealFreezes();
        return new Sight(decision, signing, last, over, freezes);
    }

    /**
     * The letter, in Swedish. For those who work with the decision and for the association's representatives; empty for
     * everybody else.
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR, Roles.ASSOCIATION_REPRESENTATIVE})
    public Optional<byte[]> letter(BonusDecisionId id) {
        Optional<Decision> found = decisions.find(id);
        if (found.isEmpty() || !mayHaveLetter(found.get())) {
            return Optional.empty();
        }
        trail.record("bonus-decision.letter", "bonus-decision", id.value(), Map.of());
        return Optional.of(pdf.write(letter(found.get())));
    }

    private boolean mayHaveLetter(Decision decision) {
        if (currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE)
                && representation.represents(decision.association())) {
            return true;
        }
        return currentUser.require().isAny(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR)
                && mayBeSeen(decision);
    }

    private PdfLetter letter(Decision decision) {
        DecisionContent content = decision.content();
        List<PdfBlock> blocks = new ArrayList<>();
        blocks.add(new PdfBlock.Heading(say("bonus.letter.decision")));
        blocks.add(new PdfBlock.Paragraph(
                decision.amount().isPositive()
                        ? say(
                                "bonus.letter.granted",
                                content.committee(),
                                content.association(),
                                AwardWords.kronor(decision.amount()),
                                Integer.toString(content.year()))
                        : say(
                                "bonus.letter.refused",
                                content.committee(),
                                content.association(),
                                Integer.toString(content.year()))));
        blocks.add(new PdfBlock.Heading(say("bonus.letter.points")));
        blocks.add(new PdfBlock.Grid(
                say("bonus.letter.points.caption", AwardWords.points(content.total(), SWEDISH)),
                List.of(
                        PdfBlock.Column.words(say("bonus.letter.criterion")),
                        PdfBlock.Column.numbers(say("bonus.letter.given")),
                        PdfBlock.Column.numbers(say("bonus.letter.most"))),
                content.criteria().stream().map(this::row).toList()));
        blocks.add(new PdfBlock.Heading(say("bonus.letter.reasons")));
        for (DecisionContent.Line line : content.criteria()) {
            List<String> reasons = new ArrayList<>(line.reasons());
            if (!line.consensus().isBlank()) {
                reasons.add(say("bonus.letter.consensus", line.consensus()));
            }
            blocks.add(new PdfBlock.Paragraph(line.name()));
            blocks.add(new PdfBlock.Bullets(reasons));
        }
        blocks.add(new PdfBlock.Heading(say("bonus.letter.amount")));
        blocks.add(new PdfBlock.Bullets(content.steps()));
        if (!decision.exceptionReason().isBlank()) {
            blocks.add(new PdfBlock.Paragraph(say(
                    "bonus.letter.exception",
                    AwardWords.kronor(decision.proposed()),
                    AwardWords.kronor(decision.amount()),
                    decision.exceptionReason())));
        }
        blocks.add(new PdfBlock.Heading(say("bonus.letter.appeal")));
        blocks.add(new PdfBlock.Paragraph(say("bonus.letter.appeal.how", content.municipality())));
        blocks.add(new PdfBlock.Signature(List.of(
                content.signer(), say("bonus.letter.by-delegation", content.committee(), decision.delegationPoint()))));
        return new PdfLetter(
                decision.id().value(),
                say("bonus.letter.title", Integer.toString(content.year())),
                SWEDISH,
                new PdfLetter.Letterhead(content.municipality(), content.committee(), municipality.helpContact()),
                decision.signedAt(),
                List.of(
                        new PdfBlock.Fact(
                                say("bonus.letter.date"),
                                SwedishTime.dayOf(decision.signedAt()).toString()),
                        new PdfBlock.Fact(say("bonus.letter.diary"), content.diaryNumber()),
                        new PdfBlock.Fact(say("bonus.letter.delegation"), decision.delegationPoint())),
                List.of(content.association(), content.number().written()),
                blocks);
    }

    private List<String> row(DecisionContent.Line line) {
        Points mean = line.mean();
        return List.of(
                line.name(),
                mean == null ? say("bonus.letter.not-applicable") : AwardWords.points(mean, SWEDISH),
                Integer.toString(line.maxPoints()));
    }

    /**
     * The list by which the committee is told what was decided in its name (Kommunallagen 6:40), without the rows that
     * the person asking may not see.
     */
    @RolesAllowed({Roles.PROGRAMME_OFFICER, Roles.DECISION_MAKER, Roles.AUDITOR})
    public byte[] delegationList(SigningId id) {
        Signing signing = decisions.find(id).orElseThrow();
        Conflicts.Own own = conflicts.ownOf(signing.year());
        List<Decision> rows = decisions.of(id).stream()
                .filter(decision ->
                        !own.bars(decision.application(), decision.content().number()))
                .toList();
        trail.record("bonus-signing.list", "bonus-signing", id.value(), Map.of());
        String committee = rows.isEmpty() ? "" : rows.getFirst().content().committee();
        String signer = rows.isEmpty() ? "" : rows.getFirst().content().signer();
        return pdf.write(new PdfLetter(
                UUID.nameUUIDFromBytes((id + " delegation list").getBytes(StandardCharsets.UTF_8)),
                say("bonus.delegation.title"),
                SWEDISH,
                new PdfLetter.Letterhead(municipality.name(), committee, municipality.helpContact()),
                signing.signedAt(),
                List.of(
                        new PdfBlock.Fact(
                                say("bonus.letter.date"),
                                SwedishTime.dayOf(signing.signedAt()).toString()),
                        new PdfBlock.Fact(say("bonus.letter.delegation"), signing.delegationPoint()),
                        new PdfBlock.Fact(say("bonus.delegation.by"), signer)),
                List.of(),
                List.of(new PdfBlock.Grid(
                        say("bonus.delegation.caption", rows.size()),
                        List.of(
                                PdfBlock.Column.words(say("bonus.delegation.association")),
                                PdfBlock.Column.words(say("bonus.letter.diary")),
                                PdfBlock.Column.numbers(say("bonus.delegation.amount"))),
                        rows.stream()
                                .map(each -> List.of(
                                        each.content().association(),
                                        each.content().diaryNumber(),
                                        AwardWords.kronor(each.amount())))
                                .toList()))));
    }

    private String say(String key, Object... arguments) {
        return Objects.requireNonNull(texts.getMessage(key, arguments, SWEDISH));
    }
}
