package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.DemoAccounts;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.platform.settings.Municipality;
import se.trygghetsportalen.uikit.NavigationItem;
import se.trygghetsportalen.uikit.SessionWarning;

/** The frame of every page for somebody who has signed in: menu by role, search, bell, help and own account. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements AfterNavigationObserver {
    /** Long enough to finish a sentence and press the button. */
    private static final Duration WARNED_BEFORE = Duration.ofMinutes(2);

    private final HelpDialog help;
    private final SideNav menu = new SideNav();

    MainLayout(
            CurrentUser currentUser,
            List<NavigationItem> items,
            SearchDialog search,
            Bell bell,
            HelpDialog help,
            OwnMenu ownMenu,
            Municipality municipality,
            ObjectProvider<DemoAccounts> demo) {
        this.help = help;
        setPrimarySection(Section.NAVBAR);
        addClassName("portal-layout");

        Anchor skip = new Anchor("#innehall", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);

        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));

        Image lantern = new Image("icons/lantern.svg", "");
        lantern.addClassName("brand-mark");
        Span name = new Span("Trygghetsportalen");
        name.addClassName("brand-name");
        Span owner = new Span(municipality.name());
        owner.addClassName("brand-owner");
        Span wayHome = new Span(getTranslation("shell.home"));
        wayHome.addClassName("visually-hidden");
        Anchor brand = new Anchor("", new Div(name, owner), wayHome);
        brand.addComponentAsFirst(lantern);
        brand.addClassName("brand");

        Span searchWord = new Span(getTranslation("shell.search"));
        searchWord.addClassName("search-word");
        Button searchButton = new Button(VaadinIcon.SEARCH.create());
        searchButton.getElement().appendChild(searchWord.getElement());
        searchButton.setAriaLabel(getTranslation("shell.search"));
        searchButton.addClickListener(click -> search.open());
        searchButton.addClassName("search-button");
        searchButton.setTooltipText(getTranslation("shell.search.hint"));
        Shortcuts.addShortcutListener(this, search::open, Key.KEY_K, KeyModifier.CONTROL);

        Button helpButton = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
        helpButton.addThemeVariants(ButtonVariant.TERTIARY);
        helpButton.setAriaLabel(getTranslation("shell.help"));
        helpButton.setTooltipText(getTranslation("shell.help"));
        helpButton.addClickListener(click -> help.open());

        Div tools = new Div(searchButton, bell, helpButton, ownMenu);
        tools.addClassName("header-tools");

        addToNavbar(skip, toggle, brand, tools, new SessionWarning(WARNED_BEFORE));
        menu.setLabel(getTranslation("shell.menu"));
        menu.addClassName("main-menu");
        menu.addItem(new SideNavItem(getTranslation("shell.start"), StartView.class, VaadinIcon.HOME_O.create()));
        Set<String> roles =
                currentUser.require().roles().stream().map(Role::name).collect(Collectors.toSet());
        items.stream()
                .filter(item -> item.roles().isEmpty() || item.roles().stream().anyMatch(roles::contains))
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .forEach(item -> menu.addItem(new SideNavItem(
                        getTranslation(item.labelKey()),
                        item.view(),
                        item.icon().create())));
        addToDrawer(menu);
        demo.ifAvailable(cards -> {
            Div banner = new Div(VaadinIcon.INFO_CIRCLE_O.create(), new Span(getTranslation("shell.demo")));
            banner.addClassName("demo-banner");
            addToDrawer(banner);
        });
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        super.showRouterLayoutContent(content);
        content.getElement().setAttribute("id", "innehall");
        content.getElement().setAttribute("tabindex", "-1");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        help.showFor(event.getLocation().getFirstSegment());
    }
}
