package se.trygghetsportalen.associations.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.trygghetsportalen.associations.AssociationFiles;
import se.trygghetsportalen.associations.Joining;
import se.trygghetsportalen.associations.domain.JoinAsk;
import se.trygghetsportalen.associations.domain.JoinOutcome;
import se.trygghetsportalen.associations.domain.JoinRequestId;
import se.trygghetsportalen.associations.domain.RepresentativeRole;
import se.trygghetsportalen.platform.files.AcceptedFile;
import se.trygghetsportalen.platform.files.domain.FileId;
import se.trygghetsportalen.shared.OrganisationNumber;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.FileField;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.Page;

/** The public form: whoever wants to act for an association asks here, without an account. */
@Route(value = AssociationNavigation.JOIN, autoLayout = false)
@AnonymousAllowed
@StyleSheet("context://associations.css")
class JoinView extends Page implements HasDynamicTitle {
    private final transient Joining joining;
    /** Made once per form: however often it is sent, it is one request. */
    private final transient JoinRequestId id = JoinRequestId.next();

    private final TextField number = new TextField();
    private final TextField association = new TextField();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();
    private final Select<RepresentativeRole> role = new Select<>();
    private final FileField<AcceptedFile> proof;
    private final Paragraph look = new Paragraph(getTranslation("associations.join.look"));
    private final transient Map<String, HasValidationProperties> fields;

    JoinView(Joining joining) {
        super("");
        this.joining = joining;
        addClassNames("narrow", "join-page");
        setTitle(getTranslation("associations.join.title"));
        setIntro(getTranslation("associations.join.intro"));
        number.setLabel(getTranslation("associations.field.number"));
        number.setHelperText(getTranslation("associations.field.number.help"));
        association.setLabel(getTranslation("associations.join.association"));
        association.setMaxLength(JoinAsk.LONGEST_ASSOCIATION);
        name.setLabel(getTranslation("associations.join.name"));
        name.setMaxLength(JoinAsk.LONGEST_NAME);
        name.setAutocomplete(Autocomplete.NAME);
        email.setLabel(getTranslation("associations.join.email"));
        email.setHelperText(getTranslation("associations.join.email.help"));
        email.setAutocomplete(Autocomplete.EMAIL);
        // What is wrong is said when the form is sent, by the same rule for everybody.
        email.setManualValidation(true);
        role.setLabel(getTranslation("associations.join.role"));
        role.setItems(RepresentativeRole.values());
        role.setItemLabelGenerator(each -> getTranslation(each.textKey()));
        proof = new FileField<>(
                getTranslation("associations.join.proof"),
                getTranslation("associations.join.proof.help"),
                AssociationFiles.PROOF.mostBytes(),
                (fileName, content) -> joining.judge(fileName, content, address()),
                AcceptedFile::name);
        fields = Map.of(
                "number", number, "associationName", association, "contactName", name, "email", email, "role", role);
        Div form = new Div(number, association, name, email, role);
        form.addClassName("join-form");
        // A select's button may not say that it is required: axe counts that as a fault.
        List.of(number, association, name).forEach(field -> field.setRequiredIndicatorVisible(true));
        email.setRequiredIndicatorVisible(true);
        Button send = new Button(getTranslation("associations.join.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send();
            } finally {
                send.setEnabled(true);
            }
        });
        Div bar = new Div(send);
        bar.addClassName("action-bar");
        Paragraph privacy = new Paragraph(getTranslation("associations.join.privacy"));
        privacy.addClassName("soft");
        look.addClassName("step-refusal");
        look.getElement().setAttribute("role", "alert");
        look.setVisible(false);
        add(form, proof, privacy, look, bar);
    }

    private void send() {
        fields.values().forEach(field -> field.setInvalid(false));
        look.setVisible(false);
        Optional<OrganisationNumber> read = OrganisationNumber.read(number.getValue());
        if (read.isEmpty() || role.getValue() == null) {
            refuse(unread(read.isEmpty()));
            return;
        }
        JoinAsk ask =
                new JoinAsk(read.get(), association.getValue(), name.getValue(), email.getValue(), role.getValue());
        switch (joining.ask(
                id, ask, proof.id().map(FileId::new).orElse(null), proof.file().orElse(null), address())) {
            case JoinOutcome.Received received -> follow();
            case JoinOutcome.Invalid(List<Problem> problems) -> refuse(problems);
            case JoinOutcome.Throttled throttled -> Notices.failure(getTranslation("associations.join.throttled"));
            // The request of this form has been sent before, and another one was written over it since.
            case JoinOutcome.Stale stale -> follow();
            case JoinOutcome.Missing missing -> throw new IllegalStateException("A new request: " + id);
            case JoinOutcome.Invited invited -> throw new IllegalStateException("Nobody has looked yet: " + id);
            case JoinOutcome.Rejected rejected -> throw new IllegalStateException("Nobody has looked yet: " + id);
        }
    }

    private void follow() {
        getUI().orElseThrow().navigate(AssociationNavigation.pathOf(id));
    }

    /** Everything that is wrong where there is no number or no role to ask with. */
    private List<Problem> unread(boolean noNumber) {
        List<Problem> problems = new ArrayList<>();
        if (noNumber) {
            problems.add(Problem.of("number", "associations.problem.number"));
        }
        problems.addAll(JoinAsk.problems(association.getValue(), name.getValue(), email.getValue()));
        if (role.getValue() == null) {
            problems.add(Problem.of("role", "associations.join.problem.role"));
        }
        if (proof.file().isEmpty()) {
            problems.add(JoinAsk.PROOF_MISSING);
        }
        return problems;
    }

    /** Says what is wrong at each field, and goes to the first of them. */
    private void refuse(List<Problem> problems) {
        problems.forEach(this::show);
        problems.stream()
                .map(problem -> fields.get(problem.field()))
                .filter(Focusable.class::isInstance)
                .map(Focusable.class::cast)
                .findFirst()
                .ifPresent(Focusable::focus);
        look.setVisible(true);
    }

    private void show(Problem problem) {
        if (problem.field().equals("proof")) {
            proof.showProblem(problem);
            return;
        }
        HasValidationProperties field = fields.get(problem.field());
        if (field != null) {
            field.setErrorMessage(AssociationWords.problem(this, problem));
            field.setInvalid(true);
        }
    }

    private static String address() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = request == null ? null : request.getRemoteAddr();
        return address == null ? "" : address;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("associations.join.title");
    }
}
