package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Extension point: what a room adds to another room's page about one thing, such as the payouts on an association's
 * page. Rooms offer beans; the page asks those whose subject is its own, in the visitor's name.
 *
 * @param <S> what the page is about, usually an id
 */
public interface PageSection<S> {
    /** What the page must be about. */
    Class<S> subjectType();

    /** Where the section stands among the others: 0 is the top, 100 the middle. */
    int order();

    /** The section, or empty when there is nothing that this person may see. Must not throw for lack of a right. */
    Optional<Component> create(S subject);
}
