package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import se.trygghetsportalen.people.domain.AccountFilter;
import se.trygghetsportalen.people.domain.AccountState;
import se.trygghetsportalen.people.domain.Role;

/** Narrows the list by words, role and state. */
class AccountFilterBar extends Div {
    private final TextField words = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<AccountState> state = new Select<>();

    AccountFilterBar() {
        addClassName("filter-bar");
        words.setLabel(getTranslation("people.filter.words"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("filter-words");

        role.setLabel(getTranslation("people.filter.role"));
        role.setItems(Role.values());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("people.filter.any-role"));
        role.setItemLabelGenerator(
                item -> item == null ? getTranslation("people.filter.any-role") : AccountWords.role(this, item));

        state.setLabel(getTranslation("people.filter.state"));
        state.setItems(AccountState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("people.filter.any-state"));
        state.setItemLabelGenerator(
                item -> item == null ? getTranslation("people.filter.any-state") : AccountWords.state(this, item));
        add(words, role, state);
    }

    AccountFilter value() {
        return new AccountFilter(words.getValue(), role.getValue(), state.getValue());
    }

    void whenChanged(SerializableConsumer<AccountFilter> listener) {
        words.addValueChangeListener(change -> listener.accept(value()));
        role.addValueChangeListener(change -> listener.accept(value()));
        state.addValueChangeListener(change -> listener.accept(value()));
    }
}
