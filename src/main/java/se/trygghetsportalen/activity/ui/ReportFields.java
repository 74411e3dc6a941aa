package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.SessionReport;
import se.trygghetsportalen.uikit.CountField;

/** The fields of a report, which its end and its correction share: hours as people say them, minutes as they are stored. */
final class ReportFields {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    final CountField producers;
    final BigDecimalField hours = new BigDecimalField();
    final TextArea reflection = new TextArea();

    ReportFields() {
        producers = new CountField(hours.getTranslation("activity.producers"), 0, SessionReport.MAX_PRODUCERS);
        hours.setLabel(hours.getTranslation("activity.produced"));
        hours.setI18n(new BigDecimalField.BigDecimalFieldI18n()
                .setBadInputErrorMessage(hours.getTranslation("activity.problem.produced.number")));
        hours.setHelperText(hours.getTranslation("activity.produced.help"));
        reflection.setLabel(reflection.getTranslation("activity.reflection.question"));
        reflection.setHelperText(reflection.getTranslation("activity.reflection.help"));
        reflection.setMaxLength(SessionReport.MAX_REFLECTION);
        reflection.setMinHeight("7em");
        reflection.setValueChangeMode(ValueChangeMode.ON_BLUR);
    }

    /** Hours as minutes; nothing is none. What is no whole minute comes out as one that the rule refuses. */
    static int minutes(@Nullable BigDecimal hours) {
        if (hours == null) {
            return 0;
        }
        BigDecimal minutes = hours.multiply(MINUTES).setScale(0, RoundingMode.CEILING);
        return minutes.abs().compareTo(BigDecimal.valueOf(SessionReport.MAX_PRODUCED)) > 0
                ? SessionReport.MAX_PRODUCED + 1
                : minutes.intValueExact();
    }
}
