package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.function.Consumer;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.SignedInUser;

/**
 * Who is signed in, with own account, language, light or dark, and the way out. A sheet with everything in sight: a menu
 * bar with menus inside its menu cannot be read by a screen reader without faults.
 */
@SpringComponent
@UIScope
class OwnMenu extends Div {
    OwnMenu(CurrentUser currentUser, Preferences preferences, AuthenticationContext authentication) {
        addClassName("own-menu");
        SignedInUser user = currentUser.require();

        Span name = new Span(user.displayName());
        name.addClassName("own-name");
        Div face = new Div(new Avatar(user.displayName()), name, VaadinIcon.ANGLE_DOWN.create());
        face.addClassName("own-face");
        Button own = new Button(face);
        own.addThemeVariants(ButtonVariant.TERTIARY);
        own.setAriaLabel(getTranslation("shell.own.menu", user.displayName()));

        Anchor account = new Anchor("mitt-konto", getTranslation("shell.own.account"));
        account.addClassName("own-account");
        Button signOut = new Button(getTranslation("shell.own.signOut"), click -> authentication.logout());
        Div content = new Div(
                account,
                choice(
                        "shell.own.language",
                        Language.values(),
                        getLocale().getLanguage().equals("en") ? Language.ENGLISH : Language.SWEDISH,
                        preferences::speak),
                choice(
                        "shell.own.scheme",
                        ColourScheme.values(),
                        preferences.own().colourScheme(),
                        preferences::colour),
                signOut);
        content.addClassName("own-content");
        Popover sheet = new Popover(content);
        sheet.setTarget(own);
        sheet.setPosition(PopoverPosition.BOTTOM_END);
        sheet.setAriaLabel(getTranslation("shell.own.menu", user.displayName()));
        account.getElement().addEventListener("click", click -> sheet.close());
        add(own);
    }

    private <T extends Enum<T>> RadioButtonGroup<T> choice(String key, T[] options, T chosen, Consumer<T> choose) {
        RadioButtonGroup<T> group = new RadioButtonGroup<>(getTranslation(key));
        group.setItems(options);
        group.setItemLabelGenerator(option -> getTranslation(key + "." + option.name()));
        group.setValue(chosen);
        group.addValueChangeListener(change -> {
            choose.accept(change.getValue());
            getUI().orElseThrow().getPage().reload();
        });
        return group;
    }
}
