package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trygghetsportalen.people.domain.PasswordRule;

/** A new password, typed twice, with the rules in sight. */
class NewPasswordFields extends Div {
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();

    NewPasswordFields() {
        addClassName("section");
        UnorderedList rules = new UnorderedList(
                new ListItem(getTranslation("people.password.rule.length", PasswordRule.SHORTEST)),
                new ListItem(getTranslation("people.password.rule.username")),
                new ListItem(getTranslation("people.password.rule.common")));
        rules.addClassNames("soft", "password-rules");
        password.setLabel(getTranslation("people.password.new"));
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        again.setLabel(getTranslation("people.password.again"));
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setRequiredIndicatorVisible(true);
        password.addValueChangeListener(change -> password.setInvalid(false));
        again.addValueChangeListener(change -> again.setInvalid(false));
        add(rules, password, again);
    }

    /** The password, or empty when the two differ, which is then said at the second field. */
    Optional<String> value() {
        if (!password.getValue().equals(again.getValue())) {
            again.setErrorMessage(getTranslation("people.password.differs"));
            again.setInvalid(true);
            again.focus();
            return Optional.empty();
        }
        return Optional.of(password.getValue());
    }

    void show(List<PasswordRule> broken) {
        refuse(broken.stream()
                .map(rule -> getTranslation(
                        "people.password.broken."
                                + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        PasswordRule.SHORTEST,
                        PasswordRule.LONGEST))
                .collect(Collectors.joining(" ")));
    }

    /** Says at the first field why the password cannot be taken. */
    void refuse(String sentence) {
        password.setErrorMessage(sentence);
        password.setInvalid(true);
        password.focus();
    }

    void clear() {
        password.clear();
        again.clear();
    }
}
