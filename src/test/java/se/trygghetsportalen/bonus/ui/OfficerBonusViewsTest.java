package se.trygghetsportalen.bonus.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.bonus.ApplicationDocuments;
import se.trygghetsportalen.bonus.ApplicationInbox;
import se.trygghetsportalen.bonus.BonusTown;
import se.trygghetsportalen.bonus.BonusYears;
import se.trygghetsportalen.bonus.Schemes;
import se.trygghetsportalen.bonus.domain.Application;
import se.trygghetsportalen.bonus.domain.ApplicationState;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.BonusYearState;
import se.trygghetsportalen.bonus.domain.Bonuses;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.EligibilityRule;
import se.trygghetsportalen.bonus.domain.PayoutModel;
import se.trygghetsportalen.bonus.domain.Scheme;
import se.trygghetsportalen.bonus.domain.SchemeContent;
import se.trygghetsportalen.bonus.domain.SchemeId;
import se.trygghetsportalen.people.Engagements;
import se.trygghetsportalen.people.domain.EngagementDetails;
import se.trygghetsportalen.people.domain.EngagementId;
import se.trygghetsportalen.people.domain.EngagementRelation;
import se.trygghetsportalen.people.domain.EngagementRole;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DateField;

class OfficerBonusViewsTest extends KaribuTest {
    @Autowired
    private BonusTown town;

    @Autowired
    private BonusYears years;

    @Autowired
    private Schemes schemes;

    @Autowired
    private ApplicationInbox inbox;

    @Autowired
    private ApplicationDocuments documents;

    @Autowired
    private Engagements engagements;

    @Test
    void asksForASupplementAndFindsEverythingThere() {
        SignedInUser chair = town.representative();
        Application application = handedIn(chair);
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("bonus/ansokningar");
        assertThat(_get(Grid.class).getListDataView().getItems()).isNotEmpty();

        UI.getCurrent().navigate("bonus/ansokningar/" + application.id());
        assertThat(text(_get(CaseView.class)))
                .contains("Inlämnad", "Finns allt med?", "Föreningen uppfyller villkoren", "Svar, inlämning 1");
        _click(_get(Button.class, spec -> spec.withText("Begär komplettering")));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(TextArea.class).getErrorMessage()).startsWith("Skriv vad som saknas");
        _setValue(_get(TextArea.class), "Skriv hur många ledare ni har.");
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(text(_get(CaseView.class))).contains("Behöver kompletteras", "Skriv hur många ledare ni har.");

