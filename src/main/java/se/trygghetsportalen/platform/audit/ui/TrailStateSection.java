package se.trygghetsportalen.platform.audit.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import se.trygghetsportalen.platform.audit.AuditReview;
import se.trygghetsportalen.platform.audit.AuditReview.TrailState;
import se.trygghetsportalen.platform.audit.domain.VerificationReport;
import se.trygghetsportalen.uikit.StatusBadge;
import se.trygghetsportalen.uikit.Tone;

/** How the trail stands, and its verification with progress, a way to stop it, and what it found. */
class TrailStateSection extends Section {
    private final transient AuditReview review;
    private final transient AuditWords words;
    private final DescriptionList facts = new DescriptionList();
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph seen = new Paragraph();
    private final Button stop = new Button();
    private final Div progress = new Div(seen, bar, stop);
    private final Div result = new Div();
    private final Button verify;
    private volatile boolean stopped;

    TrailStateSection(AuditReview review, AuditWords words, Button verify) {
        this.review = review;
        this.words = words;
        this.verify = verify;
        addClassNames("card", "section");
        facts.addClassName("facts");
        bar.getElement().setAttribute("aria-label", getTranslation("audit.verify.running"));
        stop.setText(getTranslation("audit.verify.stop"));
        stop.addClickListener(click -> stop());
        progress.addClassName("section");
        progress.setVisible(false);
        result.addClassName("section");
        result.getElement().setAttribute("role", "status");
        verify.addClickListener(click -> verify());
        add(facts, progress, result);
        showState();
    }

    private void showState() {
        TrailState state = review.state();
        facts.removeAll();
        fact("audit.state.sealed", new DescriptionList.Description(getTranslation("audit.state.rows", state.sealed())));
        fact(
                "audit.state.waiting",
                new DescriptionList.Description(state.oldestWaiting()
                        .map(oldest -> getTranslation("audit.state.since", state.waiting(), words.when(oldest)))
                        .orElseGet(() -> getTranslation("audit.state.none"))));
        DescriptionList.Description verified = new DescriptionList.Description();
        if (state.lastVerified().isPresent()) {
            verified.add(words.when(state.lastVerified().get()) + " ");
            verified.add(badge(state.lastIntact()));
        } else {
            verified.setText(getTranslation("audit.state.never"));
        }
        fact("audit.state.verified", verified);
    }

    private void fact(String key, DescriptionList.Description description) {
        facts.add(new DescriptionList.Term(getTranslation(key)), description);
    }

    private StatusBadge badge(boolean intact) {
        return intact
                ? new StatusBadge(getTranslation("audit.intact"), VaadinIcon.CHECK_CIRCLE, Tone.SUCCESS)
                : new StatusBadge(getTranslation("audit.damaged"), VaadinIcon.EXCLAMATION_CIRCLE, Tone.ERROR);
    }

    private void verify() {
        UI ui = getUI().orElseThrow();
        long expected = Math.max(1, review.state().sealed());
        stopped = false;
        verify.setEnabled(false);
        result.removeAll();
        bar.setValue(0);
        seen.setText(getTranslation("audit.verify.running"));
        progress.setVisible(true);
        review.verify(new AuditReview.Progress() {
            @Override
            public boolean seen(long lines) {
                ui.access(() -> showProgress(lines, expected));
                return !stopped;
            }

            @Override
            public void done(VerificationReport report) {
                ui.access(() -> finished(() -> show(report)));
            }

            @Override
            public void failed() {
                ui.access(() -> finished(() -> result.add(
                        notice(getTranslation("audit.verify.failed"), VaadinIcon.EXCLAMATION_CIRCLE, "error"))));
            }
        });
    }

    private void showProgress(long lines, long expected) {
        bar.setValue(Math.min(1.0, (double) lines / expected));
        seen.setText(getTranslation("audit.verify.seen", lines));
    }

    private void stop() {
        stopped = true;
        finished(() -> result.add(new Paragraph(getTranslation("audit.verify.stopped"))));
    }

    private void finished(Runnable show) {
        progress.setVisible(false);
        verify.setEnabled(true);
        result.removeAll();
        showState();
        show.run();
    }

    private void show(VerificationReport report) {
        if (report.intact()) {
            result.add(
                    notice(getTranslation("audit.result.intact", report.seals()), VaadinIcon.CHECK_CIRCLE, "success"));
            return;
        }
        result.add(notice(
                getTranslation("audit.result.damaged", report.findingCount()), VaadinIcon.EXCLAMATION_CIRCLE, "error"));
        UnorderedList list = new UnorderedList();
        report.findings().forEach(finding -> list.add(new ListItem(words.finding(finding))));
        result.add(list);
        long unlisted = report.findingCount() - report.findings().size();
        if (unlisted > 0) {
            result.add(new Paragraph(getTranslation("audit.result.more", unlisted)));
        }
    }

    private static Div notice(String sentence, VaadinIcon icon, String tone) {
        Div notice = new Div(icon.create(), new Paragraph(sentence));
        notice.addClassNames("notice-bar", tone);
        return notice;
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stopped = true;
    }
}
