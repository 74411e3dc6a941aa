package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import se.trygghetsportalen.bonus.BonusReports;
import se.trygghetsportalen.bonus.BonusReports.Sight;
import se.trygghetsportalen.bonus.domain.ActiveMembers;
import se.trygghetsportalen.bonus.domain.Report;
import se.trygghetsportalen.bonus.domain.ReportContent;
import se.trygghetsportalen.bonus.domain.ReportState;
import se.trygghetsportalen.shared.Problem;
import se.trygghetsportalen.shared.SaveOutcome;
import se.trygghetsportalen.uikit.BothVersions;
import se.trygghetsportalen.uikit.ConfirmQuestion;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.Notices;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** One report: what is asked for, what was handed in, and the next step of whoever reads it. */
class ReportPanel extends Section {
    private final transient BonusReports reports;
    private final transient DraftKeepers drafts;
    private final boolean reporting;
    private final boolean reviewing;

    /**
     * @param reporting whether the reader acts for the association
     * @param reviewing whether the reader may accept
     */
    ReportPanel(BonusReports reports, DraftKeepers drafts, Sight sight, boolean reporting, boolean reviewing) {
        this.reports = reports;
        this.drafts = drafts;
        this.reporting = reporting;
        this.reviewing = reviewing;
        addClassNames("card", "section", "report");
        show(sight);
    }

    private void show(Sight sight) {
        removeAll();
        Report report = sight.report();
        add(
                new H2(getTranslation(
                        "bonus.report.title",
                        Integer.toString(sight.decision().content().year()))),
                new StatusBadge(ReportWords.status(this, sight.state())),
                new Paragraph(getTranslation(
                        "bonus.report.until",
                        BonusWords.kronor(sight.decision().amount()),
                        BonusWords.day(sight.reportBy(), getLocale()))));
        if (report != null && sight.state() == ReportState.SUPPLEMENT_ASKED) {
            add(AssessmentWords.bar(
                    VaadinIcon.QUESTION_CIRCLE,
                    Tone.WARNING,
                    getTranslation("bonus.report.asked-for", report.askedFor())));
        }
        if (reporting && sight.state().waitsForTheAssociation()) {
            write(sight);
        } else if (report == null) {
            add(new Paragraph(getTranslation("bonus.report.none")));
        } else {
            read(report);
            if (reviewing && sight.state() == ReportState.REPORTED) {
                review(sight, report);
            }
        }
    }

    private void reload(Sight sight) {
        reports.of(sight.decision().application()).ifPresent(this::show);
    }

    private void read(Report report) {
        add(
                new Paragraph(
                        getTranslation("bonus.report.handed-in", BonusWords.moment(report.handedInAt(), getLocale()))),
                new H3(getTranslation("bonus.report.used")),
                AssessmentWords.written(new Paragraph(), report.content().used()));
        report.content().answers().stream()
                .filter(answer -> !answer.words().isBlank())
                .forEach(answer ->
                        add(new H3(answer.criterion()), AssessmentWords.written(new Paragraph(), answer.words())));
        List<String> lines = new ArrayList<>();
        for (ActiveMembers.Band band : ActiveMembers.Band.values()) {
            Integer count = report.content().participants().in(band);
            if (count != null) {
                lines.add(getTranslation("bonus.report.count", ReportWords.ages(band), count));
            }
        }
        if (!lines.isEmpty()) {
            add(new H3(getTranslation("bonus.report.participants")), BonusWords.list(lines));
        }
    }

    private void write(Sight sight) {
        Report report = sight.report();
        ReportForm form = new ReportForm(
                sight.decision().content().criteria().stream()
                        .map(line -> line.name())
                        .toList(),
                report == null ? ReportContent.EMPTY : report.content());
        Div conflict = new Div();
        var keeper = drafts.keep(
                "bonus.report", sight.decision().id().value(), ReportContent.class, form::content, form::show);
        keeper.watch(form);
        Button handIn = new Button(
                getTranslation("bonus.report.hand-in"),
                click -> new ConfirmQuestion(
                                getTranslation("bonus.report.hand-in.question"),
                                getTranslation("bonus.report.hand-in.consequence"),
                                getTranslation("bonus.report.hand-in"),
                                () -> handIn(
                                        sight, report == null ? 0 : report.version(), form, conflict, keeper::discard))
                        .open());
        handIn.addThemeVariants(ButtonVariant.PRIMARY);
        Div bar = new Div(handIn);
        bar.addClassName("action-bar");
        add(keeper, form, conflict, bar);
    }

    private void handIn(Sight sight, int version, ReportForm form, Div conflict, Runnable discard) {
        conflict.removeAll();
        ReportContent own = form.content();
        switch (reports.handIn(sight.decision().id(), version, own)) {
            case SaveOutcome.Saved<Report> done -> {
                discard.run();
                Notices.success(getTranslation("bonus.report.handed-in.done"));
                reload(sight);
            }
            case SaveOutcome.Invalid<Report>(List<Problem> problems) -> form.show(problems);
            case SaveOutcome.Stale<Report>(Report stored) ->
                conflict.add(new BothVersions(
                        form.compare(stored.content(), own),
                        () -> handIn(sight, stored.version(), form, conflict, discard),
                        () -> {
                            discard.run();
                            reload(sight);
                        }));
            case SaveOutcome.Missing<Report> missing -> Notices.failure(getTranslation("bonus.report.gone"));
        }
    }

    private void review(Sight sight, Report report) {
        Button accept = new Button(
                getTranslation("bonus.report.accept"),
                VaadinIcon.CHECK.create(),
                click -> new ConfirmQuestion(
                                getTranslation("bonus.report.accept.question"),
                                getTranslation("bonus.report.accept.consequence"),
                                getTranslation("bonus.report.accept"),
                                () -> accept(sight, report.version()))
                        .open());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button ask = new Button(
                getTranslation("bonus.case.ask"),
                VaadinIcon.QUESTION_CIRCLE.create(),
                click -> new ReportSupplementDialog(reports, report, stored -> reload(sight)).open());
        Div bar = new Div(accept, ask);
        bar.addClassName("action-bar");
        add(bar);
    }

    private void accept(Sight sight, int version) {
        switch (reports.accept(sight.decision().id(), version)) {
            case SaveOutcome.Saved<Report> done -> Notices.success(getTranslation("bonus.report.accepted"));
            case SaveOutcome.Stale<Report> stale -> Notices.failure(getTranslation("bonus.assessment.stale"));
            case SaveOutcome.Missing<Report> missing -> Notices.failure(getTranslation("bonus.report.gone"));
            case SaveOutcome.Invalid<Report> never -> throw new IllegalStateException(String.valueOf(never));
        }
        reload(sight);
    }
}