        _click(_get(Button.class, spec -> spec.withText("Ta ansökan som den är")));
        assertThat(text(_get(CaseView.class))).contains("Komplett");
    }

    @Test
    void showsWhatACollegueDidFirst() {
        SignedInUser chair = town.representative();
        Application application = handedIn(chair);
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("bonus/ansokningar/" + application.id());
        town.as()
                .call(
                        town.officer(),
                        () -> inbox.askForSupplement(application.id(), application.version(), "Skriv mer."));

        _click(_get(Button.class, spec -> spec.withText("Allt finns med")));

        assertThat(text(_get(BothVersions.class))).contains("Behöver kompletteras", "Komplett");
        assertThat(stateOf(application)).isEqualTo(ApplicationState.SUPPLEMENT_ASKED);
        _click(_get(Button.class, spec -> spec.withText(_get(BothVersions.class).getTranslation("uikit.both.keep"))));
        assertThat(stateOf(application)).isEqualTo(ApplicationState.COMPLETE);
    }

    @Test
    void keepsTheDisqualifiedOutAndSaysWhy() {
        SignedInUser chair = town.representative();
        Association association = town.association(31, SigningRule.ALONE, chair);
        Application application = town.handedIn(chair, association).application();
        SignedInUser officer = town.officer();
        town.as()
                .call(
                        officer,
                        () -> engagements.declare(
                                EngagementId.next(),
                                new EngagementDetails(
                                        association.number().written(),
                                        EngagementRelation.SELF,
                                        EngagementRole.BOARD,
                                        town.today().minusYears(3),
                                        town.today().minusYears(1))));
        signInAs(officer);
        UI.getCurrent().navigate("bonus/ansokningar/" + application.id());

        assertThat(text(_get(CaseView.class)))
                .contains("Du har angett ett engagemang i föreningen")
                .doesNotContain("Svar, inlämning", association.name());
        _assertNone(Button.class, spec -> spec.withText("Allt finns med"));
    }

    @Test
    void writesTheDisclosurePackageAsAFile() {
        Application application = handedIn(town.representative());
        byte[] file = town.as()
                .call(town.officer(), () -> documents.disclosure(application.id(), Locale.forLanguageTag("sv-SE")));

        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void plansAYearSaysWhatIsWrongAndOpensIt() {
        SignedInUser officer = town.officer();
        Scheme scheme = scheme(officer);
        signInAs(officer);
        UI.getCurrent().navigate("bonus");
        _click(_get(Button.class, spec -> spec.withText("Planera ett bonusår")));
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Pott i kronor"))
                        .getErrorMessage())
                .isEqualTo("Fyll i det här.");

        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Pott i kronor")), 300_000);
        day("Öppnar", 0);
        day("Sista ansökningsdag", -1);
        day("Återrapport senast", 300);
        choose("Bonusmodell", scheme.id());
        // The year stays open for the tests that come after, whose associations have no account.
        Set<EligibilityRule> rules = EnumSet.allOf(EligibilityRule.class);
        rules.remove(EligibilityRule.OWN_ACCOUNT);
        _setValue(rules(), rules);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(DateField.class, spec -> spec.withLabel("Sista ansökningsdag"))
                        .getErrorMessage())
                .isEqualTo("Sista dagen kan inte komma före den första.");
        day("Sista ansökningsdag", 30);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(text(_get(YearView.class))).contains("Planerat", "300\u202F000", scheme.name(), "Saknas");

        _click(_get(Button.class, spec -> spec.withText("Öppna för ansökan")));
        confirm();
        assertThat(text(_get(YearView.class))).contains("Skriv diarienumret innan året öppnas.");
        _click(_get(Button.class, spec -> spec.withText("Ändra planen")));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Diarienummer")), "KFN 9/9");
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(text(_get(YearView.class))).contains("KFN 9/9");
        _click(_get(Button.class, spec -> spec.withText("Öppna för ansökan")));
        confirm();
        assertThat(text(_get(YearView.class))).contains("Öppet för ansökan");
        _assertNone(Button.class, spec -> spec.withText("Ändra planen"));
        UI.getCurrent().navigate("bonus/modell/" + scheme.id());
        assertThat(text(_get(SchemeView.class))).contains("kan inte ändras");
        _assertNone(Button.class, spec -> spec.withText("Byt namn"));

        BonusYear opened = town.as().call(officer, years::all).stream()
                .filter(year -> year.plan().scheme().equals(scheme.id()))
                .findFirst()
                .orElseThrow();
        assertThat(opened.state()).isEqualTo(BonusYearState.OPEN);
    }

    @Test
    void writesASchemePieceByPieceAndShowsBothVersions() {
        SignedInUser officer = town.officer();
        Scheme scheme = scheme(officer);
        signInAs(officer);
        UI.getCurrent().navigate("bonus/modell/" + scheme.id());
        String group = scheme.content().groups().getFirst().name();
        _click(_find(Button.class, spec -> spec.withText("Lägg till ett kriterium"))
                .getFirst());
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(TextField.class, spec -> spec.withLabel("Kort namn")).getErrorMessage())
                .startsWith("Skriv vad kriteriet heter");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Kort namn")), "Nätet");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Frågan till föreningen")), "Hur är det på nätet?");
        List<TextField> words = _find(TextField.class, spec -> spec.withLabel("Det betyder"));
        _setValue(words.get(0), "Inget görs.");
        _setValue(words.get(1), "Allt görs.");
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        Scheme added = stored(officer, scheme);
        assertThat(added.content().groups().getFirst().criteria())
                .hasSize(scheme.content().groups().getFirst().criteria().size() + 1);
        assertThat(text(_get(SchemeView.class))).contains("Nätet", group);

        _click(_get(Button.class, spec -> spec.withText("Byt namn")));
        town.as()
                .call(
                        town.officer(),
                        () -> schemes.change(scheme.id(), added.version(), "Kollegans namn", added.content()));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Namn")), "Mitt namn");
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(text(_get(BothVersions.class))).contains("Kollegans namn", "Mitt namn");
        _click(_get(Button.class, spec -> spec.withText(_get(BothVersions.class).getTranslation("uikit.both.keep"))));
        assertThat(stored(officer, scheme).name()).isEqualTo("Mitt namn");

        UI.getCurrent().navigate("bonus/modell/" + scheme.id() + "/forhandsvisning");
        assertThat(text(_get(SchemePreviewView.class))).contains("Hur är det på nätet?", "sparas inte");
    }

    @Test
    void movesGroupsAndCriteriaByButtonsThatKeepTheKeyboardWhereItWas() {
        SignedInUser officer = town.officer();
        Scheme scheme = scheme(officer);
        signInAs(officer);
        UI.getCurrent().navigate("bonus/modell/" + scheme.id());
        List<String> groups = scheme.content().groups().stream()
                .map(SchemeContent.Group::name)
                .toList();
        Criterion first = scheme.content().criteria().getFirst();

        move("Flytta ner " + groups.getFirst());
        assertThat(stored(officer, scheme).content()).isEqualTo(scheme.content().groupLowered(0));
        move("Flytta upp " + groups.getFirst());
        move("Flytta ner " + first.name());
        assertThat(stored(officer, scheme).content()).isEqualTo(scheme.content().lowered(first.id()));
        _assertNone(Button.class, spec -> spec.withAttribute("aria-label", "Flytta upp " + groups.getFirst()));
        _assertNone(Button.class, spec -> spec.withAttribute("aria-label", "Flytta ner " + groups.getLast()));

        town.as()
                .call(
                        town.officer(),
                        () -> schemes.change(
                                scheme.id(), stored(officer, scheme).version(), "Kollegans", scheme.content()));
        move("Flytta upp " + first.name());
        assertThat(stored(officer, scheme).content())
                .as("a colleague's version is shown instead")
                .isEqualTo(scheme.content());
        assertThat(_get(SchemeView.class).getPageTitle()).isEqualTo("Kollegans");
    }

    private static void move(String label) {
        _click(_get(Button.class, spec -> spec.withAttribute("aria-label", label)));
    }

    @Test
    void choosesAmongThreeWaysFromPointsToKronor() {
        SignedInUser officer = town.officer();
        Scheme scheme = scheme(officer);
        signInAs(officer);
        UI.getCurrent().navigate("bonus/modell/" + scheme.id());
        _click(_get(Button.class, spec -> spec.withText("Ändra utbetalningen")));
        choose("Så räknas bonusen", ModelDialog.Form.Kind.SHARE);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Minsta belopp i kronor")), 5000);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Högsta belopp i kronor")), 4000);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Högsta belopp i kronor"))
                        .getErrorMessage())
                .startsWith("Taket behöver vara minst lika högt");
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Högsta belopp i kronor")), 40_000);
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(stored(officer, scheme).content().model()).isInstanceOf(PayoutModel.ShareOfPot.class);
        assertThat(text(_get(SchemeView.class))).contains("Högst 40\u202F000");
        _click(_get(Button.class, spec -> spec.withText("Ändra utbetalningen")));
        choose("Så räknas bonusen", ModelDialog.Form.Kind.PER_MEMBER);
        _click(_get(Button.class, spec -> spec.withText("Spara")));
        assertThat(stored(officer, scheme).content().model()).isInstanceOf(PayoutModel.PerActiveMember.class);
    }

    @Test
    void clonesLastYearsScheme() {
        SignedInUser officer = town.officer();
        Scheme scheme = scheme(officer);
        signInAs(officer);
        UI.getCurrent().navigate("bonus");
        _click(_find(Button.class, spec -> spec.withText("Gör en kopia")).stream()
                .filter(button -> button.getElement().getAttribute("aria-label").endsWith(scheme.name()))
                .findFirst()
                .orElseThrow());
        String name = unique("Kopia");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Namn")), name);
        _click(_get(Button.class, spec -> spec.withText("Spara")));

        assertThat(_get(SchemeView.class).getPageTitle()).isEqualTo(name);
        Scheme copy = town.as().call(officer, schemes::all).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(copy.content()).isEqualTo(scheme.content());
        assertThat(copy.clonedFrom()).isEqualTo(scheme.id());
    }

    @Test
    void isForThoseWhoHandleBonusAndLeadsNowhereWithoutAnId() {
        BonusYear year = town.openYear();
        for (Role role : Role.values()) {
            signInAs(role);
            UI.getCurrent().navigate("bonus/ansokningar");
            if (role == Role.PROGRAMME_OFFICER) {
                _assertOne(InboxView.class);
            } else {
                _assertNone(InboxView.class);
            }
            UI.getCurrent().navigate("bonus/ar/" + year.id());
            boolean reads = role == Role.PROGRAMME_OFFICER || role == Role.DECISION_MAKER || role == Role.AUDITOR;
            assertThat(_find(YearView.class)).hasSize(reads ? 1 : 0);
            assertThat(_find(Button.class, spec -> spec.withText("Börja bedöma")))
                    .hasSize(role == Role.PROGRAMME_OFFICER ? 1 : 0);
            UI.getCurrent().navigate("bonus/modell/" + year.plan().scheme());
            assertThat(_find(SchemeView.class)).hasSize(reads ? 1 : 0);
        }
        signInAs(Role.PROGRAMME_OFFICER);
        for (String nowhere : List.of("ar/", "modell/", "ansokningar/")) {
            UI.getCurrent().navigate("bonus/" + nowhere + UUID.randomUUID());
            assertThat(_find(YearView.class)).isEmpty();
            assertThat(_find(SchemeView.class)).isEmpty();
            assertThat(_find(CaseView.class)).isEmpty();
        }
    }

    private Application handedIn(SignedInUser chair) {
        return town.handedIn(chair, town.association(31, SigningRule.ALONE, chair))
                .application();
    }

    private ApplicationState stateOf(Application application) {
        ApplicationInbox.OpenOutcome outcome = town.as().call(town.officer(), () -> inbox.open(application.id()));
        return ((ApplicationInbox.OpenOutcome.Opened) outcome)
                .sight()
                .application()
                .state();
    }

    private Scheme scheme(SignedInUser officer) {
        SchemeContent content = Bonuses.content(Bonuses.levels());
        SaveOutcome<Scheme> outcome =
                town.as().call(officer, () -> schemes.add(SchemeId.next(), unique("Modell"), content));
        return ((SaveOutcome.Saved<Scheme>) outcome).stored();
    }

    private Scheme stored(SignedInUser officer, Scheme scheme) {
        return Objects.requireNonNull(
                town.as().call(officer, () -> schemes.find(scheme.id()).orElseThrow()));
    }

    private void day(String label, int days) {
        _setValue(
                _get(DateField.class, spec -> spec.withLabel(label)),
                town.today().plusDays(days));
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(String label, T item) {
        _setValue((Select<T>) _get(Select.class, spec -> spec.withLabel(label)), item);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<EligibilityRule> rules() {
        return (CheckboxGroup<EligibilityRule>) _get(CheckboxGroup.class);
    }

    private static void confirm() {
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
