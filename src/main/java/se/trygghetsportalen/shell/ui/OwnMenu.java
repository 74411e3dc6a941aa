package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.ColourScheme;
import se.trygghetsportalen.people.domain.Language;
import se.trygghetsportalen.people.domain.SignedInUser;

/** Who is signed in, with own account, language, light or dark, and the way out. */
@SpringComponent
@UIScope
class OwnMenu extends Div {
    private final transient Preferences preferences;

    OwnMenu(CurrentUser currentUser, Preferences preferences, AuthenticationContext authentication) {
        this.preferences = preferences;
        addClassName("own-menu");
        SignedInUser user = currentUser.require();

        Avatar avatar = new Avatar(user.displayName());
        Span name = new Span(user.displayName());
        name.addClassName("own-name");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem own = bar.addItem(new Div(avatar, name));
        own.setAriaLabel(getTranslation("shell.own.menu", user.displayName()));
        var items = own.getSubMenu();
        items.addItem(
                getTranslation("shell.own.account"),
                click -> getUI().orElseThrow().navigate("mitt-konto"));
        MenuItem language = items.addItem(getTranslation("shell.own.language"));
        choice(language, "Svenska", getLocale().getLanguage().equals("sv"), () -> preferences.speak(Language.SWEDISH));
        choice(language, "English", getLocale().getLanguage().equals("en"), () -> preferences.speak(Language.ENGLISH));
        MenuItem scheme = items.addItem(getTranslation("shell.own.scheme"));
        ColourScheme current = preferences.own().colourScheme();
        for (ColourScheme option : ColourScheme.values()) {
            choice(
                    scheme,
                    getTranslation("shell.own.scheme." + option.name()),
                    option == current,
                    () -> preferences.colour(option));
        }
        items.addSeparator();
        items.addItem(getTranslation("shell.own.signOut"), click -> authentication.logout());
        add(bar);
    }

    private void choice(MenuItem parent, String label, boolean chosen, Runnable choose) {
        MenuItem item = parent.getSubMenu().addItem(label, click -> {
            choose.run();
            getUI().orElseThrow().getPage().reload();
        });
        item.setCheckable(true);
        item.setChecked(chosen);
    }
}
