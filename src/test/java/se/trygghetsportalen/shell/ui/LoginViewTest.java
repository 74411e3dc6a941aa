package se.trygghetsportalen.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.DemoAccounts;
import se.trygghetsportalen.people.DemoAccounts.DemoAccount;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.shell.Languages;

class LoginViewTest extends ShellTest {
    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Municipality municipality;

    @Test
    void asksForNameAndPasswordAndSaysWhatToDoWithoutThem() {
        open("login");

        LoginForm form = _get(LoginForm.class);
        assertThat(form.isError()).isFalse();
        assertThat(form.getAction()).isEqualTo("login");
        assertThat(texts(form)).contains("Användarnamn", "Lösenord", "Skriv ditt användarnamn", "Skriv ditt lösenord");
        assertThat(page())
                .contains(
                        municipality.name(),
                        "Be kommunens administratör om en återställningslänk",
                        "Trygghetsportalen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fel | Användarnamnet eller lösenordet stämmer inte",
                "vanta=1 | Vänta en minut och försök sedan igen.",
                "vanta=16 | Vänta 16 minuter och försök sedan igen.",
                "slut | Ditt konto har ändrats",
                "vanta=<b>hej</b> | Användarnamnet eller lösenordet stämmer inte",
                "vanta=-1 | Användarnamnet eller lösenordet stämmer inte",
                "vanta=99999 | Användarnamnet eller lösenordet stämmer inte",
            })
    void saysWhyNobodyIsSignedIn(String query, String sentence) {
        open("login", query);

        LoginForm form = _get(LoginForm.class);
        assertThat(form.isError()).isTrue();
        assertThat(texts(form)).contains("Du är inte inloggad", sentence);
        assertThat(texts(form)).doesNotContain("<b>");
    }

    @Test
    void whoeverHasSignedInGoesToTheStartPage() {
        signInAs(Role.PARTNER);
        open("login");

        _assertNone(LoginView.class);
        _assertOne(StartView.class);
    }

    @Test
    void offersNoCardsOutsideTheDemo() {
        open("login");

        _assertNone(NativeButton.class);
        assertThat(page()).doesNotContain("Prova demon");
    }

    @Test
    void offersACardForEachAccountOfTheDemo() {
        UI.getCurrent()
                .add(login(List.of(
                        new DemoAccount("prov1", "hemligt", "Fältarbetare", "shell.greeting.day"),
                        new DemoAccount("prov2", "hemligt", "Samordnare", "shell.home"))));

        assertThat(page()).contains("Prova demon");
        assertThat(_find(NativeButton.class))
                .extracting(card -> card.getElement().getAttribute("data-account"))
                .containsExactly("prov1", "prov2");
        assertThat(_find(NativeButton.class).getLast().getElement().getTextRecursively())
                .contains("Samordnare", "Till startsidan")
                .doesNotContain("hemligt");
    }

    @Test
    void offersNoCardsBeforeTheDemoIsBuilt() {
        UI.getCurrent().add(login(List.of()));

        assertThat(page()).doesNotContain("Prova demon");
    }

    @Test
    void speaksTheOtherLanguageForTheRestOfTheVisit() {
        open("login");
        _click(button("In English"));

        assertThat(LanguageChoice.of(VaadinSession.getCurrent())).isEqualTo(Optional.of(Languages.ENGLISH));
    }

    @Test
    void speaksTheBrowsersLanguageAtFirst() {
        speak(Languages.ENGLISH);
        signOut();
        open("login");

        assertThat(texts(_get(LoginForm.class))).contains("Password");
        _click(button("På svenska"));
        assertThat(LanguageChoice.of(VaadinSession.getCurrent())).isEqualTo(Optional.of(Languages.SWEDISH));
    }

    private LoginView login(List<DemoAccount> accounts) {
        StaticListableBeanFactory demo = new StaticListableBeanFactory();
        demo.addBean("demo", (DemoAccounts) () -> accounts);
        return new LoginView(currentUser, municipality, demo.getBeanProvider(DemoAccounts.class));
    }

    private static String texts(LoginForm form) {
        return form.getElement().getPropertyRaw("i18n").toString();
    }
}
