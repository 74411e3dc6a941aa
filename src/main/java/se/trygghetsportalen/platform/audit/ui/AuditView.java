package se.trygghetsportalen.platform.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.platform.audit.AuditAccess;
import se.trygghetsportalen.platform.audit.AuditReview;
import se.trygghetsportalen.uikit.Page;

/** The auditor's page. */
@Route(AuditNavigation.PATH)
@RolesAllowed(AuditAccess.AUDITOR)
class AuditView extends Page implements HasDynamicTitle {
    AuditView(AuditReview review) {
        setTitle(getTranslation("audit.title"));
        setIntro(getTranslation("audit.intro"));
        AuditWords words = new AuditWords(getLocale(), this::getTranslation);
        Button verify = new Button(getTranslation("audit.verify"));
        setPrimaryAction(verify);
        add(new TrailStateSection(review, words, verify), new AuditListSection(review, words));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }
}
