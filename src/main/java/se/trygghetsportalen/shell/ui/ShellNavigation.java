package se.trygghetsportalen.shell.ui;

import com.vaadin.flow.component.Component;

/** Where the shell's own pages are. */
public final class ShellNavigation {
    private ShellNavigation() {}

    /** The page to which nobody in particular is sent. */
    public static Class<? extends Component> signIn() {
        return LoginView.class;
    }
}
