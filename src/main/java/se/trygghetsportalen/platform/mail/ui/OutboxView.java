package se.trygghetsportalen.platform.mail.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import se.trygghetsportalen.platform.mail.OutboxReview;
import se.trygghetsportalen.uikit.Page;

/** Whether mail and calls leave the portal. */
@Route(OutboxNavigation.PATH)
@RolesAllowed(OutboxReview.ADMINISTRATOR)
class OutboxView extends Page implements HasDynamicTitle {
    OutboxView(OutboxReview review) {
        addClassName("narrow");
        setTitle(getTranslation("mail.title"));
        setIntro(getTranslation("mail.intro"));
        OutboxReview.State state = review.state();
        if (!state.mailGoesOut()) {
            Div notice = new Div(VaadinIcon.INFO_CIRCLE.create(), new Span(getTranslation("mail.off")));
            notice.addClassNames("notice-bar", "warning");
            add(notice);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "mail.server", onOrOff(state.mailGoesOut()));
        fact(facts, "mail.webhook", onOrOff(state.webhookIsCalled()));
        fact(
                facts,
                "mail.waiting",
                getTranslation(
                        "mail.waiting.count",
                        state.count().waiting(),
                        state.count().retried()));
        fact(facts, "mail.sent", Integer.toString(state.count().sent()));
        fact(facts, "mail.given-up", Integer.toString(state.count().givenUp()));
        Section section = new Section(facts);
        section.addClassNames("card", "section");
        add(section);
    }

    private String onOrOff(boolean on) {
        return getTranslation(on ? "mail.on.configured" : "mail.on.missing");
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.title");
    }
}
