package se.trygghetsportalen.outreach.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import se.trygghetsportalen.outreach.domain.Coverage;
import se.trygghetsportalen.outreach.domain.CoverageFigure;

/** Writes a figure of the coverage: hours with one decimal, everything else whole. */
final class CoverageNumbers {
    private final NumberFormat format;

    CoverageNumbers(Locale locale) {
        format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
    }

    String of(CoverageFigure figure, long amount) {
        return format.format(figure.isTime() ? BigDecimal.valueOf(Coverage.tenthsOfAnHour(amount), 1) : amount);
    }
}
