package se.trygghetsportalen.bonus.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import se.trygghetsportalen.bonus.BonusReports;
import se.trygghetsportalen.bonus.domain.ApplicationId;
import se.trygghetsportalen.people.CurrentUser;
import se.trygghetsportalen.people.domain.Role;
import se.trygghetsportalen.uikit.DraftKeepers;
import se.trygghetsportalen.uikit.PageSection;

/** What the association did with its bonus, in its own case and in the officer's. */
@org.springframework.stereotype.Component
class ReportSection implements PageSection<ApplicationId> {
    private static final int AFTER_THE_PAYMENT = 40;

    private final BonusReports reports;
    private final DraftKeepers drafts;
    private final CurrentUser currentUser;

    ReportSection(BonusReports reports, DraftKeepers drafts, CurrentUser currentUser) {
        this.reports = reports;
        this.drafts = drafts;
        this.currentUser = currentUser;
    }

    @Override
    public Class<ApplicationId> subjectType() {
        return ApplicationId.class;
    }

    @Override
    public int order() {
        return AFTER_THE_PAYMENT;
    }

    @Override
    public Optional<Component> create(ApplicationId subject) {
        if (!currentUser
                .require()
                .isAny(Role.ASSOCIATION_REPRESENTATIVE, Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR)) {
            return Optional.empty();
        }
        return reports.of(subject)
                .map(sight -> new ReportPanel(
                        reports,
                        drafts,
                        sight,
                        currentUser.require().isAny(Role.ASSOCIATION_REPRESENTATIVE),
                        currentUser.require().isAny(Role.PROGRAMME_OFFICER)));
    }
}
