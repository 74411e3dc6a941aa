package se.trygghetsportalen.associations.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._fireValueChange;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.trygghetsportalen.KaribuTest;
import se.trygghetsportalen.associations.AssociationTown;
import se.trygghetsportalen.associations.Associations;
import se.trygghetsportalen.associations.Joining;
import se.trygghetsportalen.associations.PayeeAccounts;
import se.trygghetsportalen.associations.domain.AccountRequestId;
import se.trygghetsportalen.associations.domain.Association;
import se.trygghetsportalen.associations.domain.AssociationDetails;
import se.trygghetsportalen.associations.domain.AssociationFilter;
import se.trygghetsportalen.associations.domain.AssociationId;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.associations.domain.JoinRequest;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.JoinState;
import se.trygghetsportalen.associations.domain.NumberSource;
import se.trygghetsportalen.associations.domain.PayeeAccount;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.associations.domain.SigningRule;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.places.Places;
import se.trygghetsportalen.places.domain.District;
import se.trygghetsportalen.platform.files.OfficeFiles;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.SwedishTime;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.DateField;
import se.trygghetsportalen.uikit.FileField;
import se.trygghetsportalen.uikit.LinkDialog;
import se.trygghetsportalen.uikit.StartCardPanel;

class AssociationViewsTest extends KaribuTest {
    private static final String PASSWORD = "vintergata och gröt";

    @Autowired
    private AssociationTown town;

    @Autowired
    private Associations associations;

    @Autowired
    private PayeeAccounts accounts;

    @Autowired
    private Joining joining;

    @Autowired
    private Places places;

    @Test
    void keepsTheFilterInTheAddressAndTeachesWhereNothingFits() {
        Association association = town.association();
        signInAs(Role.AUDITOR);
        UI.getCurrent()
                .navigate(
                        "foreningar",
                        QueryParameters.of("sok", association.number().digits()));

        Grid<?> grid = _get(Grid.class);
        assertThat(GridKt._size(grid)).isEqualTo(1);
        assertThat(text(_get(AssociationListView.class))).contains("Föreningar: 1");
        _assertNone(Button.class, spec -> spec.withText("Lägg till förening"));

        UI.getCurrent()
                .navigate(
                        "foreningar",
                        QueryParameters.simple(Map.of("sok", Ids.next().toString(), "form", "okand")));
        assertThat(text(_get(AssociationListView.class))).contains("Ingen förening passar");
    }

    @Test
    void refusesWhoeverHasNoBusinessThere() {
        Association association = town.association();
        signInAs(Role.OUTREACH_WORKER);
        for (String path : new String[] {
            "foreningar",
            "foreningar/" + association.id(),
            "anslutningar",
            "min-forening",
            "min-forening/" + association.id()
        }) {
            UI.getCurrent().navigate(path);
            assertThat(_get(H1.class).getText()).as(path).isEqualTo("Den här sidan är inte för dig");
        }
    }

    @Test
    void anAddressThatNamesNothingIsNotFound() {
        signInAs(Role.PROGRAMME_OFFICER);
        for (String path :
                new String[] {"foreningar/" + AssociationId.next(), "foreningar/x", "anslut/" + Ids.next()}) {
            UI.getCurrent().navigate(path);
            assertThat(_get(H1.class).getText()).as(path).isEqualTo("Sidan finns inte");
        }
        Association other = town.association();
        signInAs(town.representative(town.association()));
        UI.getCurrent().navigate("min-forening/" + other.id());
        assertThat(_get(H1.class).getText()).isEqualTo("Sidan finns inte");
    }

    @Test
    void entersAnAssociationAndSaysWhatIsWrongAtItsField() {
        Association taken = town.association();
        District district = places.requireDistrict(taken.details().district());
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar");
        _click(_get(Button.class, spec -> spec.withText("Lägg till förening")));
        TextField number = field(_get(AssociationDialog.class), "Organisationsnummer");
        _setValue(number, "556016-0681");
        _setValue(field(_get(AssociationDialog.class), "Namn"), "Nya föreningen");
        pick(_get(AssociationDialog.class), "Område", district);
        save();
        assertThat(number.getErrorMessage()).contains("inget giltigt organisationsnummer");

        _setValue(number, taken.number().written());
        save();
        assertThat(number.getErrorMessage()).contains("redan en förening");
        _setValue(number, AssociationTown.number().written());
        save();
        assertThat(text(_get(AssociationView.class))).contains("Nya föreningen", district.name(), "Ideell förening");
    }

