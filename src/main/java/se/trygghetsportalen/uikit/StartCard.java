package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Extension point: what a room shows on the start page when something needs the person today. Rooms offer beans; the
 * start page asks each of them once per visit, in the visitor's own name.
 */
public interface StartCard {
    /** Where the card stands among the others: what cannot wait comes first. 0 is the top, 100 the middle. */
    int order();

    /** The card, or empty when this person has nothing to do here. Must not throw for lack of a right. */
    Optional<Component> create();

    /**
     * A card for those who may do what it is about.
     *
     * @param isFor whether the person who has signed in is one of them; of anybody else nothing more is asked
     * @param card the card, or empty when nothing waits
     */
    static StartCard of(int order, BooleanSupplier isFor, Supplier<Optional<? extends Component>> card) {
        return new StartCard() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public Optional<Component> create() {
                return isFor.getAsBoolean() ? card.get().map(Component.class::cast) : Optional.empty();
            }
        };
    }
}
