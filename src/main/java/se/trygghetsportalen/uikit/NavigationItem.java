package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;

/**
 * Extension point: an entry in the main navigation. Rooms offer beans of this type; the layout shows those that the
 * person may open. The views themselves are guarded on their own: an entry grants nothing.
 *
 * @param labelKey translation key of the word in the menu
 * @param view the view that it opens
 * @param icon shown beside the word
 * @param order place in the menu: 0–99 the evening round, 100–199 associations and bonus, 200–299 mentoring, 800–999
 *     administration and review
 * @param roles who sees it; empty means everybody who has signed in
 */
public record NavigationItem(
        String labelKey, Class<? extends Component> view, VaadinIcon icon, int order, Set<String> roles) {
    public NavigationItem {
        roles = Set.copyOf(roles);
    }
}
