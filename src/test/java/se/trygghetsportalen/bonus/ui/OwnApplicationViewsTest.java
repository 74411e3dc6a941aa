package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationState;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.ApplicationDocuments;
import se.trygghetsportalen.bonus.Applications;
import se.trygghetsportalen.bonus.BonusTown;
import se.trygghetsportalen.bonus.DraftEvidence;
import se.trygghetsportalen.bonus.domain.ApplicationDraft;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.bonus.domain.SubmitOutcome;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.files.Pictures;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.FileField;

class OwnApplicationViewsTest extends KaribuTest {
    @Autowired
    Associations associations;

    @Autowired
    private BonusTown town;

    @Autowired
    private Applications applications;

    @Autowired
    private DraftEvidence evidence;

    @Autowired
    private ApplicationDocuments documents;

    @Test
    void everybodyMayReadWhatTheBonusAsks() {
        town.openYear();
        signOut();
        UI.getCurrent().navigate("bonus/info");

        assertThat(text(_get(BonusInfoView.class)))
                .contains("Öppet för ansökan till och med", "Anslut din förening", "Vad poängen betyder", "Pott");
        speak(Locale.ENGLISH);
        signOut();
        UI.getCurrent().navigate("bonus/info");
        assertThat(text(_get(BonusInfoView.class))).contains("Open for applications until", "Join");
    }

    @Test
    void teachesWhoeverSpeaksForNobody() {
        signInAs(Role.ASSOCIATION_REPRESENTATIVE);
        UI.getCurrent().navigate("min-ansokan");

        assertThat(text(_get(OwnApplicationsView.class))).contains("Ditt konto företräder ingen förening");
    }

    @Test
    void saysAtOnceWhyAnAssociationMayNotApply() {
        SignedInUser chair = town.representative();
        town.openYear();
        town.association(9, SigningRule.ALONE, chair);
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan");

        assertThat(text(_get(OwnApplicationsView.class)))
                .contains("Det behövs minst 10 aktiva medlemmar mellan 7 och 25 år. Ni har angett 9.");
        _assertNone(Button.class, spec -> spec.withText("Börja ansökan"));
    }

    @Test
    void saysAtOnceThatADissolvedAssociationCannotApply() {
        SignedInUser chair = town.representative();
        town.openYear();
        Association association = town.association(31, SigningRule.ALONE, chair);
        town.as()
                .call(
                        town.officer(),
                        () -> associations.setState(association.id(), association.version(), AssociationState.ENDED));
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan");
        assertThat(text(_get(OwnApplicationsView.class)))
                .contains("Föreningen är upplöst enligt registret och kan inte söka bonus.");
        _assertNone(Button.class, spec -> spec.withText("Börja ansökan"));
    }

