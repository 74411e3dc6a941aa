package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.BonusDecisions.Choice;
import se.trygghetsportalen.bonus.BonusDecisions.SignOutcome;
import se.trygghetsportalen.bonus.BonusProposals.Row;
import se.trygghetsportalen.bonus.domain.Award;
import se.trygghetsportalen.bonus.domain.BonusYear;
import se.trygghetsportalen.bonus.domain.Decision;
import se.trygghetsportalen.bonus.domain.ProtocolId;
import se.trygghetsportalen.bonus.domain.Signing;
import se.trygghetsportalen.bonus.domain.SigningId;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.uikit.Notices;

/** Lists the chosen rows once more, with room for an exception and its reason, and takes the signature. */
class SignDialog extends Dialog {
    private final transient List<Line> lines = new ArrayList<>();
    private final TextField point = new TextField();

    /** One row in the dialog. */
    private record Line(Row row, IntegerField amount, TextArea reason) {}

    SignDialog(BonusYear year, ProtocolId protocol, List<Row> rows, BonusDecisions decisions, Runnable changed) {
        setHeaderTitle(getTranslation("bonus.decide.title"));
        setWidth("44rem");
        Money sum = rows.stream().map(SignDialog::proposed).reduce(Money.ZERO, Money::plus);
        add(new Paragraph(getTranslation("bonus.decide.how", rows.size(), BonusWords.kronor(sum))));
        rows.forEach(row -> add(line(row)));
        point.setLabel(getTranslation("bonus.decide.point"));
        point.setMaxLength(Signing.MAX_POINT);
        point.setValue(decisions.usualPoint());
        add(point);
        SigningId id = SigningId.next();
        Button cancel = new Button(getTranslation("uikit.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button sign = new Button(
                getTranslation("bonus.decide"),
                click -> answer(decisions.sign(id, year.id(), protocol, point.getValue(), choices()), changed));
        sign.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, sign);
    }

    private static Money proposed(Row row) {
        Award award = row.award();
        return award == null ? Money.ZERO : award.amount();
    }

    private Div line(Row row) {
        Money proposed = proposed(row);
        IntegerField amount = new IntegerField(getTranslation("bonus.decide.amount", row.name()));
        amount.setMin(0);
        amount.setValue(Math.toIntExact(proposed.kronor()));
        TextArea reason = new TextArea(getTranslation("bonus.decide.reason", row.name()));
        reason.setMaxLength(Decision.MAX_REASON);
        reason.setVisible(false);
        amount.addValueChangeListener(
                change -> reason.setVisible(change.getValue() != null && change.getValue() != proposed.kronor()));
        lines.add(new Line(row, amount, reason));
        Div line = new Div(new H3(row.name()), amount, reason);
        line.addClassName("sign-line");
        return line;
    }

    private List<Choice> choices() {
        return lines.stream()
                .map(line -> new Choice(
                        line.row().application(),
                        line.amount().isEmpty()
                                ? proposed(line.row())
                                : Money.ofKronor(line.amount().getValue()),
                        line.reason().getValue()))
                .toList();
    }

    private void answer(SignOutcome outcome, Runnable changed) {
        switch (outcome) {
            case SignOutcome.Signed signed -> {
                close();
                Notices.success(
                        getTranslation("bonus.signed", signed.decisions().size()));
                changed.run();
            }
            case SignOutcome.Stale stale -> {
                close();
                Notices.failure(getTranslation("bonus.decide.stale"));
                changed.run();
            }
            case SignOutcome.Invalid invalid -> tell(invalid.problems());
        }
    }

    private void tell(List<Problem> problems) {
        for (Problem problem : problems) {
            String sentence = BonusWords.problem(this, problem);
            switch (problem.field()) {
                case "delegationPoint" -> {
                    point.setErrorMessage(sentence);
                    point.setInvalid(true);
                }
                case "reason" ->
                    lines.stream()
                            .filter(line -> line.reason().isVisible()
                                    && line.reason().getValue().isBlank())
                            .forEach(line -> {
                                line.reason().setErrorMessage(sentence);
                                line.reason().setInvalid(true);
                            });
                default -> Notices.failure(sentence);
            }
        }
    }
}
