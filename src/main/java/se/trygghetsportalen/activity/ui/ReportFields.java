package se.trygghetsportalen.activity.ui;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.activity.domain.SessionReport;

/** The fields of a report, which its end and its correction share: hours as people say them, minutes as they are stored. */
final class ReportFields {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    final IntegerField producers = new IntegerField();
    final BigDecimalField hours = new BigDecimalField();
    final TextArea reflection = new TextArea();

    ReportFields() {
        producers.setLabel(producers.getTranslation("activity.producers"));
        producers.setMin(0);
        producers.setMax(SessionReport.MAX_PRODUCERS);
        producers.setStepButtonsVisible(true);
        hours.setLabel(hours.getTranslation("activity.produced"));
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
