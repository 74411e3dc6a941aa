package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.UI;

/** Going from page to page. */
public final class Navigation {
    private Navigation() {}

    /** Opens the page at that path, and once more if it is the one that is open: Flow would leave it as it is. */
    public static void openAnew(String path) {
        UI ui = UI.getCurrent();
        if (ui.getActiveViewLocation().getPath().equals(path)) {
            ui.refreshCurrentRoute(false);
        } else {
            ui.navigate(path);
        }
    }
}
