package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/**
 * Extension point: what a room shows on the start page when something needs the person today. Rooms offer beans; the
 * start page asks each of them once per visit, in the visitor's own name.
 */
public interface StartCard {
    /** Where the card stands among the others: what cannot wait comes first. 0 is the top, 100 the middle. */
    int order();

    /** The card, or empty when this person has nothing to do here. Must not throw for lack of a right. */
    Optional<Component> create();
}
