package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.Preferences;
import se.trygghetsportalen.people.domain.Preference;
import se.trygghetsportalen.shell.Languages;
import se.trygghetsportalen.shell.PortalPrincipal;

/**
 * Prepares each new page: the person's own language and light or dark, the language of the document for screen readers,
 * and the rule that a first password is changed before anything else is done.
 */
@Component
class SessionSetup implements VaadinServiceInitListener {
    /** Where the password is changed. */
    private static final String OWN_ACCOUNT = "mitt-konto";

    private final transient Preferences preferences;
    private final transient CurrentUser currentUser;

    SessionSetup(Preferences preferences, CurrentUser currentUser) {
        this.preferences = preferences;
        this.currentUser = currentUser;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> {
            Locale locale = preferredLocale(ownPreference(), response.getVaadinRequest());
            response.getDocument().getElementsByTag("html").attr("lang", locale.getLanguage());
            // Flow would let pages of the same origin frame it, over what the policy says.
            response.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
        });
        event.getSource().addUIInitListener(init -> {
            UI ui = init.getUI();
            Optional<Preference> preference = ownPreference();
            ui.setLocale(preferredLocale(preference, VaadinRequest.getCurrent()));
            preference.ifPresent(own -> ui.getPage()
                    .setColorScheme(
                            switch (own.colourScheme()) {
                                case SYSTEM -> ColorScheme.Value.SYSTEM;
                                case LIGHT -> ColorScheme.Value.LIGHT;
                                case DARK -> ColorScheme.Value.DARK;
                            }));
            ui.addBeforeEnterListener(SessionSetup::holdUntilPasswordIsChanged);
        });
    }

    private Optional<Preference> ownPreference() {
        return currentUser.find().map(user -> preferences.own());
    }

    private static Locale preferredLocale(Optional<Preference> preference, VaadinRequest request) {
        return preference
                .map(own -> Languages.of(own.language()))
                .or(() -> LanguageChoice.of(VaadinSession.getCurrent()))
                .orElseGet(() -> LanguageChoice.ofBrowser(request.getLocale()));
    }

    private static void holdUntilPasswordIsChanged(BeforeEnterEvent event) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof PortalPrincipal principal
                && principal.mustChangePassword()
                && !event.getLocation().getPath().equals(OWN_ACCOUNT)) {
            event.forwardTo(OWN_ACCOUNT);
        }
    }
}