    @Test
    void showsBothVersionsOfAStaleChangeAndRemembersWhatItSaidBefore() {
        Association association = town.association();
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar/" + association.id());
        _click(_get(Button.class, spec -> spec.withText("Ändra uppgifter")));
        town.as()
                .call(
                        town.officer(),
                        () -> associations.change(
                                association.id(), association.version(), named(association, "Från den andra")));
        _setValue(field(_get(AssociationDialog.class), "Namn"), "Mitt eget");
        save();
        assertThat(text(_get(BothVersions.class))).contains("Från den andra", "Mitt eget");

        _click(_find(_get(BothVersions.class), Button.class).getFirst());
        assertThat(text(_get(HistorySection.class)))
                .contains("Namn ändrades från Från den andra till Mitt eget", "till Från den andra");
    }

    @Test
    void namesEachBadRowOfAFileAndRefusesDuplicates() {
        Association taken = town.association();
        String district = places.requireDistrict(taken.details().district()).name();
        String fresh = AssociationTown.number().written();
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar");
        _click(_get(Button.class, spec -> spec.withText("Läs in från fil")));
        _get(AssociationImportDialog.class)
                .receive(("Organisationsnummer;Namn;Område;Stadgar antagna\n"
                                + fresh + ";Filens förening;" + district + ";2020-03-01\n"
                                + fresh + ";Samma igen;" + district + ";\n"
                                + taken.number().written() + ";Redan här;" + district + ";\n"
                                + "556016-0681;Fel siffra;" + district + ";\n"
                                + AssociationTown.number() + ";Ingenstans;Månen;\n"
                                + AssociationTown.number() + ";Framtiden;" + district + ";2999-01-01\n")
                        .getBytes(UTF_8));
        assertThat(text(_get(AssociationImportDialog.class)))
                .contains(
                        "Går att lägga till: 1. Rader med fel: 5.",
                        "Rad 3",
                        "tidigare rad",
                        "Rad 4",
                        "redan en förening",
                        "Rad 5",
                        "Rad 6",
                        "Månen",
                        "Rad 7",
                        "Dagen har inte varit än");
        _click(_get(Button.class, spec -> spec.withText("Lägg till 1")));

        assertThat(said()).contains("Tillagda föreningar: 1.");
        assertThat(asOfficer(() -> associations.page(AssociationFilter.named(fresh), null, 5)))
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("Filens förening"));
    }

    @Test
    void aSecondPersonConfirmsAnAccountAndPayoutsAreStoppedUntilThen() {
        Association association = town.association();
        SignedInUser first = signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar/" + association.id());
        _click(_get(Button.class, spec -> spec.withText("Ange konto")));
        _setValue(field(_get(StepDialog.class), "Kontonummer"), "123-4567");
        _click(_get(Button.class, spec -> spec.withText("Skicka")));
        assertThat(field(_get(StepDialog.class), "Kontonummer").getErrorMessage())
                .contains("inget giltigt bankgiro");
        _setValue(field(_get(StepDialog.class), "Kontonummer"), AssociationTown.bankgiro());
        _click(_get(Button.class, spec -> spec.withText("Skicka")));
        assertThat(text(_get(AccountSection.class)))
                .contains("Utbetalningar är stoppade", first.displayName(), "En annan handläggare måste bekräfta");
        _assertNone(Button.class, spec -> spec.withText("Jag har ringt upp"));

        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar/" + association.id());
        _click(_get(Button.class, spec -> spec.withText("Jag har ringt upp")));
        confirmCallBack();
        assertThat(_get(CallBackDialog.class, spec -> {}).isOpened()).isTrue();
        pick(_get(CallBackDialog.class), "Vem svarade?", RepresentativeRole.CHAIR);
        pick(_get(CallBackDialog.class), "Varifrån kommer telefonnumret?", NumberSource.MINUTES);
        confirmCallBack();
        assertThat(text(_get(AccountSection.class)))
                .contains("Bankgiro", "Tidigare byten", "Ordförande", "Protokollet")
                .doesNotContain("stoppade");
    }

    @Test
    void minutesProveWhoSigns() {
        Association association = town.association();
        SignedInUser one = town.representative(association);
        SignedInUser other = town.representative(association);
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar/" + association.id());
        _click(_get(Button.class, spec -> spec.withText("Ändra firmatecknare")));
        save();
        assertThat(_get(DateField.class).getErrorMessage()).contains("Välj dagen då mötet hölls");
        _setValue(
                _get(DateField.class),
                SwedishTime.dayOf(java.time.Instant.now()).minusDays(30));
        save();
        assertThat(text(_get(SigningDialog.class))).contains("Ladda upp protokollet.");
        _get(FileField.class).receive("protokoll.pdf", OfficeFiles.pdf(""));
        _setValue(_get(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class), SigningRule.TWO_JOINTLY);
        _setValue(_get(CheckboxGroup.class), Set.of(one.id()));
        save();
        assertThat(_get(CheckboxGroup.class).getErrorMessage()).contains("minst två om de tecknar i förening");
        _setValue(_get(CheckboxGroup.class), Set.of(one.id(), other.id()));
        save();
        assertThat(text(_get(SigningSection.class))).contains("Två i förening", "Protokoll från");
    }

    @Test
    void leadsFromThePublicPageToOnesOwnAssociation() {
        Association association = town.association();
        signOut();
        UI.getCurrent().navigate("anslut");
        _click(_get(Button.class, spec -> spec.withText("Skicka")));
        assertThat(field(_get(JoinView.class), "Organisationsnummer").getErrorMessage())
                .contains("inget giltigt organisationsnummer");
        _setValue(
                field(_get(JoinView.class), "Organisationsnummer"),
                association.number().written());
        _setValue(field(_get(JoinView.class), "Föreningens namn"), association.name());
        _setValue(field(_get(JoinView.class), "Ditt namn"), "Företrädare");
        _setValue(_get(EmailField.class), "nej");
        pick(_get(JoinView.class), "Din roll i föreningen", RepresentativeRole.CHAIR);
        _click(_get(Button.class, spec -> spec.withText("Skicka")));
        assertThat(_get(EmailField.class).getErrorMessage()).contains("Skriv en e-postadress");
        _setValue(_get(EmailField.class), "f@forening.example");
        _click(_get(Button.class, spec -> spec.withText("Skicka")));
        assertThat(text(_get(FileField.class))).contains("Ladda upp ett protokoll eller en fullmakt");
        assertThat(field(_get(JoinView.class), "Ditt namn").getValue()).isEqualTo("Företrädare");
    }

    @Test
    void anOfficerInvitesAndTheLinkOpensAnAccountOnce() {
        OrganisationNumber number = AssociationTown.number();
        JoinRequest request = town.asked(number);
        String district = places.requireDistrict(town.district()).name();
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("anslutningar");
        assertThat(text(_get(JoinRequestsView.class)))
                .contains(request.ask().associationName(), "finns inte i registret än");
        step(request, "Godkänn och bjud in");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().equals("Godkänn och bjud in")
                        && button.getAriaLabel().isEmpty())));
        Select<District> seat = select(_get(StepDialog.class), "Område");
        assertThat(seat.getErrorMessage()).contains("Välj det område");
        pick(
                _get(StepDialog.class),
                "Område",
                places.districts().stream()
                        .filter(each -> each.name().equals(district))
                        .findFirst()
                        .orElseThrow());
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().equals("Godkänn och bjud in")
                        && button.getAriaLabel().isEmpty())));
        String address = _get(_get(LinkDialog.class), TextField.class).getValue();
        String token = address.substring(address.lastIndexOf('/') + 1);

        signOut();
        UI.getCurrent().navigate("inbjudan/" + token);
        _setValue(_get(TextField.class), "f" + Ids.next().toString().substring(24));
        _find(PasswordField.class).forEach(each -> _setValue(each, "kort"));
        _click(_get(Button.class, spec -> spec.withText("Skapa konto")));
        assertThat(_find(PasswordField.class).getFirst().getErrorMessage()).isNotEmpty();
        _setValue(_find(PasswordField.class).getFirst(), PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Skapa konto")));
        assertThat(_find(PasswordField.class).getLast().getErrorMessage()).contains("olika");
        _setValue(_find(PasswordField.class).getLast(), PASSWORD);
        _click(_get(Button.class, spec -> spec.withText("Skapa konto")));
        assertThat(text(_get(InvitationView.class))).contains("Klart!", "Logga in");

        UI.getCurrent().navigate("inbjudan/" + new InvitationToken(token).value());
        assertThat(text(_get(InvitationView.class))).contains("Länken gäller inte");
        UI.getCurrent().navigate("anslut/" + request.id());
        assertThat(text(_get(JoinProgressView.class))).contains("Du är ansluten");
    }

    @Test
    void anOfficerSaysNoWithAReasonAndTheSecondOneHearsThatItIsDone() {
        JoinRequest request = town.asked(AssociationTown.number());
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("anslutningar");
        step(request, "Säg nej");
        reject();
        assertThat(_get(TextArea.class).getErrorMessage()).contains("Skriv en anledning");
        _setValue(_get(TextArea.class), "Underskrift saknas.");
        town.as().call(town.officer(), () -> town.invited(request));
        reject();
        assertThat(text(_get(StepDialog.class))).contains("Någon annan har redan svarat");
        assertThat(joining.progress(new JoinRequestId(request.id().value()))
                        .orElseThrow()
                        .state())
                .isEqualTo(JoinState.APPROVED);
    }

    @Test
    void aRepresentativeSeesTheirOwnAndCountsMembers() {
        signInAs(Role.ASSOCIATION_REPRESENTATIVE);
        UI.getCurrent().navigate("min-forening");
        assertThat(text(_get(OwnAssociationsView.class))).contains("Du företräder ingen förening än");

        Association association = town.association();
        SignedInUser user = town.representative(association);
        signInAs(user);
        UI.getCurrent().navigate("min-forening");
        assertThat(text(_get(OwnAssociationView.class)))
                .contains(association.name(), "Det här saknas", "Räkna era aktiva medlemmar");
        _assertNone(HistorySection.class);
        _click(_get(Button.class, spec -> spec.withText("Ändra medlemmar")));
        IntegerField girls =
                _find(_get(MembersDialog.class), IntegerField.class).getFirst();
        type(girls, 12);
        save();
        assertThat(text(_get(MembersSection.class))).contains("Aktiva medlemmar: 12", "De bor i");

        _click(_get(Button.class, spec -> spec.withText("Ange konto")));
        _setValue(field(_get(StepDialog.class), "Kontonummer"), AssociationTown.bankgiro());
        _click(_get(Button.class, spec -> spec.withText("Skicka")));
        _click(_get(Button.class, spec -> spec.withText("Ta tillbaka")));
        assertThat(text(_get(AccountSection.class))).contains("Återtaget av");
    }

    @Test
    void choosesAmongSeveralAndShowsWhatWaitsOnTheStartPage() {
        Association one = town.association();
        SignedInUser user = town.representative(one);
        Association two = town.association();
        InvitationToken token = town.invited(town.asked(two.number()));
        signInAs(user);
        UI.getCurrent().navigate("inbjudan/" + token.value());
        _click(_get(Button.class, spec -> spec.withText("Företräd föreningen")));
        assertThat(text(_get(InvitationView.class))).contains("Öppna föreningen");
        UI.getCurrent().navigate("min-forening");
        assertThat(text(_get(OwnAssociationsView.class)))
                .contains("Du företräder 2 föreningar.", one.name(), two.name());
        UI.getCurrent().navigate("");
        assertThat(cards()).contains("Räkna era aktiva medlemmar");

        town.asked(AssociationTown.number());
        town.as()
                .call(
                        user,
                        () -> accounts.ask(
                                AccountRequestId.next(),
                                one.id(),
                                PayeeAccount.Kind.BANKGIRO,
                                AssociationTown.bankgiro()));
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("");
        assertThat(cards()).contains("Väntar på att få ansluta sig", "Byte av konto väntar");
    }

    @Test
    void endsARepresentativeAndAnAssociationAfterAQuestion() {
        Association association = town.association();
        SignedInUser user = town.representative(association);
        signInAs(Role.PROGRAMME_OFFICER);
        UI.getCurrent().navigate("foreningar/" + association.id());
        _click(_get(Button.class, spec -> spec.withText("Avsluta")));
        com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(text(_get(RepresentativesSection.class))).contains("Ingen har anslutit sig än");
        assertThat(town.as().call(user, () -> associations.find(association.id())))
                .isEmpty();
        _assertOne(Button.class, spec -> spec.withText("Markera som upplöst"));
    }

    private AssociationDetails named(Association association, String name) {
        AssociationDetails details = association.details();
        return new AssociationDetails(
                details.number(),
                name,
                details.form(),
                details.district(),
                details.activity(),
                null,
                null,
                null,
                true,
                true,
                true);
    }

    private <T> T asOfficer(java.util.function.Supplier<T> work) {
        return town.as().call(town.officer(), work);
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Spara")));
    }

    private static void reject() {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getText().equals("Säg nej")
                        && button.getAriaLabel().isEmpty())));
    }

    private static void confirmCallBack() {
        _click(_find(Button.class, spec -> spec.withText("Jag har ringt upp")).getLast());
    }

    private static void step(JoinRequest request, String words) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter((words + ": " + request.ask().associationName())::equals)
                        .isPresent())));
    }

    private static TextField field(Component within, String label) {
        return _get(within, TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(Component within, String label) {
        return _get(within, Select.class, spec -> spec.withLabel(label));
    }

    private static <T> void pick(Component within, String label, T value) {
        AssociationViewsTest.<T>select(within, label).setValue(value);
    }

    private static void type(IntegerField field, int number) {
        field.setValue(number);
        _fireValueChange(field, true);
    }

    private static String cards() {
        return _find(StartCardPanel.class).stream()
                .map(AssociationViewsTest::text)
                .collect(Collectors.joining(" "));
    }

    private static String said() {
        return com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications().stream()
                .map(AssociationViewsTest::text)
                .collect(Collectors.joining(" "));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
