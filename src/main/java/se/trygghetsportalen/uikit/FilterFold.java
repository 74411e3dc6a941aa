package se.trygghetsportalen.uikit;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/**
 * What a list is filtered by: stands open at a desk, and on a phone folds into one button that says how many filters are
 * chosen. Offers to clear them all where there is something to clear.
 */
public final class FilterFold extends Div {
    private final List<AbstractField<?, ?>> fields;
    private final Button fold = new Button();
    private final Button clear = new Button();

    /**
     * @param id of the part that folds; the only one on its page
     * @param fields in their order
     * @param changed called when a person has changed the filter
     */
    public FilterFold(String id, List<AbstractField<?, ?>> fields, Runnable changed) {
        this.fields = List.copyOf(fields);
        addClassName("filter-fold");
        Div filters = new Div();
        filters.addClassName("filters");
        filters.setId(id);
        fields.forEach(field -> {
            filters.add(field);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    showCount();
                    changed.run();
                }
            });
        });
        clear.setText(getTranslation("uikit.filter.clear"));
        clear.addClickListener(click -> {
            fields.forEach(AbstractField::clear);
            showCount();
            changed.run();
        });
        filters.add(clear);
        fold.setIcon(VaadinIcon.FILTER.create());
        fold.addClassName("fold");
        fold.getElement().setAttribute("aria-controls", id);
        fold.addClickListener(click -> unfold(!hasClassName("open")));
        unfold(false);
        add(fold, filters);
        showCount();
    }

    /** Counts anew what is chosen; to be called when the fields were filled by the program. */
    public void showCount() {
        long chosen = fields.stream().filter(field -> !field.isEmpty()).count();
        fold.setText(chosen == 0 ? getTranslation("uikit.filter") : getTranslation("uikit.filter.count", chosen));
        clear.setVisible(chosen > 0);
    }

    /** Shows the fields on a phone too: one of them has something to say. */
    public void unfold() {
        unfold(true);
    }

    private void unfold(boolean open) {
        setClassName("open", open);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
