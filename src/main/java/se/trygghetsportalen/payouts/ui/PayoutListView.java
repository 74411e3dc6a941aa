package se.trygghetsportalen.payouts.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import se.trygghetsportalen.payouts.DecisionIntake;
import se.trygghetsportalen.payouts.PayoutOverview;
import se.trygghetsportalen.payouts.PayoutRuns;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.people.domain.Roles;
import se.trygghetsportalen.uikit.EmptyState;
import se.trygghetsportalen.uikit.Page;

/** What there is to pay, and the runs. */
@Route(PayoutNavigation.PATH)
@RolesAllowed({
    Roles.PROGRAMME_OFFICER,
    Roles.DECISION_MAKER,
    Roles.PAYMENT_REVIEWER,
    Roles.PAYMENT_APPROVER,
    Roles.PAYMENT_EXPORTER,
    Roles.AUDITOR
})
class PayoutListView extends Page implements HasDynamicTitle {
    PayoutListView(PayoutOverview overview, PayoutRuns runs, DecisionIntake intake, CurrentUser currentUser) {
        boolean mayPrepare =
                currentUser.require().isAny(Role.PROGRAMME_OFFICER, Role.PAYMENT_REVIEWER, Role.PAYMENT_EXPORTER);
        setTitle(getTranslation("payouts.title"));
        setIntro(getTranslation("payouts.intro"));
        List<Integer> years = overview.years();
        if (years.isEmpty()) {
            add(new EmptyState(getTranslation("payouts.empty"), getTranslation("payouts.empty.how")));
        } else {
            Div content = new Div(
                    new PayableSection(years, intake, overview, runs, mayPrepare), new RunsSection(overview.runs()));
            content.addClassName("section");
            add(content);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.title");
    }
}
