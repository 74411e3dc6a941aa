package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.domain.Criterion;
import se.trygghetsportalen.bonus.domain.CriterionId;
import se.trygghetsportalen.bonus.domain.WhatIfTerms;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.shared.Problem;

/** Where the terms of a what-if are written. Says at each field what is wrong with it. */
class TermsForm extends Div {
    private final Binder<ModelDialog.Form> form = new Binder<>(ModelDialog.Form.class);
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Map<CriterionId, IntegerField> weights = new LinkedHashMap<>();
    private final IntegerField pot;
    private final Checkbox again;
    private final transient Runnable changed;
    private boolean filling;

    /** @param changed called whenever somebody has changed something */
    TermsForm(List<Criterion> criteria, Runnable changed) {
        this.changed = changed;
        addClassName("form");
        pot = new IntegerField(getTranslation("bonus.year.pot"));
        again = new Checkbox(getTranslation("bonus.year.again"));
        again.addClassName("wide");
        put("pot", pot);
        put("sharesDeductionsAgain", again);
        new ModelFields(this, form).addTo(this::put);
        H3 heading = new H3(getTranslation("bonus.what-if.weights"));
        heading.addClassName("wide");
        add(heading);
        for (Criterion criterion : criteria) {
            IntegerField weight = new IntegerField(criterion.name());
            weight.setHelperText(getTranslation("bonus.what-if.weight.help", criterion.maxPoints()));
            weights.put(criterion.id(), weight);
            put(criterion.id().toString(), weight);
        }
    }

    private <F extends Component & HasValue<?, ?> & HasValidationProperties> void put(String name, F field) {
        fields.put(name, field);
        add(field);
        if (field instanceof HasValueChangeMode sending) {
            sending.setValueChangeMode(ValueChangeMode.LAZY);
        }
        field.addValueChangeListener(change -> {
            if (!filling) {
                changed.run();
            }
        });
    }

    /** Fills in the terms. */
    void show(WhatIfTerms terms) {
        filling = true;
        pot.setValue(Math.toIntExact(terms.pot().kronor()));
        again.setValue(terms.sharesDeductionsAgain());
        form.readRecord(ModelDialog.Form.of(terms.model()));
        terms.weights().forEach(weight -> {
            IntegerField field = weights.get(weight.criterion());
            if (field != null) {
                field.setValue(weight.points());
            }
        });
        filling = false;
    }

    /** What is written; empty where it cannot be read, which is then said at the field. */
    Optional<WhatIfTerms> read() {
        fields.values().forEach(field -> field.setInvalid(false));
        boolean complete = true;
        List<WhatIfTerms.Weight> written = new ArrayList<>();
        for (Map.Entry<CriterionId, IntegerField> each : weights.entrySet()) {
            Integer points = each.getValue().getValue();
            complete &= isThere(points, each.getValue());
            if (points != null) {
                written.add(new WhatIfTerms.Weight(each.getKey(), points));
            }
        }
        Integer kronor = pot.getValue();
        complete &= isThere(kronor, pot);
        try {
            ModelDialog.Form model = form.writeRecord();
            return complete && kronor != null
                    ? Optional.of(new WhatIfTerms(Money.ofKronor(kronor), model.model(), again.getValue(), written))
                    : Optional.empty();
        } catch (ValidationException wrong) {
            // Each field says itself what is wrong with it.
            return Optional.empty();
        }
    }

    private boolean isThere(@Nullable Integer value, IntegerField field) {
        if (value == null) {
            field.setErrorMessage(getTranslation("bonus.problem.what-if.number"));
            field.setInvalid(true);
        }
        return value != null;
    }

    /** Says what is wrong, each at its field. */
    void show(List<Problem> problems) {
        for (Problem problem : problems) {
            HasValidationProperties field = fields.get(problem.field());
            if (field != null) {
                field.setErrorMessage(BonusWords.problem(this, problem));
                field.setInvalid(true);
            }
        }
    }
}
