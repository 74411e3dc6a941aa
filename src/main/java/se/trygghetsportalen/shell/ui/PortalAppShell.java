package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around every view: style sheets, icons, and push for what happens while somebody is looking. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("context://tokens.css")
@StyleSheet("context://portal.css")
@StyleSheet("context://shell.css")
@StyleSheet("context://outreach.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Push
class PortalAppShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/lantern.svg", "any");
        settings.addFavIcon("apple-touch-icon", "icons/lantern-192.png", "192x192");
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.addMetaTag("theme-color", "#0F4C45");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addInlineFromFile("shell/press.js", Inline.Wrapping.JAVASCRIPT);
    }
}
