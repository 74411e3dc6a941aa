package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.bonus.BonusDecisions;
import se.trygghetsportalen.bonus.DecisionDocuments;
import se.trygghetsportalen.bonus.domain.Signing;

/** The signatures of a year, each with its list for the committee and the days from which the time to appeal runs. */
class SigningList extends Section {
    SigningList(
            List<Signing> signings,
            BonusDecisions decisions,
            DecisionDocuments documents,
            boolean mayEnter,
            Runnable changed) {
        addClassName("section");
        add(new H2(getTranslation("bonus.signings")));
        for (Signing signing : signings) {
            Div bar = new Div(PdfAnchor.of(
                    getTranslation("bonus.signings.list"),
                    "delegationslista.pdf",
                    () -> documents.delegationList(signing.id())));
            bar.addClassName("action-bar");
            if (mayEnter) {
                bar.add(new Button(
                        getTranslation("bonus.notice.enter"),
                        click -> new NoticeDialog(signing, decisions, stored -> changed.run()).open()));
            }
            Signing.Notice notice = signing.notice();
            Div card = new Div(
                    new H3(getTranslation(
                            "bonus.signings.one", AssessmentWords.time(signing.signedAt()), signing.delegationPoint())),
                    new Paragraph(
                            notice.up() == null
                                    ? getTranslation("bonus.notice.not-up")
                                    : getTranslation(
                                            "bonus.notice.days",
                                            day(notice.meeting()),
                                            day(notice.adjusted()),
                                            day(notice.up()),
                                            day(notice.down()))),
                    bar);
            card.addClassNames("card", "panel");
            add(card);
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }
}
