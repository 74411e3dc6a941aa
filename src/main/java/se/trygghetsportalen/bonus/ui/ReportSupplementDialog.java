package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import se.trygghetsportalen.bonus.BonusReports;
import se.trygghetsportalen.bonus.domain.Report;
import se.trygghetsportalen.uikit.BothVersions.Line;
import se.trygghetsportalen.uikit.SaveDialog;

/** Where an officer writes what a report lacks; the association gets it by the bell and by mail. */
class ReportSupplementDialog extends SaveDialog<SupplementDialog.Ask, Report> {
    ReportSupplementDialog(BonusReports reports, Report report, Consumer<Report> saved) {
        super(
                "",
                SupplementDialog.Ask.class,
                report.version(),
                (ask, version) -> reports.askForSupplement(report.decision(), version, ask.askedFor()),
                saved);
        setHeaderTitle(getTranslation("bonus.case.ask"));
        TextArea what = new TextArea(getTranslation("bonus.case.ask.what"));
        what.setHelperText(getTranslation("bonus.report.ask.help"));
        what.setMaxLength(Report.MAX_ASKED_FOR);
        what.addClassName("wide");
        form().bind(what, "askedFor");
        addField("askedFor", what);
        show(new SupplementDialog.Ask(""));
    }

    @Override
    protected SupplementDialog.Ask detailsOf(Report stored) {
        return new SupplementDialog.Ask(stored.askedFor());
    }

    @Override
    protected int versionOf(Report stored) {
        return stored.version();
    }

    @Override
    protected List<Line> compare(SupplementDialog.Ask stored, SupplementDialog.Ask own) {
        return List.of(new Line(getTranslation("bonus.case.ask.what"), stored.askedFor(), own.askedFor()));
    }
}
