package se.trygghetsportalen.people.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.trygghetsportalen.people.domain.Account;
import se.trygghetsportalen.people.domain.AccountDetails;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.shared.Problem;

/** What an administrator fills in about an account, for a new one and for one that exists. */
class AccountForm extends Div {
    /** What the form holds while it is being filled in; may hold mistakes. Public for the binder alone. */
    public record Content(String username, String displayName, String email, Set<Role> roles) {
        static final Content EMPTY = new Content("", "", "", Set.of());

        static Content of(Account account) {
            String email = account.email();
            return new Content(
                    account.username().value(), account.displayName(), email == null ? "" : email, account.roles());
        }

        AccountDetails details() {
            return new AccountDetails(displayName, email, roles);
        }
    }

    private final Binder<Content> binder = new Binder<>(Content.class);
    private final TextField username = new TextField();
    private final TextField displayName = new TextField();
    private final EmailField email = new EmailField();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Paragraph other = new Paragraph();
    private final transient Map<String, HasValidationProperties> fields =
            Map.of("username", username, "displayName", displayName, "email", email, "roles", roles);

    AccountForm(boolean withUsername) {
        addClassNames("form", "account-form");
        username.setLabel(getTranslation("people.field.username"));
        username.setHelperText(getTranslation("people.field.username.hint"));
        username.setAutocapitalize(Autocapitalize.NONE);
        username.setVisible(withUsername);
        displayName.setLabel(getTranslation("people.field.displayName"));
        displayName.setHelperText(getTranslation("people.field.displayName.hint"));
        email.setLabel(getTranslation("people.field.email"));
        email.setHelperText(getTranslation("people.field.email.hint"));
        // The service judges, in the reader's language; the field's own judgement would be a second one.
        email.setManualValidation(true);
        binder.setDefaultValidatorsEnabled(false);
        roles.setLabel(getTranslation("people.field.roles"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> AccountWords.role(this, role));
        roles.setItemHelperGenerator(role -> getTranslation("people.role." + role.name() + ".what"));
        roles.addClassName("wide");
        other.addClassNames("field-error", "wide");
        other.getElement().setAttribute("role", "alert");
        other.setVisible(false);
        username.setRequiredIndicatorVisible(true);
        displayName.setRequiredIndicatorVisible(true);
        // Not marked as required: a group of checkboxes cannot be, for a screen reader, and the words say so.
        roles.setHelperText(getTranslation("people.field.roles.hint"));
        add(username, displayName, email, roles, other);
        binder.bind(username, "username");
        binder.bind(displayName, "displayName");
        binder.bind(email, "email");
        binder.bind(roles, "roles");
        binder.addValueChangeListener(this::forgetProblem);
        binder.readRecord(Content.EMPTY);
    }

    private void forgetProblem(HasValue.ValueChangeEvent<?> change) {
        if (change.getHasValue() instanceof HasValidationProperties field) {
            field.setInvalid(false);
        }
        other.setVisible(false);
    }

    void read(Content content) {
        binder.readRecord(content);
        fields.values().forEach(field -> field.setInvalid(false));
        other.setVisible(false);
    }

    Content content() {
        try {
            return binder.writeRecord();
        } catch (ValidationException impossible) {
            throw new IllegalStateException("The form has no rules of its own", impossible);
        }
    }

    /** Shows each problem at its field, and those of no field below them all. */
    void show(List<Problem> problems) {
        for (Problem problem : problems) {
            HasValidationProperties field = fields.get(problem.field());
            if (field != null) {
                field.setErrorMessage(AccountWords.problem(this, problem));
                field.setInvalid(true);
            }
        }
        String rest = problems.stream()
                .filter(problem -> !fields.containsKey(problem.field()))
                .map(problem -> AccountWords.problem(this, problem))
                .collect(Collectors.joining(" "));
        other.setText(rest);
        other.setVisible(!rest.isEmpty());
    }

    void setReadOnly(boolean readOnly) {
        binder.setReadOnly(readOnly);
    }
}
