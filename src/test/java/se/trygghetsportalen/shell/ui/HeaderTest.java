package se.trygghetsportalen.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountRepository;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.SignedInUser;
import se.trygghetsportalen.platform.mail.NoticeBoard;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.shell.ActingAs;
import se.trygghetsportalen.shell.Languages;

/** Search, bell, help and own menu, on every page for whoever has signed in. */
class HeaderTest extends ShellTest {
    @Autowired
    private NoticeBoard board;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ActingAs actingAs;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Municipality municipality;

    @Test
    void searchSaysWhatToTypeAndThatNothingWasFound() {
        signInAs(Role.ADMINISTRATOR);
        open("");
        _click(named("Sök"));

        _assertOne(SearchDialog.class);
        assertThat(page()).contains("Skriv minst en bokstav.");
        search("   ");
        assertThat(page()).contains("Skriv minst en bokstav.");
        String nothing = unique("finns inte");
        search(nothing);
        assertThat(page()).contains("Inget hittades för ”" + nothing + "”.");
        assertThat(hits()).isEmpty();
    }

    @Test
    void searchFindsWhatMayBeOpenedAndBeginsAnewNextTime() {
        Account wanted = account(Role.PARTNER);
        signInAs(Role.ADMINISTRATOR);
        open("");
        _click(named("Sök"));
        search(wanted.username().value());

        assertThat(hits()).singleElement().satisfies(hit -> {
            assertThat(hit.getHref()).isEqualTo("konton/" + wanted.id());
            assertThat(hit.getElement().getTextRecursively()).contains(wanted.displayName());
        });
        assertThat(page()).contains("En träff");

        _get(SearchDialog.class).close();
        _click(named("Sök"));
        assertThat(hits()).isEmpty();
        assertThat(_get(_get(SearchDialog.class), TextField.class).getValue()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void searchFindsNoAccountForAnybodyWhoMayNotOpenIt(Role role) {
        Account wanted = account(Role.PARTNER);
        signInAs(role);
        open("");
        _click(named("Sök"));
        search(wanted.username().value());

        assertThat(hits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "'", "\\", "<b>", "\" OR 1=1 --", "🙂"})
    void searchTakesAnythingAsTheWordsThatItIs(String typed) {
        signInAs(Role.ADMINISTRATOR);
        open("");
        _click(named("Sök"));
        search(typed + unique("x"));

        assertThat(hits()).isEmpty();
        assertThat(page()).contains("Inget hittades");
    }

    @Test
    void theBellSaysThatThereIsNothing() {
        signInAs(Role.PARTNER);
        open("");
        ring();

        assertThat(_get(Span.class, spec -> spec.withClasses("visually-hidden").withPredicate(HeaderTest::isStatus))
                        .getText())
                .isEmpty();
        assertThat(bell()).contains("Du har inga aviseringar.");
        _assertNone(Button.class, spec -> spec.withText("Markera alla som lästa"));
    }

    @Test
    void theBellCountsListsAndForgetsWhatWasRead() {
        SignedInUser reader = account(Role.ADMINISTRATOR).signedIn();
        send(reader, "shell.home", "konton");
        send(reader, "shell.menu", "");
        signInAs(reader);
        open("");
        named("2 nya aviseringar");
        ring();

        assertThat(_find(Anchor.class, spec -> spec.withClasses("bell-line")))
                .extracting(line -> line.getElement().getChild(0).getText())
                .as("newest first")
                .containsExactly("Meny", "Till startsidan");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("unread"))).hasSize(2);

        _click(button("Markera alla som lästa"));

        named("Aviseringar");
        assertThat(_find(Anchor.class, spec -> spec.withClasses("unread"))).isEmpty();
        assertThat(_find(Anchor.class, spec -> spec.withClasses("read"))).hasSize(2);
        _assertNone(Button.class, spec -> spec.withText("Markera alla som lästa"));
    }

    @Test
    void theBellRingsWhileThePageIsOpenAndForItsReaderAlone() throws InterruptedException {
        SignedInUser other = account(Role.PARTNER).signedIn();
        SignedInUser reader = signInAs(Role.PARTNER);
        open("");
        named("Aviseringar");

        sendFromElsewhere(other);
        MockVaadin.clientRoundtrip(false);
        named("Aviseringar");

        sendFromElsewhere(reader);
        MockVaadin.clientRoundtrip(false);
        named("En ny avisering");
    }

