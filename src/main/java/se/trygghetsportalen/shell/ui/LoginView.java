package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.DemoAccounts;
import se.trygghetsportalen.people.DemoAccounts.DemoAccount;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.shell.Languages;
import se.trygghetsportalen.shell.SignInFailure;

/** Signing in. In the demo, one card per account signs in with one click. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final transient CurrentUser currentUser;
    private final LoginForm form = new LoginForm();

    LoginView(CurrentUser currentUser, Municipality municipality, ObjectProvider<DemoAccounts> demo) {
        this.currentUser = currentUser;
        addClassName("login-page");

        Image lantern = new Image("icons/lantern.svg", "");
        lantern.addClassName("login-mark");
        Paragraph owner = new Paragraph(municipality.name());
        owner.addClassName("login-owner");
        Div brand = new Div(
                lantern, new H1("Trygghetsportalen"), owner, new Paragraph(getTranslation("shell.login.purpose")));
        brand.addClassName("login-brand");

        form.setI18n(texts());
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        Paragraph forgotten = new Paragraph(getTranslation("shell.login.forgotten"));
        forgotten.addClassName("login-forgotten");
        Div panel = new Div(form, forgotten, languageButton());
        panel.addClassNames("login-panel", "card");

        Div columns = new Div(brand, panel);
        columns.addClassName("login-columns");
        add(columns);
        demo.ifAvailable(accounts -> {
            List<DemoAccount> cards = accounts.cards();
            if (!cards.isEmpty()) {
                add(demoSection(cards));
            }
        });
    }

    private LoginI18n texts() {
        LoginI18n i18n = LoginI18n.createDefault();
        i18n.getForm().setTitle(getTranslation("shell.login.title"));
        i18n.getForm().setUsername(getTranslation("shell.login.username"));
        i18n.getForm().setPassword(getTranslation("shell.login.password"));
        i18n.getForm().setSubmit(getTranslation("shell.login.submit"));
        i18n.getErrorMessage().setUsername(getTranslation("shell.login.username.required"));
        i18n.getErrorMessage().setPassword(getTranslation("shell.login.password.required"));
        return i18n;
    }

    private Button languageButton() {
        Locale other = getLocale().getLanguage().equals("sv") ? Languages.ENGLISH : Languages.SWEDISH;
        Button button = new Button(other.equals(Languages.ENGLISH) ? "In English" : "På svenska", click -> {
            LanguageChoice.remember(VaadinSession.getCurrent(), other);
            click.getSource().getUI().orElseThrow().getPage().reload();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("lang", other.getLanguage());
        return button;
    }

    private Section demoSection(List<DemoAccount> accounts) {
        Div cards = new Div();
        cards.addClassName("demo-cards");
        for (DemoAccount account : accounts) {
            Span name = new Span(account.displayName());
            name.addClassName("demo-name");
            Span does = new Span(getTranslation(account.roleKey()));
            does.addClassName("demo-does");
            NativeButton card = new NativeButton();
            card.add(name, does);
            card.addClassName("demo-card");
            card.getElement().setAttribute("data-account", account.username());
            card.addClickListener(click -> signIn(account));
            cards.add(card);
        }
        Section section = new Section(
                new H2(getTranslation("shell.login.demo.title")),
                new Paragraph(getTranslation("shell.login.demo.text")),
                cards);
        section.addClassName("demo-section");
        return section;
    }

    /** Fills in the same form that everybody uses, so that a card takes no way in that a person could not take. */
    private void signIn(DemoAccount account) {
        form.getElement().executeJs("""
                        const form = this.querySelector('form') || this.shadowRoot.querySelector('form');
                        this.querySelector('[name=username]').value = $0;
                        this.querySelector('[name=password]').value = $1;
                        this.querySelector('vaadin-button[slot=submit]').click();
                        """, account.username(), account.password());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentUser.find().isPresent()) {
            event.forwardTo(StartView.class);
            return;
        }
        SignInFailure.read(event.getLocation().getQueryParameters()::getSingleParameter)
                .ifPresent(failure -> form.showErrorMessage(
                        getTranslation("shell.login.failed"),
                        switch (failure) {
                            case SignInFailure.Refused() -> getTranslation("shell.login.refused");
                            case SignInFailure.Wait(long minutes) -> getTranslation("shell.login.wait", minutes);
                            case SignInFailure.Ended() -> getTranslation("shell.login.ended");
                        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.login.title") + " – Trygghetsportalen";
    }
}
