package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.trygghetsportalen.payouts.PaymentAbsences;
import se.trygghetsportalen.payouts.PaymentRights;
import se.trygghetsportalen.payouts.domain.Absence;
import se.trygghetsportalen.shared.ActorId;
import se.trygghetsportalen.shared.Ids;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.PhoneRows;

/** Who is away, so that their deputies may sign; said by the person themself or by the administrator. */
class AbsenceSection extends Section {
    private final transient PaymentRights rights;
    private final transient PaymentAbsences absences;
    private final Div list = new Div();

    AbsenceSection(PaymentRights rights, PaymentAbsences absences) {
        this.rights = rights;
        this.absences = absences;
        addClassName("section");
        add(new H2(getTranslation("payouts.absence")), new Paragraph(getTranslation("payouts.absence.intro")), list);
        if (!people().isEmpty()) {
            Div steps = new Div(
                    new Button(getTranslation("payouts.absence.add"), VaadinIcon.PLUS.create(), click -> note()));
            steps.addClassName("action-bar");
            add(steps);
        }
        show();
    }

    private void show() {
        list.removeAll();
        List<Absence> coming = absences.coming();
        if (coming.isEmpty()) {
            list.add(new Paragraph(getTranslation("payouts.absence.none")));
            return;
        }
        Map<ActorId, String> names = rights.register().names();
        Grid<Absence> grid = new Grid<>();
        grid.setItems(coming);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("payouts.absence"));
        grid.setAllRowsVisible(true);
        grid.addColumn(absence -> names.getOrDefault(absence.person(), ""))
                .setHeader(getTranslation("payouts.right.person"))
                .setAutoWidth(true);
        grid.addColumn(AbsenceSection::days)
                .setHeader(getTranslation("payouts.absence.days"))
                .setAutoWidth(true);
        Grid.Column<Absence> back = grid.addComponentColumn(
                        absence -> absences.mayNote(absence.person()) ? takeBack(absence) : new Span())
                .setKey("back")
                .setHeader(getTranslation("payouts.right.change"));
        PhoneRows.in(
                grid,
                absence -> PhoneRows.Block.of(names.getOrDefault(absence.person(), ""), null, days(absence)),
                back);
        list.add(grid);
    }

    private static String days(Absence absence) {
        return absence.from() + "\u2013" + absence.to();
    }

    private Button takeBack(Absence absence) {
        Button button = new Button(getTranslation("payouts.absence.take-back"));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(click -> new ConfirmQuestion(
                        getTranslation("payouts.absence.take-back.question"),
                        getTranslation("payouts.absence.take-back.consequence"),
                        getTranslation("payouts.absence.take-back"),
                        () -> {
                            absences.takeBack(absence.id());
                            Notices.success(getTranslation("payouts.absence.taken-back"));
                            show();
                        })
                .open());
        return button;
    }

    private void note() {
        UUID id = Ids.next();
        new AbsenceDialog(people(), details -> absences.note(id, details), absence -> {
                    Notices.success(getTranslation("payouts.absence.noted"));
                    show();
                })
                .open();
    }

    /** Those with a right of whom the person asking may say it. */
    private Map<ActorId, String> people() {
        Map<ActorId, String> people = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        PaymentRights.Register register = rights.register();
        register.rights().stream()
                .map(right -> right.person())
                .filter(absences::mayNote)
                .forEach(person -> people.put(person, register.names().getOrDefault(person, "")));
        return people;
    }
}
