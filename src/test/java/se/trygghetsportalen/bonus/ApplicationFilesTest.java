package se.trygghetsportalen.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.trygghetsportalen.PortalTest;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.AssessmentTown.Case;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationContent;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.Assessment;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.DeclineReason;
import se.trygghetsportalen.bonus.domain.Evidence;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.FileStore;
import se.trygghetsportalen.platform.files.Pictures;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.SaveOutcome;

/** Evidence and letters: who opens which, before and after it is handed in. */
@PortalTest
class ApplicationFilesTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    @Autowired
    private BonusTown town;

    @Autowired
    private AssessmentTown assessing;

    @Autowired
    private AssessmentSteps steps;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationInbox inbox;

    @Autowired
    private DraftEvidence evidence;

    @Autowired
    private ApplicationDocuments documents;

    @Autowired
    private FileStore files;

    @Autowired
    private Engagements engagements;

    @Test
    void everyRoleIsTriedAgainstAFileInADraftAndAgainstOneHandedIn() {
        SignedInUser chair = town.representative();
        Association association = town.association(31, SigningRule.ALONE, chair);
        ApplicationDraft draft = town.begun(chair, association);
        FileId file = added(chair, draft);

        assertThat(opens(chair, file)).isTrue();
        for (Role role : Role.values()) {
            assertThat(opens(town.person(role), file)).as("draft, %s", role).isFalse();
        }

        handIn(chair, draft.id());
        for (Role role : Role.values()) {
            assertThat(opens(town.person(role), file))
                    .as("handed in, %s", role)
                    .isEqualTo(List.of(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR)
                            .contains(role));
        }
        assertThat(opens(chair, file)).isTrue();
        SignedInUser tied = town.officer();
        assertThat(opens(tied, file)).isTrue();
        declare(tied, association);
        assertThat(opens(tied, file)).isFalse();
    }

    /** Also where they hold the address of the file. */
    @Test
    void whoDeclinedForAConflictOrActsForTheAssociationOpensNoEvidenceByItsAddress() {
        Case about = assessing.written(assessing.year());
        FileId file = added(
                about.chair(), town.draftOf(about.chair(), about.application()).orElseThrow());
        assessing.completed(about);
        SignedInUser busy = town.officer();
        SignedInUser declined = town.person(Role.PROGRAMME_OFFICER, Role.DECISION_MAKER);
        SignedInUser acting = town.officer();
        for (SignedInUser each : List.of(busy, declined, acting)) {
            assertThat(opens(each, file)).as("before").isTrue();
        }

        Assessment tooMuch = assessing.assigned(about, busy);
        town.as().call(busy, () -> steps.decline(tooMuch.id(), tooMuch.version(), DeclineReason.TOO_MANY, ""));
        Assessment tied = assessing.assigned(about, declined);
        town.as().call(declined, () -> steps.decline(tied.id(), tied.version(), DeclineReason.CONFLICT, ""));
        town.represent(about.association(), acting, false);

        assertThat(opens(busy, file)).as("too much to do is no conflict").isTrue();
        assertThat(opens(declined, file)).isFalse();
        assertThat(opens(acting, file)).isFalse();
    }

    @Test
    void onlyRepresentativesOfTheAssociationLayFilesBesideItsAnswers() {
        SignedInUser chair = town.representative();
        ApplicationDraft draft = town.begun(chair, town.association(31, SigningRule.ALONE, chair));
        FileId file = added(chair, draft);
        AcceptedFile accepted = accepted(chair);
        CriterionId criterion = criterion();
        SignedInUser stranger = town.representative();
        List<Runnable> calls = List.of(
                () -> evidence.of(draft.id()),
                () -> evidence.add(draft.id(), criterion, FileId.next(), accepted),
                () -> evidence.remove(draft.id(), file));

        for (Runnable call : calls) {
            assertThatThrownBy(() -> town.as().run(stranger, call)).isInstanceOf(AccessDeniedException.class);
        }
        for (Role role : Role.values()) {
            if (role != Role.ASSOCIATION_REPRESENTATIVE) {
                SignedInUser other = town.person(role);
                for (Runnable call : calls) {
                    assertThatThrownBy(() -> town.as().run(other, call)).isInstanceOf(AccessDeniedException.class);
                }
                assertThatThrownBy(() -> town.as().call(other, () -> evidence.judge("a.jpg", Pictures.jpeg(9, 9))))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
        assertThat(town.as().call(chair, () -> evidence.of(draft.id()))).hasSize(1);
    }

    @Test
    void aPageInTheClothesOfAPictureIsNoEvidence() {
        SignedInUser chair = town.representative();

        assertThat(town.as()
                        .call(
                                chair,
                                () -> evidence.judge("bild.jpg", "<html><script>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(SaveOutcome.Invalid.class);
        assertThat(town.as().call(chair, () -> evidence.judge("bild.jpg", Pictures.jpeg(9, 9))))
                .isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    void addingTheSameFileTwiceAddsOneAndUndoesAFirstSignature() {
        SignedInUser chair = town.representative();
        SignedInUser treasurer = town.representative();
        Association association = town.association(31, SigningRule.TWO_JOINTLY, chair, treasurer);
        ApplicationDraft draft = town.answered(chair, town.begun(chair, association), "Vi har en plan.");
        SubmitOutcome first = town.as().call(chair, () -> applications.sign(draft.id(), draft.version()));
        assertThat(first).isInstanceOf(SubmitOutcome.AwaitsCosigner.class);

        FileId file = FileId.next();
        AcceptedFile accepted = accepted(treasurer);
        CriterionId criterion = criterion();
        BonusTown.saved(town.as().call(treasurer, () -> evidence.add(draft.id(), criterion, file, accepted)));
        BonusTown.saved(town.as().call(treasurer, () -> evidence.add(draft.id(), criterion, file, accepted)));

        assertThat(town.as().call(chair, () -> evidence.of(draft.id()))).hasSize(1);
        assertThat(town.draftOf(chair, draft.id()).orElseThrow().signature()).isNull();
    }

    @Test
    void whatWasHandedInStaysWhereASupplementLeavesItOut() {
        SignedInUser chair = town.representative();
        SignedInUser officer = town.officer();
        ApplicationDraft draft = town.begun(chair, town.association(31, SigningRule.ALONE, chair));
        FileId file = added(chair, draft);
        Application application = handIn(chair, draft.id());
        assertThat(town.as().call(chair, () -> evidence.remove(draft.id(), file)))
                .isInstanceOf(SaveOutcome.Invalid.class);

        town.as().call(officer, () -> inbox.askForSupplement(draft.id(), application.version(), "Fel plan."));
        BonusTown.saved(town.as().call(chair, () -> evidence.remove(draft.id(), file)));
        FileId other = added(chair, town.draftOf(chair, draft.id()).orElseThrow());
        int version = town.draftOf(chair, draft.id()).orElseThrow().version();
        town.as().call(chair, () -> applications.sign(draft.id(), version));

        assertThat(opens(officer, file)).isTrue();
        ApplicationInbox.OpenOutcome opened = town.as().call(officer, () -> inbox.open(draft.id()));
        assertThat(((ApplicationInbox.OpenOutcome.Opened) opened).sight().evidence())
                .extracting(Evidence::file)
                .containsExactly(other.value());
    }

    @Test
    void whatIsTakenOutOfADraftIsGone() {
        SignedInUser chair = town.representative();
        ApplicationDraft draft = town.begun(chair, town.association(31, SigningRule.ALONE, chair));
        FileId file = added(chair, draft);

        BonusTown.saved(town.as().call(chair, () -> evidence.remove(draft.id(), file)));

        assertThat(opens(chair, file)).isFalse();
        assertThat(town.as().call(chair, () -> evidence.remove(draft.id(), file)))
                .isInstanceOf(SaveOutcome.Missing.class);
    }

    @Test
    void receiptAndPackageTellWhatWasHandedIn() throws IOException {
        SignedInUser chair = town.representative();
        SignedInUser officer = town.officer();
        Association association = town.association(31, SigningRule.ALONE, chair);
        ApplicationDraft draft = town.begun(chair, association);
        added(chair, draft);
        handIn(chair, draft.id());

        byte[] receipt = town.as().call(chair, () -> documents.receipt(draft.id(), 1, SWEDISH));
        assertThat(receipt).isEqualTo(town.as().call(chair, () -> documents.receipt(draft.id(), 1, SWEDISH)));
        assertThat(words(receipt)).contains(association.name(), "Underskrivet av", "plan.jpg", "Vi har en plan.");
        byte[] disclosure = town.as().call(officer, () -> documents.disclosure(draft.id(), SWEDISH));
        assertThat(words(disclosure))
                .contains(association.number().written(), "Pröva sekretess", "Inlämning 1", "Vi har en plan.");

        SignedInUser stranger = town.representative();
        assertThatThrownBy(() -> town.as().call(stranger, () -> documents.receipt(draft.id(), 1, SWEDISH)))
                .isInstanceOf(NoSuchElementException.class);
        declare(officer, association);
        assertThatThrownBy(() -> town.as().call(officer, () -> documents.disclosure(draft.id(), SWEDISH)))
                .isInstanceOf(NoSuchElementException.class);
        for (Role role : Role.values()) {
            SignedInUser other = town.person(role);
            if (role != Role.ASSOCIATION_REPRESENTATIVE) {
                assertThatThrownBy(() -> town.as().call(other, () -> documents.receipt(draft.id(), 1, SWEDISH)))
                        .isInstanceOf(AccessDeniedException.class);
            }
            if (role != Role.PROGRAMME_OFFICER) {
                assertThatThrownBy(() -> town.as().call(other, () -> documents.disclosure(draft.id(), SWEDISH)))
                        .isInstanceOf(AccessDeniedException.class);
            }
        }
    }

    private FileId added(SignedInUser who, ApplicationDraft draft) {
        FileId file = FileId.next();
        AcceptedFile accepted = accepted(who);
        CriterionId criterion = draft.content().answers().stream()
                .map(ApplicationContent.Answer::criterion)
                .findFirst()
                .orElseGet(this::criterion);
        BonusTown.saved(town.as().call(who, () -> evidence.add(draft.id(), criterion, file, accepted)));
        return file;
    }

    private AcceptedFile accepted(SignedInUser who) {
        return BonusTown.saved(town.as().call(who, () -> evidence.judge("plan.jpg", Pictures.jpeg(20, 20))));
    }

    private CriterionId criterion() {
        return town.schemeOf(town.openYear()).criteria().getFirst().id();
    }

    private Application handIn(SignedInUser chair, ApplicationId id) {
        ApplicationDraft written = town.answered(chair, town.draftOf(chair, id).orElseThrow(), "Vi har en plan.");
        SubmitOutcome outcome = town.as().call(chair, () -> applications.sign(id, written.version()));
        return ((SubmitOutcome.HandedIn) outcome).application();
    }

    private boolean opens(SignedInUser who, FileId file) {
        return Objects.requireNonNull(town.as().call(who, () -> files.open(file).isPresent()));
    }

    private void declare(SignedInUser who, Association association) {
        BonusTown.saved(town.as()
                .call(
                        who,
                        () -> engagements.declare(
                                EngagementId.next(),
                                new EngagementDetails(
                                        association.number().written(),
                                        EngagementRelation.SELF,
                                        EngagementRole.BOARD,
                                        town.today().minusYears(3),
                                        town.today().minusYears(1)))));
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