    @Test
    void writesSavesAndHandsIn() {
        SignedInUser chair = town.representative();
        town.openYear();
        Association association = town.association(31, SigningRule.ALONE, chair);
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan");
        _click(_get(Button.class, spec -> spec.withText("Börja ansökan")));
        assertThat(text(_get(ApplicationView.class))).contains("Steg 1 av", association.name());

        type(_find(TextArea.class).getFirst(), "Vi går igenom planen varje termin.");
        ApplicationDraft draft = draftOf(chair);
        assertThat(draft.content().answers()).hasSize(1);
        assertThat(text(_get(ApplicationView.class))).contains("1 av ", "Sparat");

        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/granska");
        sign();
        assertThat(text(_get(ReviewStep.class))).contains("Det här saknas innan ni kan lämna in:");

        town.answered(chair, draft, "Vi har en plan.");
        sign();
        assertThat(text(_get(ReviewStep.class))).contains("Ansökan har ändrats");
        UI.getCurrent().navigate("min-ansokan/" + draft.id());
        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/granska");
        sign();

        assertThat(text(_get(ApplicationView.class)))
                .contains("En handläggare kontrollerar", "Kvitto 1, inlämnat", "Det ni lämnade in", "Vi har en plan.");
        byte[] receipt = town.as().call(chair, () -> documents.receipt(draft.id(), 1, Locale.forLanguageTag("sv-SE")));
        assertThat(new String(receipt, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/1");
        _assertNone(QuestionStep.class);
        _assertOne(ApplicationOverview.class);
    }

    @Test
    void putsAnswersToDifferentQuestionsTogetherAndShowsBothWhereTheyClash() {
        SignedInUser chair = town.representative();
        SignedInUser treasurer = town.representative();
        Association association = town.association(31, SigningRule.TWO_JOINTLY, chair, treasurer);
        ApplicationDraft draft = town.begun(chair, association);
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/1");
        var ids = town.schemeOf(town.openYear()).criteria();

        ApplicationDraft theirs = saved(town.as()
                .call(
                        treasurer,
                        () -> applications.save(
                                draft.id(),
                                draft.version(),
                                draft.content().with(ids.getLast().id(), "Från kassören"))));
        type(_find(TextArea.class).getFirst(), "Från ordföranden");
        assertThat(draftOf(chair).content().answers()).hasSize(2);
        _assertNone(se.trygghetsportalen.uikit.BothVersions.class);

        ApplicationDraft now = draftOf(chair);
        assertThat(now.version()).isGreaterThan(theirs.version());
        town.as()
                .call(
                        treasurer,
                        () -> applications.save(
                                now.id(),
                                now.version(),
                                now.content().with(ids.getFirst().id(), "Kassören skrev om")));
        type(_find(TextArea.class).getFirst(), "Ordföranden skrev om");
        assertThat(text(_get(se.trygghetsportalen.uikit.BothVersions.class)))
                .contains("Kassören skrev om", "Ordföranden skrev om");
        assertThat(draftOf(chair).content().answerTo(ids.getFirst().id())).isEqualTo("Kassören skrev om");

        _get(se.trygghetsportalen.uikit.BothVersions.class)
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(keep -> _click(keep));
        assertThat(draftOf(chair).content().answerTo(ids.getFirst().id())).isEqualTo("Ordföranden skrev om");
    }

    @Test
    void laysFilesBesideAnAnswerAndRefusesWhatIsNone() {
        SignedInUser chair = town.representative();
        ApplicationDraft draft = town.begun(chair, town.association(31, SigningRule.ALONE, chair));
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/1");

        _find(FileField.class).getFirst().receive("sida.jpg", "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(evidence.of(draft.id())).isEmpty();
        _find(FileField.class).getFirst().receive("plan.jpg", Pictures.jpeg(20, 20));
        assertThat(evidence.of(draft.id())).hasSize(1);
        assertThat(text(_get(QuestionStep.class))).contains("plan.jpg (");

        type(_find(TextArea.class).getFirst(), "Planen ligger här.");
        assertThat(draftOf(chair).content().answers()).hasSize(1);
        _click(_get(Button.class, spec -> spec.withText("Ta bort")));
        assertThat(evidence.of(draft.id())).isEmpty();
    }

    @Test
    void twoSignAndTheSecondHandsIn() {
        SignedInUser chair = town.representative();
        SignedInUser treasurer = town.representative();
        Association association = town.association(31, SigningRule.TWO_JOINTLY, chair, treasurer);
        ApplicationDraft draft = town.answered(chair, town.begun(chair, association), "Vi har en plan.");
        signInAs(chair);
        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/granska");
        sign();
        assertThat(said()).contains("Den andra firmatecknaren har fått ett meddelande.");

        signInAs(treasurer);
        UI.getCurrent().navigate("min-ansokan/" + draft.id() + "/granska");
        assertThat(text(_get(ReviewStep.class))).contains("En till behövs");
        sign();
        assertThat(text(_get(ApplicationView.class))).contains("Kvitto 1");
    }

    @Test
    void isForItsRepresentativesAlone() {
        SignedInUser chair = town.representative();
        SubmitOutcome.HandedIn handedIn = town.handedIn(chair, town.association(31, SigningRule.ALONE, chair));
        ApplicationId id = handedIn.application().id();
        signInAs(town.representative());
        UI.getCurrent().navigate("min-ansokan/" + id);
        _assertNone(ApplicationView.class);
        for (Role role : Role.values()) {
            if (role != Role.ASSOCIATION_REPRESENTATIVE) {
                signInAs(role);
                UI.getCurrent().navigate("min-ansokan/" + id);
                _assertNone(ApplicationView.class);
            }
        }
        signInAs(chair);
        for (String nowhere : new String[] {UUID.randomUUID().toString(), "nej", id + "/99"}) {
            UI.getCurrent().navigate("min-ansokan/" + nowhere);
            _assertNone(QuestionStep.class);
        }
        UI.getCurrent().navigate("min-ansokan/" + id);
        _assertOne(ApplicationView.class);
    }

    private static <T> T saved(SaveOutcome<T> outcome) {
        if (outcome instanceof SaveOutcome.Saved<T>(T stored)) {
            return stored;
        }
        throw new AssertionError(outcome);
    }

    private ApplicationDraft draftOf(SignedInUser who) {
        ApplicationDraft draft = town.openings(who).getFirst().draft();
        assertThat(draft).isNotNull();
        return java.util.Objects.requireNonNull(draft);
    }

    private static void type(TextArea area, String words) {
        _setValue(area, words);
        _fireValueChange(area, true);
    }

    private static void sign() {
        _click(_get(Button.class, spec -> spec.withText("Skriv under och lämna in")));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private static String said() {
        return com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications().stream()
                .map(OwnApplicationViewsTest::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
