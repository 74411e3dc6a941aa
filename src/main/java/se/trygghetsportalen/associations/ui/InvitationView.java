package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.trygghetsportalen.associations.Invitations;
import se.trygghetsportalen.associations.Invitations.Accepted;
import se.trygghetsportalen.associations.domain.InvitationStatus;
import se.trygghetsportalen.associations.domain.InvitationToken;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.AccountFault;
import se.trygghetsportalen.people.domain.PasswordRule;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.uikit.EnterKey;
import se.trygghetsportalen.uikit.Page;

/** The page behind an invitation: opens an account, once; or joins with the account that is signed in. */
@Route(value = AssociationNavigation.INVITATION, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://associations.css")
class InvitationView extends Page implements HasUrlParameter<String>, HasDynamicTitle {
    private final transient Invitations invitations;
    private final transient CurrentUser currentUser;
    /** Made once per form: however often it is sent, it is one account. */
    private final transient ActorId account = new ActorId(Ids.next());

    private final TextField username = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Section content = new Section();

    InvitationView(Invitations invitations, CurrentUser currentUser) {
        super("");
        this.invitations = invitations;
        this.currentUser = currentUser;
        addClassNames("narrow", "join-page");
        content.addClassNames("card", "section");
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        InvitationToken token = new InvitationToken(parameter);
        show(token, invitations.look(token));
    }

    private void show(InvitationToken token, InvitationStatus status) {
        content.removeAll();
        switch (status) {
            case InvitationStatus.Open(String association, String contactName) ->
                showChoice(token, association, contactName);
            case InvitationStatus.Unknown unknown -> showSentence("associations.invitation.unknown");
            case InvitationStatus.Expired expired -> showSentence("associations.invitation.expired");
            case InvitationStatus.Joined(var association) -> {
                setTitle(getTranslation("associations.invitation.joined.title"));
                boolean signedIn = isRepresentative();
                Anchor on = new Anchor(
                        signedIn ? AssociationNavigation.ownPathOf(association) : "login",
                        getTranslation(signedIn ? "associations.invitation.open" : "associations.invitation.sign-in"));
                on.addClassName("primary-link");
                on.setRouterIgnore(true);
                content.add(new Paragraph(getTranslation("associations.invitation.joined.text")), new Div(on));
            }
        }
    }

    private void showSentence(String key) {
        setTitle(getTranslation(key + ".title"));
        content.add(new Paragraph(getTranslation(key + ".text")));
    }

    private void showChoice(InvitationToken token, String association, String contactName) {
        setTitle(getTranslation("associations.invitation.title", association));
        if (isRepresentative()) {
            Button join = new Button(
                    getTranslation("associations.invitation.as-myself"),
                    click -> show(token, invitations.acceptAsMyself(token)));
            join.addThemeVariants(ButtonVariant.PRIMARY);
            content.add(
                    new Paragraph(getTranslation(
                            "associations.invitation.as-myself.text",
                            currentUser.require().displayName(),
                            association)),
                    new Div(join));
            return;
        }
        username.setLabel(getTranslation("associations.invitation.username"));
        username.setHelperText(getTranslation("associations.invitation.username.help"));
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setRequiredIndicatorVisible(true);
        password.setLabel(getTranslation("associations.invitation.password"));
        password.setHelperText(getTranslation("associations.invitation.password.help", PasswordRule.SHORTEST));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        again.setLabel(getTranslation("associations.invitation.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setRequiredIndicatorVisible(true);
        Button open = new Button(getTranslation("associations.invitation.create"), click -> accept(token));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(username, password, again);
        EnterKey.in(form, open);
        form.addClassName("join-form");
        Paragraph known = new Paragraph(getTranslation("associations.invitation.has-account"));
        known.addClassName("soft");
        content.add(
                new Paragraph(getTranslation("associations.invitation.text", contactName)), form, new Div(open), known);
    }

    private boolean isRepresentative() {
        return currentUser.isAny(Role.ASSOCIATION_REPRESENTATIVE);
    }

    private void accept(InvitationToken token) {
        List.of(password, again).forEach(field -> field.setInvalid(false));
        username.setInvalid(false);
        if (!password.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("associations.invitation.differs"));
            again.setInvalid(true);
            again.focus();
            return;
        }
        switch (invitations.accept(token, account, username.getValue().strip(), password.getValue())) {
            case Accepted.Status(InvitationStatus status) -> show(token, status);
            case Accepted.Faulty(List<AccountFault> faults) -> {
                username.setErrorMessage(faults.stream()
                        .map(fault -> AssociationWords.problem(this, fault.problem()))
                        .collect(Collectors.joining(" ")));
                username.setInvalid(true);
                username.focus();
            }
            case Accepted.TooWeak(List<PasswordRule> rules) -> {
                password.setErrorMessage(rules.stream().map(this::sentence).collect(Collectors.joining(" ")));
                password.setInvalid(true);
                password.focus();
            }
        }
    }

    private String sentence(PasswordRule broken) {
        return getTranslation(
                "people.password.broken."
                        + broken.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                PasswordRule.SHORTEST,
                PasswordRule.LONGEST);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("associations.invitation.page");
    }
}