    @Test
    void helpExplainsThePageThatIsOpen() {
        signInAs(Role.ADMINISTRATOR);
        open("");
        assertThat(help()).isEqualTo(text("sv", "start"));
        open("konton");
        assertThat(help()).isEqualTo(text("sv", "konton")).isNotEqualTo(text("sv", "start"));

        _click(named("Hjälp om den här sidan"));
        assertThat(page()).contains("Fråga " + municipality.helpContact() + ".");
        _click(named("Stäng"));
        _assertNone(HelpDialog.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finns-inte", "", "../sv/konton", "Konton"})
    void helpOnAPageWithoutAnyIsTheStartPages(String page) {
        HelpDialog dialog = new HelpDialog(municipality);
        dialog.showFor(page);
        dialog.open();

        assertThat(_get(dialog, Markdown.class).getContent()).isEqualTo(text("sv", "start"));
    }

    @Test
    void ownMenuKeepsTheLanguageForThePerson() {
        SignedInUser user = signInAs(Role.PARTNER);
        open("");
        choose("Språk", "English");

        assertThat(accounts.find(user.id()).orElseThrow().language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void aPersonsOwnLanguageIsSpokenFromTheNextPageOn() {
        SignedInUser user = account(Role.PARTNER).signedIn();
        actingAs.run(user, () -> preferences.speak(Language.ENGLISH));
        signInAs(user);
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Languages.ENGLISH);
        open("");
        assertThat(page()).contains("Nothing is waiting for you right now.");
        named("Help with this page");
        choose("Language", "Svenska");
        assertThat(accounts.find(user.id()).orElseThrow().language()).isEqualTo(Language.SWEDISH);
    }

    @Test
    void ownMenuKeepsLightAndDarkForThePerson() {
        SignedInUser user = signInAs(Role.PARTNER);
        open("");
        choose("Ljust eller mörkt", "Mörkt");

        assertThat(accounts.find(user.id()).orElseThrow().colourScheme()).isEqualTo(ColourScheme.DARK);
    }

    @Test
    void ownMenuGoesBackToWhatTheDeviceSays() {
        SignedInUser user = account(Role.PARTNER).signedIn();
        actingAs.run(user, () -> preferences.colour(ColourScheme.DARK));
        signInAs(user);
        open("");
        choose("Ljust eller mörkt", "Som telefonen eller datorn");

        assertThat(accounts.find(user.id()).orElseThrow().colourScheme()).isEqualTo(ColourScheme.SYSTEM);
    }

    @Test
    void ownMenuLeadsToTheOwnAccount() {
        signInAs(Role.PARTNER);
        open("");
        ownSheet();

        assertThat(_get(Anchor.class, spec -> spec.withText("Mitt konto")).getHref())
                .isEqualTo("mitt-konto");
        _assertOne(Button.class, spec -> spec.withText("Logga ut"));
    }

    /** Opens the own sheet and takes a choice by its label and its word. */
    @SuppressWarnings("unchecked")
    private static void choose(String label, String word) {
        ownSheet();
        RadioButtonGroup<Object> group = _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        _setValue(
                group,
                group.getListDataView()
                        .getItems()
                        .filter(option ->
                                group.getItemLabelGenerator().apply(option).equals(word))
                        .findFirst()
                        .orElseThrow());
    }

    private static void ownSheet() {
        MockVaadin.clientRoundtrip(false);
        sheetWith("own-content").open();
        MockVaadin.clientRoundtrip(false);
    }

    private static void search(String words) {
        _setValue(_get(_get(SearchDialog.class), TextField.class), words);
    }

    private static List<Anchor> hits() {
        return _find(_get(SearchDialog.class), Anchor.class);
    }

    private static boolean isStatus(Span span) {
        return "status".equals(span.getElement().getAttribute("role"));
    }

    private static void ring() {
        MockVaadin.clientRoundtrip(false);
        sheetWith("bell-content").open();
        MockVaadin.clientRoundtrip(false);
    }

    private static Popover sheetWith(String className) {
        return _find(Popover.class).stream()
                .filter(sheet -> sheet.getChildren().anyMatch(content -> content.hasClassName(className)))
                .findFirst()
                .orElseThrow();
    }

    private static String bell() {
        return sheetWith("bell-content").getElement().getTextRecursively();
    }

    private void send(SignedInUser recipient, String textKey, String path) {
        transaction.executeWithoutResult(status -> board.send(recipient.id(), textKey, List.of(), path));
    }

    private void sendFromElsewhere(SignedInUser recipient) throws InterruptedException {
        Thread.ofPlatform().start(() -> send(recipient, "shell.home", "")).join();
    }

    private static String help() {
        _click(named("Hjälp om den här sidan"));
        String shown = _get(Markdown.class).getContent();
        _get(HelpDialog.class).close();
        return shown;
    }

    private static String text(String language, String page) {
        try {
            return Files.readString(Path.of("src/main/resources/help", language, page + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
