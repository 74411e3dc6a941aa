package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.domain.Mark;
import se.trygghetsportalen.payouts.domain.PayoutRow;
import se.trygghetsportalen.payouts.domain.PayoutRun;
import se.trygghetsportalen.shared.Money;
import se.trygghetsportalen.uikit.StatusBadge;

/** How far a run has come, what it adds up to, who has signed it, and whether something was taken out of it. */
class RunFacts extends Section {
    private final DescriptionList facts = new DescriptionList();

    RunFacts(PayoutOverview.Details details) {
        PayoutRun run = details.run();
        List<PayoutRow> standing =
                details.rows().stream().filter(PayoutRow::stands).toList();
        facts.addClassName("facts");
        facts.add(
                new DescriptionList.Term(getTranslation("payouts.status")),
                new DescriptionList.Description(new StatusBadge(PayoutWords.of(this, run.state()))));
        fact("payouts.rows", Integer.toString(standing.size()));
        fact(
                "payouts.run.sum",
                PayoutWords.kronor(standing.stream().map(PayoutRow::amount).reduce(Money.ZERO, Money::plus)));
        fact("payouts.responsibility-code", run.responsibility());
        signed("payouts.prepared-by", run.prepared(), details);
        signed("payouts.reviewed-by", run.reviewed(), details);
        signed("payouts.approved-by", run.approved(), details);
        signed("payouts.exported-by", run.exported(), details);
        addClassNames("card", "section");
        add(facts);
        int out = details.rows().size() - standing.size();
        if (out > 0) {
            add(new Paragraph(getTranslation("payouts.run.taken-out", out)));
        }
    }

    private void signed(String key, @Nullable Mark mark, PayoutOverview.Details details) {
        if (mark != null) {
            fact(key, details.names().getOrDefault(mark.by(), "") + ", " + PayoutWords.time(mark.at()));
        }
    }

    private void fact(String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
}
