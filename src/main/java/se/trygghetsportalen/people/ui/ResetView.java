package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.trygghetsportalen.people.PasswordResets;
import se.trygghetsportalen.people.domain.ResetStatus;
import se.trygghetsportalen.people.domain.ResetToken;
import se.trygghetsportalen.uikit.EnterKey;
import se.trygghetsportalen.uikit.Page;

/** The page behind a reset link: for whoever holds it, once, without signing in. */
@Route(value = PeopleNavigation.RESET, autoLayout = false)
@AnonymousAllowed
@StyleSheet("people.css")
class ResetView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient PasswordResets resets;
    private final Section content = new Section();

    ResetView(PasswordResets resets) {
        this.resets = resets;
        addClassNames("narrow", "reset-page");
        content.addClassNames("card", "section");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        ResetToken token = new ResetToken(parameter);
        show(token, resets.look(token));
    }

    private void show(ResetToken token, ResetStatus status) {
        content.removeAll();
        switch (status) {
            case ResetStatus.Open(String username) -> showForm(token, username);
            case ResetStatus.Used() -> showSentence("used");
            case ResetStatus.Expired() -> showSentence("expired");
            case ResetStatus.Unknown() -> showSentence("unknown");
            case ResetStatus.Done(String username) -> showSentence("done", username);
            case ResetStatus.TooWeak _ -> throw new IllegalStateException("Shown at the field");
        }
    }

    private void showForm(ResetToken token, String owner) {
        setTitle(getTranslation("people.reset"));
        TextField username = new TextField(getTranslation("people.field.username"));
        username.setValue(owner);
        username.setReadOnly(true);
        // Tells a password manager whose password it is to keep.
        username.setAutocomplete(Autocomplete.USERNAME);
        NewPasswordFields fields = new NewPasswordFields();
        Button save = new Button(
                getTranslation("people.reset.save"),
                click -> fields.value().ifPresent(password -> use(token, password, fields)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        EnterKey.in(fields, save);
        Div buttons = new Div(save);
        buttons.addClassName("panel-steps");
        content.add(new Paragraph(getTranslation("people.reset.text")), username, fields, buttons);
    }

    private void use(ResetToken token, String password, NewPasswordFields fields) {
        ResetStatus status = resets.use(token, password);
        if (status instanceof ResetStatus.TooWeak(var rules)) {
            fields.show(rules);
        } else {
            show(token, status);
        }
    }

    private void showSentence(String key, Object... arguments) {
        setTitle(getTranslation("people.reset." + key + ".title"));
        Anchor signIn = new Anchor("login", getTranslation("people.reset.sign-in"));
        signIn.addClassName("primary-link");
        content.add(new Paragraph(getTranslation("people.reset." + key, arguments)), new Div(signIn));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.reset");
    }
}
